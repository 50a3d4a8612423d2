import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'

/** A rule that can find nothing is told where it names its check; see load-faults.test.ts for all other faults. */
suite('rules that can never match', () => {
  const table: [yaml: string, message: RegExp][] = [
    ['extends: existence', /neither tokens nor raw/],
    ['extends: existence\ntokens: []', /neither tokens nor raw/],
    ['extends: existence\ntokens: [""]\nraw: [" "]', /neither tokens nor raw/],
    ['extends: substitution', /empty swap/],
    ['extends: substitution\nswap: {}', /empty swap/],
    ['extends: occurrence\ntoken: x', /The rule idle /],
  ]
  for (const [yaml, message] of table)
    test(yaml.replace(/\n/g, ' · '), () => {
      const { rule, problems } = loadRule(`${yaml}\nmessage: Hm.\n`, 'idle.yaml', 'en', 'idle', checks)
      assert.equal(rule, undefined)
      assert.deepEqual(
        problems.map(({ code, range }) => [code, range?.start]),
        [['never-matches', { line: 0, character: 9 }]],
      )
      assert.match(problems[0]!.message, message)
    })

  test('where a mistyped key is why, only that is told', () => {
    const { problems } = loadRule('extends: existence\nmessage: Hm.\ntokns: [a]\n', 'a.yaml', 'en', 'a', checks)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-key'],
    )
  })
})
