import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createLinter } from '../../../src/engine'
import { packs } from '../../rule-packs'

suite('the walkthrough’s sample', () => {
  const text = readFileSync('media/walkthrough/sample.md', 'utf8')
  const linter = createLinter({ packs })
  const options = { format: 'markdown' } as const

  test('has four hints, each with a rewrite, each of another rule', () => {
    const { findings } = linter.check(text, options)
    assert.equal(new Set(findings.map(({ ruleId }) => ruleId)).size, 4)
    assert.equal(findings.length, 4)
    for (const { fix, ruleId } of findings) assert.ok(fix, ruleId)
  })

  test('is a good reply once they are taken', () => {
    const { text: fixed, remaining } = linter.fix(text, options, 'all')
    assert.deepEqual(remaining.findings, [])
    assert.match(fixed, /We need you to confirm your address before we can send a new one/)
  })
})
