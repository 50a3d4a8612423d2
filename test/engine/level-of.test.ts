import assert from 'node:assert/strict'
import type { LevelSetting } from '../../src/engine'
import { levelOf, type LevelQuestion } from '../../src/engine/levels'
import type { RuleBase } from '../../src/engine/rules/rule'

suite('how loudly a finding speaks', () => {
  const draft = { channel: 'email', kind: 'reply', turn: 'first', careful: false } as const
  type Question = Partial<Omit<LevelQuestion, 'rule' | 'draft'>> & {
    rule?: Partial<RuleBase>
    draft?: Partial<LevelQuestion['draft']>
  }
  const said = ({ rule, draft: facts, ...more }: Question) =>
    levelOf({
      ...{ configured: {}, hasFix: true, own: undefined },
      ...more,
      rule: { id: 'a-b', level: 'warning', ...rule } as RuleBase,
      draft: { ...draft, ...facts },
    })

  const template: Question = { draft: { kind: 'template' }, rule: { kinds: { template: 'error' } } }
  const table: [name: string, question: Question, level: LevelSetting][] = [
    ['as the rule says', {}, 'warning'],
    ['as it says without a fix', { hasFix: false, rule: { unfixed: 'suggestion' } }, 'suggestion'],
    ['that is not for one with a fix', { rule: { unfixed: 'suggestion' } }, 'warning'],
    ['as the check says', { own: 'suggestion' }, 'suggestion'],
    ['config before the check', { own: 'suggestion', configured: { a: 'error' } }, 'error'],
    ['the kind before the check', { ...template, own: 'suggestion' }, 'error'],
    ['config before the kind', { ...template, configured: { 'a-b': 'suggestion' } }, 'suggestion'],
    [
      'the kind whatever the channel',
      { ...template, rule: { ...template.rule, channels: { email: 'off' } } },
      'error',
    ],
    [
      'off in a kind whatever config says',
      { rule: { kinds: { reply: 'off' } }, configured: { a: 'error' } },
      'off',
    ],
    ['a channel makes it quieter', { rule: { channels: { email: 'suggestion' } } }, 'suggestion'],
    ['no channel makes it louder', { rule: { channels: { email: 'error' } } }, 'warning'],
    ['a turn silences', { rule: { turns: { first: 'off' }, channels: { email: 'suggestion' } } }, 'off'],
    ['off in config stays off', { rule: { turns: { first: 'warning' } }, configured: { a: 'off' } }, 'off'],
    ['a careful draft', { draft: { careful: true } }, 'suggestion'],
    ['an error in a careful draft', { draft: { careful: true }, own: 'error' }, 'error'],
    ['silence in a careful draft', { draft: { careful: true }, configured: { a: 'off' } }, 'off'],
  ]
  for (const [name, question, level] of table)
    test(`${name}: ${level}`, () => assert.equal(said(question), level))
})
