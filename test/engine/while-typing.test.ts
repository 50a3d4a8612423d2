import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLinter, type CheckOptions } from '../../src/engine'
import { ruleDocs } from '../../src/generated/rule-docs'
import { packs } from '../../src/generated/rules'

/** What the rules find, and what looks like it, */
const examples = ruleDocs
  .filter(({ locale }) => locale === 'en')
  .flatMap(({ examples, allows }) => [
    ...examples.flatMap(({ bad, good }) => [bad, good]),
    ...allows.map((allowed) => (typeof allowed === 'string' ? allowed : allowed.text)),
  ])
/** said in a sentence more or less, */
const words = [
  ...[' ', '. ', ', ', '? ', ': ', '! ', 'a', 'not ', 'the the ', 'NOT NOW ', 'QRB ', '3/4/2026 ', '9:00 ', ' (', '"', '**', '`'],
  ...['Unfortunately, ', "we can't ", 'We will call you on Monday. ', 'Thanks for your patience. ', '{{name}} ', '<!-- x -->'],
] // prettier-ignore
/** and what may change whose words they are, or how they stand. */
const places = [
  ...['\n', '\n\n', '- ', '1. ', '# ', '> ', '```\n', '| a | b |\n|---|---|\n', '    ', '---\n', '---\nlocale: sl\n---\n'],
  ...['Hi Ann,\n\n', 'Dear Mr. Lee,\n', '\n\nBest regards,\nTom\n', '\nThanks,\nAnn', '\n-- \nTom', 'Pozdravljeni, hvala za vaše sporočilo. '],
  ...['\r\n', '\r', '🙂 ', '{{', '}}', '<!--', '-->', '|', '===\n', '[a]', '[a]: https://shop.example\n', 'Subject: Your lamp\n\n', 'To: us@shop.example\n'],
  ...['P.S. ', 'Sent from my iPhone\n', 'Here is how it works:\n', 'Sehr geehrte Frau Meier, vielen Dank für Ihre Nachricht. '],
  ...['\nOn Monday, Bo <bo@shop.example> wrote:\n> My lamp is broken.\n', '<!-- reply-lint-disable -->\n', '<!-- locked -->', '<!-- /locked -->'],
] // prettier-ignore

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...examples) },
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...places) },
)
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** At the next line's end: there, what is removed joins lines and blocks. */
  isAtLineEnd: fc.boolean(),
  removed: fc.constantFrom(0, 0, 0, 1, 5, 40),
  piece: fc.oneof({ weight: 5, arbitrary: piece }, { weight: 1, arbitrary: fc.constant('') }),
})
const edits = fc.array(edit, { minLength: 1, maxLength: 6 })
const options = fc.constantFrom<CheckOptions>(
  { format: 'markdown' },
  { format: 'plain', rewrites: false },
  { format: 'email' },
  {
    format: 'markdown',
    forced: { locale: 'en' },
    customer: 'The lamp does not work, and I need the API key of order_id 5.',
  },
  {
    format: 'markdown',
    forced: { locale: 'en', channel: 'chat' },
    levels: { jargon: 'off' },
    vocabulary: ['prior to'],
  },
)

suite('while somebody types', () => {
  test('every example of the rules that is typed word by word is checked as one that was pasted', () => {
    const typing = createLinter({ packs })
    const options: CheckOptions = { format: 'markdown', forced: { locale: 'en' } }
    let compared = 0
    for (const text of examples.filter((example) => /[.!?]\s/.test(example))) {
      for (const { index } of text.matchAll(/\s+/g)) typing.check(text.slice(0, index), options)
      assert.deepEqual(typing.check(text, options), createLinter({ packs }).check(text, options), text)
      compared++
    }
    assert.ok(compared > 200, `only ${compared} examples were compared`)
  })

  test('a draft that was checked before is checked as if it had never been seen', () => {
    const typing = createLinter({ packs })
    let findings = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), edits, options, (pieces, changes, options) => {
        let text = pieces.join(' ')
        typing.check(text, options)
        for (const { at, isAtLineEnd, removed, piece } of changes) {
          const anywhere = Math.floor(at * text.length)
          const from = isAtLineEnd ? Math.max(anywhere, text.indexOf('\n', anywhere)) : anywhere
          text = text.slice(0, from) + piece + text.slice(from + removed)
          const seen = typing.check(text, options)
          // A linter of its own knows no sentences.
          assert.deepEqual(seen, createLinter({ packs }).check(text, options))
          findings += seen.findings.length
        }
      }),
      { numRuns: 120 },
    )
    assert.ok(findings > 400, `only ${findings} findings were compared`)
  })
})
