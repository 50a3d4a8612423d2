import assert from 'node:assert/strict'
import { datesIn, orderNumbersIn } from '../../../src/engine/draft/mentions'
import { email, plain } from './support'

const head = 'From: "Shop, Care" <Care@Shop.example>\nTo: Ann Lee <ann@mail.example>, bo@mail.example (Bo)\n'

suite('conversation: who writes to whom', () => {
  const { conversation, subject } = email(
    `${head}Cc: =?utf-8?Q?J=C3=B6rg?= <j@mail.example>\nSubject: =?koi8-r?B?8NLJ18XU?= 7\n\nDone.`,
  )
  test('sender', () =>
    assert.deepEqual(conversation.sender, {
      name: 'Shop, Care',
      address: 'care@shop.example',
      domain: 'shop.example',
    }))
  test('recipients', () =>
    assert.deepEqual(
      conversation.recipients.map(({ name, address }) => [name, address]),
      [
        ['Ann Lee', 'ann@mail.example'],
        ['Bo', 'bo@mail.example'],
        ['Jörg', 'j@mail.example'],
      ],
    ))
  test('subject', () => assert.equal(subject, 'Привет 7'))
  test('nobody', () => assert.deepEqual(plain('Done.').conversation.recipients, []))
})

suite('conversation: who wrote before', () => {
  const below = (line: string) =>
    `Done.\n\nOn 3 May 2025, Ann <ann@mail.example> wrote:\n> Hm?\n>\n> ${line}\n>> Ok.\n`
  const cases: readonly (readonly [line: string, found: string | null])[] = [
    ['On 2 May 2025, Care <care@shop.example> wrote:', '> On 2 May 2025, Care <care@shop.example> wrote:'],
    ['From: Tom <tom@shop.example>', '> From: Tom <tom@shop.example>'],
    ['On 2 May 2025, Tom <tom@other.example> wrote:', null],
    ['Write to care@shop.example, they said.', null],
  ]
  for (const [line, found] of cases)
    test(line, () => {
      const { text, conversation, turn } = email(`${head}\n${below(line)}`)
      const span = conversation.earlierReply
      assert.equal(span && text.slice(span.start, span.end), found)
      assert.equal(turn, found ? 'follow-up' : 'first')
    })
})

test('conversation: Auto-Submitted', () => {
  const read = (value: string) => email(`${head}Auto-Submitted: ${value}\n\nDone.`).conversation.autoSubmitted
  assert.deepEqual(['auto-replied; x=y', 'Auto-Generated', 'no'].map(read), [
    'auto-replied',
    'auto-generated',
    null,
  ])
})

suite('conversation: numbers and dates', () => {
  const numbers: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['Your order 12345 and invoice no. INV-2024-17 are here.', ['12345', 'INV-2024-17']],
    ['Ticket #4711, order number: A-100200', ['4711', 'A-100200']],
    ['Ihre Bestellung Nr. 99812 ist da.', ['99812']],
    ['Ваш заказ № 55512 отправлен.', ['55512']],
    ['We have 12345 books; order 12 of them, chapter #3.', []],
  ]
  for (const [text, found] of numbers) test(text, () => assert.deepEqual(orderNumbersIn(text), found))

  const dates: readonly (readonly [text: string, locale: string, found: readonly string[]])[] = [
    ['On 3 May 2025 or May 4th, 2025-05-06, 7/8/2025, 9.10.', 'en', ['3 May 2025', 'May 4th', '2025-05-06', '7/8/2025', '9.10.']],
    ['Am 3. März 2025 und am 4. Mai', 'de', ['3. März 2025', '4. Mai']],
    ['3 марта придёт', 'ru', ['3 марта']],
    ['Version 1.2.3 may 12:30 be here, 24/7.5', 'en', []],
  ] // prettier-ignore
  for (const [text, locale, found] of dates) test(text, () => assert.deepEqual(datesIn(text, locale), found))

  test('each once, with the place', () => {
    const { conversation } = plain('Order 12345 leaves on 3 May.\n\n> Where is my order 12345 of 1 May?')
    assert.deepEqual(conversation.orderNumbers, [{ text: '12345', where: 'customer' }])
    assert.deepEqual(conversation.dates, [
      { text: '1 May', where: 'customer' },
      { text: '3 May', where: 'reply' },
    ])
  })
})
