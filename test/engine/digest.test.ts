import assert from 'node:assert/strict'
import { createLinter, type CheckOptions } from '../../src/engine'
import { packs } from '../../src/generated/rules'
import { ruleDocs } from '../../src/generated/rule-docs'

suite('what the build works out of patterns', () => {
  test('is all that there is: with it the same is found as without', () => {
    assert.ok(packs.some(({ digest }) => digest && digest.rules.rules.length > 0))
    const digested = createLinter({ packs })
    const plain = createLinter({ packs: packs.map(({ data, rules }) => ({ data, rules })) })
    for (const { locale, examples } of ruleDocs)
      for (const { bad, customer } of examples) {
        const options: CheckOptions = {
          format: 'markdown',
          forced: { locale: locale === 'all' ? 'en' : locale },
          ...(customer === undefined ? {} : { customer }),
        }
        assert.deepEqual(digested.check(bad, options), plain.check(bad, options), bad)
      }
  }).timeout(300_000) // thousands of examples, twice

  test('doesn’t hold for a team’s rule of the same id', () => {
    const ours = packs.flatMap(({ rules }) => rules).find(({ id }) => id === 'jargon-verbs')!
    const theirs = { ...ours, swap: { gloop: 'use' } }
    const linter = createLinter({ packs, teamRules: [theirs] })
    const { findings } = linter.check('You must utilize this and gloop it.', {
      format: 'plain',
      forced: { locale: 'en' },
    })
    assert.deepEqual(
      findings.filter(({ ruleId }) => ruleId === ours.id).map(({ span }) => span),
      [{ start: 26, end: 31 }],
    )
  })
})
