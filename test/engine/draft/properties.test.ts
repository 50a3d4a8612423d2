import assert from 'node:assert/strict'
import fc from 'fast-check'
import { formats, replyRoles, type Draft } from '../../../src/engine/draft/draft'
import { parseDraft } from '../../../src/engine/draft/parse'
import { fold, TokenKind } from '../../../src/engine/draft/tokens'
import { locales } from './support'

/** What the readers look for, and a few innocent words between. */
const pieces = [
  '\n', '\r\n', '\r', '\n\n', ' ', '  ', '\t', '\u00a0', 'a', 'Tom', 'Hi ', 'Hi Sam,', 'Thanks', 'Best,', ' wrote:', 'On 3 May 2025, ',
  'From: a@b.example', 'Subject: x', 'To: y', 'Sent from my phone', '--', '-- ', '---', '___', '- ', '1. ', '# ', '> ', '>', '|', '|---|',
  '```', '`', '*', '**', '_', '~~', '[', ']', '](', '(', ')', '[x]: y', '{{', '}}', '{a}', '{', '}', '<', '>', '<name>', '<br>', '<!--',
  '-->', '<!-- locked -->', '<!-- /locked -->', '<!-- reply-lint-disable x -->', '____', 'XXX', '$', '%', '#{', '\\', '.', '!', '?', '…', ':',
  ',', '"', '’', 'e.g.', 'https://x.example', 'a@b.example', '🙂', '\ud83d', '\ude42', '\u200d', '\ufe0f', 'é', 'ж', '0', '=3D', '--b',
  'Content-Type: multipart/mixed; boundary=b', '-----Original Message-----', 'P.S. ', '    ', '^TM', '– ', '(insert x)', '(', '«A_b»', '&amp;', '&lt;a&gt;', '[^1]', 'XX ', 'xx%', ':)', '#()', '<%= a %>', '<p>', '</p>', 'Ann', ', ', 'Reply above this line',
] // prettier-ignore
const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

/** Throws unless the draft is what its types promise. */
function check({ text, zones, masks, blocks, sentences, tokens, disabled }: Draft): void {
  let at = 0
  for (const { span } of zones) {
    assert.equal(span.start, at, 'zones partition the text')
    assert.ok(span.end > span.start)
    at = span.end
  }
  assert.equal(at, text.length, 'zones reach the end')
  const zoneOf = (span: { start: number; end: number }) =>
    zones.find((zone) => zone.span.start <= span.start && span.end <= zone.span.end)
  at = 0
  for (const { span } of masks) {
    assert.ok(span.start >= at && span.end > span.start, 'masks are sorted and disjoint')
    assert.ok(zoneOf(span), 'a mask lies in one zone')
    at = span.end
  }
  at = 0
  for (const { span } of blocks) {
    assert.ok(span.start >= at && span.end > span.start, 'blocks are sorted and disjoint')
    assert.ok(replyRoles.has(zoneOf(span)!.role), 'a block lies in one zone of the reply')
    at = span.end
  }
  let token = 0
  for (const { span, zone, block, firstToken, endToken } of sentences) {
    const outer = blocks[block]!.span
    assert.ok(outer.start <= span.start && span.end <= outer.end, 'a sentence lies in its block')
    assert.equal(zoneOf(span)!.role, zone)
    assert.equal(firstToken, token, 'sentences share out the tokens')
    assert.ok(endToken > firstToken)
    for (; token < endToken; token++) {
      assert.ok(
        tokens.start[token]! >= span.start && tokens.end[token]! <= span.end,
        'a token lies in its sentence',
      )
      assert.ok(tokens.end[token]! > tokens.start[token]!)
      assert.ok(token === firstToken || tokens.start[token]! >= tokens.end[token - 1]!, 'tokens are sorted')
    }
  }
  assert.equal(token, tokens.count)
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kind[i] === TokenKind.Word || tokens.kind[i] === TokenKind.Number)
      assert.equal(
        tokens.word[i],
        fold(text.slice(tokens.start[i], tokens.end[i])),
        'a token is what stands there',
      )
  checkThatNothingIsLost({ text, zones, masks, tokens })
  for (const { span } of disabled)
    assert.ok(span.start >= 0 && span.end <= text.length && span.end >= span.start)
}

