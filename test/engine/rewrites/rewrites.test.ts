import assert from 'node:assert/strict'
import { createLinter } from '../../../src/engine'
import { packs } from '../../../src/generated/rules'
import { innocent, onlySuggested, rebuilt, type Expectation } from './corpus'

const linter = createLinter({ packs })
const options = { format: 'markdown', forced: { locale: 'en', kind: 'reply' } } as const
const family = 'negative-phrasing'
const findingsIn = (text: string) =>
  linter.check(text, options).findings.filter(({ ruleId }) => ruleId.startsWith(family))

/** Fixes of the family only, as "Fix all" would apply them rule by rule. */
function fixed(text: string): string {
  let result = text
  for (const { ruleId, fix } of findingsIn(text))
    if (fix) result = linter.fix(result, options, { ruleId }).text
  return result
}

suite('negative phrasing: the corpus', () => {
  const cases = (name: string, table: readonly Expectation[]) =>
    suite(name, () => {
      for (const [sentence, expected] of table)
        test(sentence, () => {
          const findings = findingsIn(sentence)
          if (expected === 'silent')
            return assert.deepEqual(
              findings.map(({ message }) => message),
              [],
            )
          assert.ok(findings.length > 0, 'nothing found')
          if (expected === 'found')
            return assert.deepEqual(
              findings.flatMap(({ fix }) => fix?.edits[0]?.newText ?? []),
              [],
            )
          const once = fixed(sentence)
          assert.equal(once, expected.fix)
          assert.equal(fixed(once), once, 'applied twice changes nothing more')
          assert.deepEqual(
            findingsIn(once).map(({ message }) => message),
            [],
            'the fixed text is clean',
          )
        })
    })
  cases('rebuilt', rebuilt)
  cases('only suggested', onlySuggested)
  cases('innocent', innocent)
})
