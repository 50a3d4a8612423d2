import assert from 'node:assert/strict'
import { email, markdown, plain, zonesOf } from './support'

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
    ['Hi Will, it is done.', 'Hi Will,'],
    ['Hi We have sent it.', 'Hi'],
    ['hi can you send it?', 'hi'],
    ['Dear Anna Maria van der Berg,\nIt is done.', 'Dear Anna Maria van der Berg,'],
    ['Hi Sam, Ana and Joe,\nIt is done.', 'Hi Sam, Ana and Joe,'],
    ['Hi Sam, Great, it is done.', 'Hi Sam,'],
    ['Hi 👋 Sam, it is done.', 'Hi 👋 Sam,'],
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

suite('zones: sign-off and signature', () => {
  const endings: readonly (readonly [ending: string, zones: readonly string[]])[] = [
    ['Thanks,\nTom', ['sign-off: Thanks, Tom']],
    ['Cheers, Tom', ['sign-off: Cheers, Tom']],
    ['cheers\nrob', ['sign-off: cheers rob']],
    ['– Priya', ['sign-off: – Priya']],
    ['- Priya', ['sign-off: - Priya']],
    ['Tom', ['sign-off: Tom']],
    ['Marta, Front Desk', ['sign-off: Marta, Front Desk']],
    ['[Your name]', ['sign-off: [Your name]']],
    ['{{agent.name}}\nSupport', ['sign-off: {{agent.name}}', 'signature: Support']],
    [
      'Kind regards\n\nJ. Patel\nOffice Manager',
      ['sign-off: Kind regards J. Patel', 'signature: Office Manager'],
    ],
    ['Best,\nJo\n+44 20 7946 0000', ['sign-off: Best, Jo', 'signature: +44 20 7946 0000']],
    ['Best regards,\nbilling@shop.example', ['sign-off: Best regards,', 'signature: billing@shop.example']],
    ['Thanks & regards,\nPradeep', ['sign-off: Thanks & regards, Pradeep']],
    ['See you on Monday,\nFreya and the team', ['sign-off: See you on Monday, Freya and the team']],
    ['Fingers crossed for the match,\nFreya', ['sign-off: Fingers crossed for the match, Freya']],
    ['Have a great trip to Rome!', ['sign-off: Have a great trip to Rome!']],
    ['Thanks,\n\nYour parcel left today', ['body: It is done. Thanks, Your parcel left today']],
    ['Sam | Acme', ['sign-off: Sam | Acme']],
    ['Sam :)\nAcme Ltd', ['sign-off: Sam :)', 'signature: Acme Ltd']],
    ['Thank you for your patience.', ['body: It is done. Thank you for your patience.']],
    ['Best prices are on Monday.', ['body: It is done. Best prices are on Monday.']],
    ['Have a good look at the guide.', ['body: It is done. Have a good look at the guide.']],
    ['Invoice attached', ['body: It is done. Invoice attached']],
    ['Settings > Billing', ['body: It is done. Settings > Billing']],
    ['Tom\n\nSent from my iPhone', ['sign-off: Tom', 'signature: Sent from my iPhone']],
    ['Tom\n-- \nTom Hay | Acme', ['sign-off: Tom', 'signature: -- Tom Hay | Acme']],
    ['Tom\n--\nTom Hay', ['sign-off: Tom', 'signature: -- Tom Hay']],
    [
      'Best,\nTom\n\nP.S. The lid is in the box.',
      ['sign-off: Best, Tom', 'body: P.S. The lid is in the box.'],
    ],
    [
      'Best,\nTom\n\nThis email and its attachments are intended for the recipient only.',
      [
        'sign-off: Best, Tom',
        'disclaimer: This email and its attachments are intended for the recipient only.',
      ],
    ],
  ]
  for (const [ending, zones] of endings)
    test(JSON.stringify(ending), () => {
      const found = zonesOf(plain(`It is done.\n\n${ending}\n`))
      assert.deepEqual(found, zones[0]!.startsWith('body') ? zones : ['body: It is done.', ...zones])
    })

  const inLine: readonly (readonly [text: string, signOff: string])[] = [
    ['All sorted. Cheers, Tom', 'Cheers, Tom'],
    ['It leaves tomorrow. ^TM', '^TM'],
    ['The patch is in 4.9. /Mikael', '/Mikael'],
    ["It's on its way. Enjoy your evening, Leanne", 'Enjoy your evening, Leanne'],
    ['Bring the key. Thanks, and all the best.', 'Thanks, and all the best.'],
  ]
  for (const [text, signOff] of inLine)
    test(`within the last line: ${text}`, () =>
      assert.equal(zonesOf(plain(text)).at(-1), `sign-off: ${signOff}`))
})

