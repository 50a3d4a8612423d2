import assert from 'node:assert/strict'
import { email, markdown, plain, zonesOf } from './support'

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

  test('below "reply above this line" stands what was there before', () => {
    assert.deepEqual(
      zonesOf(plain('Done.\n\n##- Please type your reply above this line -##\n\nWhere is it?\n')),
      ['body: Done.', 'attribution: ##- Please type your reply above this line -##', 'quote: Where is it?'],
    )
    assert.equal(zonesOf(plain('-- Reply above this line --\n\nHi Ann,\n\nDone.')).at(-1), 'body: Done.')
  })

  test('a journey is no header', () => {
    const text = 'Is this right?\n\nFrom: Rome\nTo: Oslo\nDate: 3 May\n\nWe book it then.'
    assert.deepEqual(zonesOf(plain(text)), [`body: ${text.replace(/\s+/g, ' ')}`])
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
    'Content-Type: multipart/mixed\n\nno boundary\n',
    'Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n',
    'Content-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\nHello.\n',
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
