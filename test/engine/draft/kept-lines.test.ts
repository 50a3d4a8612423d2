import assert from 'node:assert/strict'
import fc from 'fast-check'
import { evidenceOf } from '../../../src/engine/draft/evidence'
import { KeptLines } from '../../../src/engine/draft/kept-lines'
import { candidatesFor } from '../../../src/engine/draft/locale'
import { SourceLines } from '../../../src/engine/draft/source-lines'
import { stretchOf } from '../../../src/engine/draft/stretch'
import { packs } from '../../../src/generated/rules'

const piece = fc.constantFrom(
  ...['\n', '\n\n', '\r\n', '\r', '\r\r\n', ' ', '  ', '\t', '\u00a0', 'a', 'Hello', 'is', "n't", '’s', "'", '🙂', 'ß', 'İ', 'Σ'],
  ...['We will call you on Monday.', 'Vielen Dank für Ihre Nachricht.', 'Hvala za vaše sporočilo.', 'Спасибо за письмо.'],
  ...['{{name}}', '{{', '}}', '> ', '- '],
) // prettier-ignore
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 0, 1, 2, 7),
  piece: fc.oneof(piece, fc.constant('')),
})
const edited = fc.tuple(fc.array(piece, { maxLength: 30 }), fc.array(edit, { minLength: 1, maxLength: 12 }))

/** The text, and what becomes of it edit by edit. */
function* versions([pieces, edits]: [string[], { at: number; removed: number; piece: string }[]]) {
  let text = pieces.join('')
  yield text
  for (const { at, removed, piece } of edits) {
    const from = Math.floor(at * text.length)
    yield (text = text.slice(0, from) + piece + text.slice(from + removed))
  }
}

suite('what is kept of the text before', () => {
  test('lines are those of a text that was never seen', () => {
    const seen = (lines: SourceLines) =>
      Array.from({ length: lines.count }, (_, line) => [
        ...[lines.start[line], lines.end[line], lines.kind[line], lines.content[line]],
        ...[lines.at(line).source, lines.trimmed(line)],
      ])
    let compared = 0
    fc.assert(
      fc.property(edited, (edits) => {
        const kept = new KeptLines()
        for (const text of versions(edits)) {
          assert.deepEqual(seen(new SourceLines(text, kept)), seen(new SourceLines(text)))
          compared++
        }
      }),
      { numRuns: 1000 },
    )
    assert.ok(compared > 3000, `only ${compared} texts were compared`)
  })

  test('a block tells of its language what it told if it were new', () => {
    const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== 'all')
    const kept = candidatesFor(locales)
    fc.assert(
      fc.property(edited, (edits) => {
        for (const text of versions(edits)) {
          const told = (candidates: typeof kept) =>
            evidenceOf(stretchOf(text, { start: 0, end: text.length }, candidates.stretches), candidates)
          const { scores, words, latin } = told({ ...kept, last: null })
          // A stretch keeps what it told by candidates: these ask for it anew.
          assert.deepEqual({ ...told(kept) }, { scores, words, latin }, text)
        }
      }),
      { numRuns: 300 },
    )
  })
})