suite('zones: quotes', () => {
  const quoted = ['quote: > Where is it?']
  const attributions = [
    'On Mon, 3 Mar 2025 at 21:14, Ann Lee <ann@mail.example> wrote:\n',
    'On Mon, 3 Mar 2025 at 21:14, Ann Lee\n<ann@mail.example> wrote:\n',
    'On Mon, 3 Mar 2025 at 21:14, A Very Long Name Indeed <\nann.lee@a-rather-long-host.example> wrote:\n\n',
    'Am 03.03.2025 um 21:14 schrieb Ann Lee <ann@mail.example>:\n',
    'Le lun. 3 mars 2025 à 21:14, Ann Lee <ann@mail.example>\na écrit :\n',
    'On 03/03/2025, Ann wrote:\n',
    'Ann Lee wrote:\n',
    '2025-03-03 21:14 GMT+01:00 Ann Lee <ann@mail.example>:\n\n',
  ]
  for (const attribution of attributions)
    test(JSON.stringify(attribution), () => {
      const found = zonesOf(plain(`It is done.\n\n${attribution}> Where is it?\n`))
      assert.deepEqual(found.slice(0, 1).concat(found.slice(2)), ['body: It is done.', ...quoted])
      assert.match(found[1]!, /^attribution: /)
    })

  const blocks = [
    'From: Ann <ann@mail.example>\nSent: 3 March 2025 21:14\nTo: Shop\nSubject: tea\n',
    '________________________________\nFrom: Ann <ann@mail.example>\nSent: 3 March 2025\nTo: Shop\nSubject: tea\n',
    '**From:** Ann <ann@mail.example>\n**Sent:** 3 March 2025\n**To:** Shop\n**Subject:** tea\n',
    '-----Original Message-----\nFrom: Ann [mailto:ann@mail.example]\nSent: 3 March\nTo: Shop\nSubject: tea\n',
    '---------- Forwarded message ---------\nFrom: Ann <a@b.example>\nDate: Tue\nSubject: tea\nTo: <x@y.example>\n',
    '-----original message-----\n',
    'Begin forwarded message:\n',
    '---- On Wed, 24 Feb 2021 14:02:50 +0530 ann@mail.example wrote ----\n',
  ]
  for (const block of blocks)
    for (const [format, read] of Object.entries({ plain, markdown }))
      test(`${format}: ${JSON.stringify(block)}`, () => {
        const found = zonesOf(read(`It is done.\n\n${block}\nWhere is it?\n\nAnn\n`))
        assert.equal(found[0], 'body: It is done.')
        assert.match(found[1]!, /^attribution: /)
        assert.deepEqual(found.slice(2), ['quote: Where is it? Ann'])
      })

  const prose = [
    'On Monday we sent it, and on Friday 3 May 2025 it came back.',
    'On 3 May 2025 you wrote to us about the lid: it is here.',
    'From: Monday we open at 9.',
    'We wrote:\nthe lid is here.',
  ]
  for (const text of prose)
    test(`prose: ${text}`, () => assert.deepEqual(zonesOf(plain(text)), [`body: ${text.replace('\n', ' ')}`]))

  test('words between and below quotes are the writer’s', () => {
    const text = 'On 3 May 2025, Ann wrote:\n> Is it in?\n\nYes.\n\n> And the lid?\n\nIt is too.\n\nTa,\nMo'
    assert.deepEqual(zonesOf(plain(text)), [
      'attribution: On 3 May 2025, Ann wrote:',
      'quote: > Is it in?',
      'body: Yes.',
      'quote: > And the lid?',
      'body: It is too.',
      'sign-off: Ta, Mo',
    ])
  })

  test('the end of a wrapped quoted line is quoted', () => {
    const long = '> This quoted line was so long that the mail program of somebody wra'
    assert.deepEqual(zonesOf(plain(`Done.\n\n${long}\npped it\n> and went on\n`)), [
      'body: Done.',
      `quote: ${long} pped it > and went on`,
    ])
  })

  test('`>` in fenced code is code', () => {
    assert.deepEqual(zonesOf(markdown('Run this:\n\n```\n> dir\n```\n')), ['body: Run this: ``` > dir ```'])
  })

  test('a lone > is a quote', () => assert.deepEqual(zonesOf(plain('>')), ['quote: >']))
})

suite('zones: e-mail', () => {
  const head = 'From: Shop <care@shop.example>\nTo: ann@mail.example\nSubject: Re: your\n teapot\n'

  test('header, reply, signature, quote', () => {
    const draft = email(
      `${head}\nHi Ann,\n\nIt is done.\n\nBest,\nTom\n-- \nShop\n\nOn 3 May 2025, Ann wrote:\n> Hm?\n`,
    )
    assert.equal(draft.subject, 'Re: your teapot')
    assert.deepEqual(
      zonesOf(draft).map((zone) => zone.split(':')[0]),
      ['header', 'greeting', 'body', 'sign-off', 'signature', 'attribution', 'quote'],
    )
  })

  const undecodable = [
    'Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n',
    'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 is open.\n',
    'Content-Type: text/html\n\n<p>Hello</p>\n',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Hi</p>\n--x--\n',
    'Content-Type: multipart/mixed\n\nno boundary\n',
  ]
  for (const rest of undecodable)
    test(`not read: ${JSON.stringify(rest)}`, () => {
      const draft = email(head + rest)
      assert.deepEqual(
        draft.zones.map(({ role }) => role),
        ['header', 'other'],
      )
      assert.equal(draft.sentences.length, 0)
    })

  test('quoted-printable that encodes nothing is read', () => {
    const draft = email(`${head}Content-Transfer-Encoding: quoted-printable\n\nIt is done.\n`)
    assert.equal(zonesOf(draft)[1], 'body: It is done.')
  })

  test('the text part of a multipart mail is read where it stands', () => {
    const parts =
      'Content-Type: multipart/alternative;\n boundary="b 1"\n\n--b 1\nContent-Type: text/plain; charset=utf-8\n\n' +
      'It is done.\n\n--b 1\nContent-Type: text/html\n\n<p>It is done.</p>\n--b 1--\n'
    const found = zonesOf(email(head + parts))
    assert.deepEqual(
      found.map((zone) => zone.split(':')[0]),
      ['header', 'other', 'body', 'other'],
    )
    assert.equal(found[2], 'body: It is done.')
  })

  test('without a header it is a plain text', () => {
    assert.deepEqual(zonesOf(email('Hi Ann,\n\nIt is done.')), ['greeting: Hi Ann,', 'body: It is done.'])
  })
})
