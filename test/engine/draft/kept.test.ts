import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Draft } from '../../../src/engine/draft/draft'
import { parseDraft } from '../../../src/engine/draft/parse'
import { createPatternCompiler } from '../../../src/engine/pattern/compile'
import { PhraseIndex } from '../../../src/engine/pattern/phrase-index'
import { locales } from './support'

const patterns = createPatternCompiler({
  sets: {},
  classes: { ing: (word) => word.endsWith('ing') },
  clauseOpeners: new Set(['and']),
  adversatives: new Set<string>(),
  commonest: new Set(['it']),
})
const index = new PhraseIndex<string>()
for (const source of [
  'we ship {what:#capital} ?',
  '(ship*|send) {to:#address}',
  'use #opaque',
  '{who} ship it >',
  '< please ... {last:#ing}',
  'we ... {thing} today|now',
])
  index.add(patterns.compile(source), source)

/** What decides how a sentence is read: words, capitals, masks, what stands behind a sentence, sentences said twice. */
const piece = fc.constantFrom(
  'We ship Boxes today. ', 'We ship boxes now. ', 'We ship it', 'Please send it to ann@shop.example', ' use `code` here. ',
  'Use {{name}} and ', '**We** ship it', '. ', '! ', '? ', '\n', '\n\n', '- ', '> quoted\n', '# ', '`', '*', "'n", ' ', 'a', '.',
  'ship www.shop.example/it', 'please go on shipping', '<!-- aside -->', '👍', '🏽', '\u0301', '\ud83d', '[link](https://shop.example)',
) // prettier-ignore
const texts = fc.array(fc.array(piece, { maxLength: 25 }), { minLength: 1, maxLength: 4 })

const withoutKept = (draft: Draft): Draft => ({
  ...draft,
  sentences: draft.sentences.map(({ kept: _, ...sentence }) => sentence),
})

suite('what is kept of sentences', () => {
  test('a draft whose blocks and sentences were seen before reads as if it were the first', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('markdown', 'plain'), (versions, format) => {
        for (const text of [...versions, versions.flat()].map((pieces) => pieces.join(''))) {
          const seen = parseDraft(text, { format, locales })
          // Another list of locales: nothing is known of its texts.
          const fresh = withoutKept(parseDraft(text, { format, locales: [...locales] }))
          const { sentences, tokens, locale, languages } = withoutKept(seen)
          assert.deepEqual({ sentences, locale, languages }, pick(fresh))
          assert.deepEqual({ ...tokens }, { ...fresh.tokens })
          assert.deepEqual(index.scan(seen), index.scan(fresh))
        }
      }),
      { numRuns: 60 },
    )
  })
})

const pick = ({ sentences, locale, languages }: Draft) => ({ sentences, locale, languages })
