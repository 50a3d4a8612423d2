import assert from 'node:assert/strict'
import { markdown, plain, zonesOf } from './support'

suite('zones: greeting', () => {
  const greetings: readonly (readonly [text: string, greeting: string | null])[] = [
    ['Hi Sam,\n\nIt is done.', 'Hi Sam,'],
    ['Hi Sam, thanks for the photos.', 'Hi Sam,'],
    ['hi sam, thanks for the photos.', 'hi sam,'],
    ['Hi Sam thanks for the photos.', 'Hi Sam'],
    ['Hey! Thanks for the photos.', 'Hey!'],
    ['Hi there 👋 Your parcel is here.', 'Hi there 👋'],
    ['Hello\n\nIt is done.', 'Hello'],
    ['Dear Sir/Madam,\nIt is done.', 'Dear Sir/Madam,'],
    ["Dear Mr. and Mrs. O'Leary,\nIt is done.", "Dear Mr. and Mrs. O'Leary,"],
    ['Good morning, Ms Ng!\nIt is done.', 'Good morning, Ms Ng!'],
    ['Hi again, Tom,\nIt is done.', 'Hi again, Tom,'],
    ['Hi {{customer.name | there}},\n\nIt is done.', 'Hi {{customer.name | there}},'],
    ['Dear [Customer name]:\nIt is done.', 'Dear [Customer name]:'],
    ['Hello @lena_k, it is done.', 'Hello @lena_k,'],
    ['To whom it may concern,\nIt is done.', 'To whom it may concern,'],
    ['Hi Anna – it is done.', 'Hi Anna –'],
    ['Mrs Jones,\n\nIt is done.', 'Mrs Jones,'],
    ['Mrs Jones, it is done.', 'Mrs Jones,'],
    ['Mrs Jones has the key.', null],
    ['Dear customers. It is done.', 'Dear customers.'],
    ['Hi Will, it is done.', 'Hi Will,'],
    ['Hi We have sent it.', 'Hi'],
    ['hi can you send it?', 'hi'],
    ['Dear Anna Maria van der Berg,\nIt is done.', 'Dear Anna Maria van der Berg,'],
    ['Hi Sam, Ana and Joe,\nIt is done.', 'Hi Sam, Ana and Joe,'],
    ['Hi Sam, Great, it is done.', 'Hi Sam,'],
    ['Hi 👋 Sam, it is done.', 'Hi 👋 Sam,'],
    ['Hi Ann :) it is done.', 'Hi Ann :)'],
    ['hi ann. it is done.', 'hi ann.'],
    ['hi ann - it is done.', 'hi ann -'],
    ['Hey — it is done.', 'Hey —'],
    ['hi - it is done.', 'hi -'],
    ['Hi-fi sets are done.', null],
    ['Hi Ann, Tom,\nIt is done.', 'Hi Ann, Tom,'],
    ['Hi Ann, Tom, and Joe,\nIt is done.', 'Hi Ann, Tom, and Joe,'],
    ['Hi, all!\nIt is done.', 'Hi, all!'],
    ['Good day to you, Sir,\nIt is done.', 'Good day to you, Sir,'],
    ['Hello from Acme!\nIt is done.', 'Hello from Acme!'],
    ['Hello from the Acme team, it is done.', 'Hello from the Acme team,'],
    ['Hi from Monday we open at 9.', 'Hi'],
    ['Hello my friend,\nIt is done.', 'Hello my friend,'],
    ['Hi Ann from Acme,\nIt is done.', 'Hi Ann from Acme,'],
    ['Hi Ann (and Tom),\nIt is done.', 'Hi Ann (and Tom),'],
    ['Dear Jane Doe (Order 4512),\nIt is done.', 'Dear Jane Doe (Order 4512),'],
    ['Dear parents and carers,\nIt is done.', 'Dear parents and carers,'],
    ['Ann -\nIt is done.', 'Ann -'],
    ['<p>Hi Ann,</p>\nIt is done.', '<p>Hi Ann,</p>'],
    ['Hi Ann, Great!', 'Hi Ann,'],
    ['Ann, good morning! It is done.', 'Ann, good morning!'],
    ['Ann Marie Lee, hi!\nIt is done.', 'Ann Marie Lee, hi!'],
    ['{{customer.name}}, hello!\nIt is done.', '{{customer.name}}, hello!'],
    ['Sorry, hello is no answer.', null],
    ['Hi Ann, I am Tom from Acme.', 'Hi Ann,'],
    ['Thanks, Ann!', null],
    ['No worries, Ann!', null],
    ['Dear prices are over.', null],
    ['Morning deliveries are full.', null],
    ['Greetings cards are in aisle 3.', null],
    ['Monday, we open at 9.', null],
    ['Good morning is when we open.', null],
    ['Sure,\n\nIt is done.', null],
    ['Hi-fi systems are back in stock.', null],
    ['Dear customers are rare these days.', null],
    ['Thanks for the photos.', null],
    ['Hidden fees are gone.', null],
    ['Welcome bonuses are paid on Friday.', null],
  ]
  for (const [text, greeting] of greetings)
    test(JSON.stringify(text), () => {
      const draft = plain(text)
      const zone = draft.zones.find(({ role }) => role === 'greeting')
      assert.equal(zone ? text.slice(zone.span.start, zone.span.end).trim() : null, greeting)
    })

  test('may stand below a heading or in emphasis', () => {
    assert.deepEqual(zonesOf(markdown('# Claim 12\n\n**Hi Ann,**\n\nIt is done.')), [
      'body: # Claim 12',
      'greeting: **Hi Ann,**',
      'body: It is done.',
    ])
  })
})