/** Every letter and digit of the reply is in a token or under a mask: what no rule could see would stay unchecked. */
function checkThatNothingIsLost({
  text,
  zones,
  masks,
  tokens,
}: Pick<Draft, 'text' | 'zones' | 'masks' | 'tokens'>) {
  const seen = new Uint8Array(text.length)
  for (const { span } of masks) seen.fill(1, span.start, span.end)
  for (let i = 0; i < tokens.count; i++) seen.fill(1, tokens.start[i], tokens.end[i])
  for (const { role, span } of zones) {
    if (!replyRoles.has(role)) continue
    for (let at = span.start; at < span.end; at++)
      assert.ok(seen[at] || !/[a-z0-9]/i.test(text[at]!), `lost: ${text.slice(at, at + 10)} at ${at}`)
  }
}

suite('parseDraft on any text', () => {
  for (const format of formats) {
    test(`${format}: keeps its promises on hostile pieces`, () => {
      fc.assert(
        fc.property(hostile, (text) => check(parseDraft(text, { format, locales }))),
        { numRuns: 1500 },
      )
    })
    test(`${format}: keeps its promises on any characters`, () => {
      const any = fc.string({ unit: 'binary', maxLength: 80 })
      fc.assert(
        fc.property(any, (text) => check(parseDraft(text, { format, locales }))),
        { numRuns: 300 },
      )
    })
  }

  test('what is above a quote is read as if nothing stood below it', () => {
    const reply = fc.array(
      fc.constantFrom(...pieces.filter((piece) => !/[<`~\r]|--|__|=3D|^\[x\]|^\|/.test(piece))),
      { maxLength: 20 },
    )
    const quote = '\n\nOn 3 May 2025, Ann Lee <a@b.example> wrote:\n\n> Where is it?\n> {x}\n'
    const bodies = (text: string) => {
      const draft = parseDraft(text, { format: 'plain', locales })
      return draft.zones
        .filter(({ role }) => replyRoles.has(role))
        .map(({ role, span }) => `${role}: ${text.slice(span.start, span.end).trim()}`)
        .filter((zone) => !zone.endsWith(': '))
    }
    fc.assert(
      fc.property(reply, (parts) => {
        const text = `We wait.\n\n${parts.join('')}\n\nIt is done.`
        assert.deepEqual(bodies(text + quote), bodies(text))
      }),
      { numRuns: 500 },
    )
  })

  test('nothing depends on the kind of line end', () => {
    const text =
      'Hi Sam,\n\nIt is *done*. Really.\n\n- one\n- two\n\nBest,\nTom\n\nOn 3 May 2025, Ann wrote:\n> Hm?\n'
    const roles = (source: string) =>
      parseDraft(source, { format: 'markdown', locales }).zones.map(({ role }) => role)
    for (const end of ['\r\n', '\r']) assert.deepEqual(roles(text.replaceAll('\n', end)), roles(text))
  })
})

/**
 * Each unit makes some reader look ahead or back. A reader that did so without a bound would visit 10^10 characters
 * of these texts, minutes of work, where a linear one takes milliseconds: the limit needs no precise clock.
 */
suite('parseDraft stays linear', () => {
  const units = [
    'a', ' ', '\n', '\r\n', '\r', '\t', '.', '. ', '.(', '."', '?)', '🙂', '🙂 A', '\ud83d', '> a\n', '> a\n\nb c.\n\n', '`a``b```', '[', '](',
    '[a](b', '](a "', "](a 'b", '*a_b', ' *a', '**', '{{', '{a', '<a ', '<', '<!-- ', '<!-- locked -->a<!-- /locked -->\n', '--\n', '-- \n', '-----',
    'On 3 May 2020 Ann wrote\n', 'From: a\n', 'From: a\nTo: b\nSubject: c\n\n> q\n\nme\n', '_', '__ ', 'a@b.', 'a.b-', 'http://a).(', 'http://a)))))',
    'www.a(', '](<', '](<a', '](a (', '[a](b "c" ', '\\](', '|a', 'a|b\n-|-\n', '# ', '- ', '- a\n', 'X', '%A', '```\na\n', 'Sent from x\n', 'Thanks\n', 'Tom\n', '[a]: b\n', 'A: b\n c\n', '--b\n', '{a ', '{abc,', 'XX ', 'XXXX ', 'xxxx ', '(insert ', '(add a here', '%a_', '«Aa', '&lt;a', '[^a', '<%', '[X] ', 'Hi Ann, ', 'Hi from ', '<p>', 'Thanks, ', '. Ann', 'Tom - ', 'ps ', ':) ', '.**_', 'Reply above this line\n', '/a/{b}',
    '<!-- reply-lint-disable a -->\n', 'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
  ] // prettier-ignore
  const size = 200_000
  for (const unit of units)
    test(JSON.stringify(unit), () => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      for (const format of formats)
        parseDraft(format === 'email' ? `From: a@b.example\n\n${text}` : text, { format, locales })
    }).timeout(20_000)
})
