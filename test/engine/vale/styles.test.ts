import assert from 'node:assert/strict'
import { packs } from '../../rule-packs'
import { testValeRule } from '../../../src/engine/vale/test-vale'
import { alertsIn, loaded, type World } from './support'

const hedging = 'extends: existence\nmessage: x\ntokens: [perhaps, maybe]'
const text = 'perhaps maybe arguably'
const S = (more: string) => ({ Hedging: hedging, More: `extends: S.Hedging\n${more}` })

/** [what it shows, rules, ini, what is found] */
const worlds: readonly (readonly [shows: string, world: World, found: readonly string[]])[] = [
  ['a rule builds on another', { rules: S('message: y'), ini: '[*]\nS.More = YES' }, ['1:1:More', '1:9:More']],
  ['key+ adds', { rules: S('tokens+: [arguably]'), ini: '[*]\nS.More = YES' }, ['1:1:More', '1:9:More', '1:15:More']],
  ['key- takes out', { rules: S('tokens-: [maybe]'), ini: '[*]\nS.More = YES' }, ['1:1:More']],
  ['a bare key replaces', { rules: S('tokens: [arguably]'), ini: '[*]\nS.More = YES' }, ['1:15:More']],
  ['a rule is off', { rules: { R: hedging }, ini: '[*]\nBasedOnStyles = S\nS.R = NO' }, []],
  ['MinAlertLevel', { rules: { R: hedging }, ini: 'MinAlertLevel = error\n[*]\nBasedOnStyles = S' }, []],
  ['a level of its own', { rules: { R: hedging }, ini: 'MinAlertLevel = error\n[*]\nBasedOnStyles = S\nS.R = error' }, ['1:1:R', '1:9:R']],
  ['sections are globs', { rules: { R: hedging }, ini: '[*.txt]\nBasedOnStyles = S' }, []],
  ['the later section wins', { rules: { R: hedging }, ini: '[*]\nBasedOnStyles = S\n[*.{md,rst}]\nBasedOnStyles = Other' }, []],
  ['accepted terms are exceptions', { rules: { R: hedging }, accepted: ['may.*'] }, ['1:1:R']],
  ['terms in their own case', { rules: {}, ini: '[*]\nBasedOnStyles = Vale\nVale.Spelling = NO', accepted: ['Maybe'] }, ['1:9:Vale.Terms']],
  ['rejected terms', { rules: {}, ini: '[*]\nBasedOnStyles = Vale\nVale.Spelling = NO', rejected: ['maybe'] }, ['1:9:Vale.Avoid']],
  ['TokenIgnores', { rules: { R: hedging }, ini: '[*]\nBasedOnStyles = S\nTokenIgnores = (maybe)' }, ['1:1:R']],
  ['BlockIgnores', { rules: { R: 'extends: existence\nmessage: x\ntokens: [may]' }, ini: '[*]\nBasedOnStyles = S\nBlockIgnores = (?s) *(perhaps.*?arguably)' }, []],
  ['a parameter', { rules: { R: 'extends: occurrence\nmessage: x\nmax: 9\ntoken: "a"' }, ini: '[*]\nBasedOnStyles = S\nS.R[max] = 1' }, ['1:5:R']],
  ['limit', { rules: { R: `${hedging}\nlimit: 1` } }, ['1:1:R']],
] // prettier-ignore

suite('Vale: configuration and inheritance', () => {
  for (const [shows, world, found] of worlds)
    test(shows, () => assert.deepEqual(alertsIn(world, text), found))

  /** [a rule, the code of its problem, its message] */
  const faults: readonly (readonly [rule: string, code: string, message: RegExp])[] = [
    ['extends: spelling\nmessage: x', 'unsupported', /S\.R \(spelling\) is skipped: dictionaries/],
    ['extends: script\nmessage: x', 'unsupported', /skipped/],
    ['extends: sequence\nmessage: x', 'unsupported', /skipped/],
    ['extends: existense\nmessage: x', 'unknown-check', /did you mean "existence"/],
    ['extends: existence\nmessage: x', 'never-matches', /neither tokens nor raw/],
    ['extends: existence\nmessage: x\ntokens: ["a(b"]', 'bad-regex', /never closed.*\n {2}a\(b\n {3}\^/],
    ['extends: existence\nmessage: x\ntokens: ["(?(1)a|b)"]', 'bad-regex', /JavaScript has no groups/],
    [
      'extends: existence\nmessage: x\ntokens: [a]\nignorcase: true',
      'unknown-key',
      /did you mean "ignorecase"/,
    ],
    ['extends: S.Gone\nmessage: x', 'unknown-check', /no rule S\.Gone/],
  ]
  for (const [rule, code, message] of faults)
    test(`${code}: ${rule.replace(/\n/g, ' · ')}`, () => {
      const { problems } = loaded({ rules: { R: rule, Good: hedging } })
      assert.deepEqual(
        problems.map((problem) => problem.code),
        [code],
      )
      assert.match(problems[0]!.message, message)
      assert.ok(problems[0]!.range)
      assert.deepEqual(alertsIn({ rules: { Good: hedging } }, 'maybe'), ['1:1:Good'])
    })
})

suite('Vale: tests within a rule', () => {
  const outcomes = (tests: string) => {
    const { styles } = loaded({ rules: { R: `${hedging}\ntests:\n${tests}` } })
    return testValeRule(styles.rules[0]!, styles, packs).map(({ fault }) => fault)
  }
  test('want, contains and absent', () => {
    assert.deepEqual(outcomes("  - {name: a, input: 'so perhaps', want: '1:4:S.R:x'}"), [null])
    assert.deepEqual(outcomes("  - {name: a, input: plain, want: ''}"), [null])
    assert.deepEqual(outcomes('  - {name: a, input: maybe, contains: S.R, absent: Other}'), [null])
    assert.match(outcomes("  - {name: a, input: maybe, want: ''}")[0]!, /Found:\n1:1:S\.R:x/)
    assert.match(outcomes('  - {name: a, input: maybe, absent: S.R}')[0]!, /stands in/)
    assert.match(outcomes('  - {name: a, input: maybe}')[0]!, /asks for nothing/)
  })
})
