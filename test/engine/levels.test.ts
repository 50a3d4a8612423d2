import assert from 'node:assert/strict'
import { createLinter, type DraftFacts, type LevelSetting } from '../../src/engine'
import { packs } from '../../src/generated/rules'

const linter = createLinter({ packs })

/** The columns of the levels table: who reads the draft, when and where. */
const columns: Record<string, DraftFacts> = {
  first: { channel: 'email', turn: 'first' },
  'follow-up': { channel: 'email', turn: 'follow-up' },
  closing: { channel: 'email', turn: 'closing' },
  chat: { channel: 'chat', turn: 'first' },
  social: { channel: 'social', turn: 'first' },
  template: { kind: 'template' },
  note: { kind: 'note' },
  part: { kind: 'part' },
}

const bare = 'The lamp has three settings.'
const greeted = `Hello Ada,\n\n${bare}`

type Row = [
  family: string,
  text: string,
  levels: Partial<Record<keyof typeof columns, LevelSetting>>,
  customer?: string,
]
const table: Row[] = [
  [
    'unfilled-placeholder',
    'Hello {{customer.name}}',
    { first: 'error', 'follow-up': 'error', chat: 'error', social: 'error', template: 'off' },
  ],
  [
    'negative-phrasing-refusal',
    "We can't refund it.",
    { first: 'warning', 'follow-up': 'warning', chat: 'suggestion', social: 'warning', template: 'warning' },
  ],
  [
    'negative-phrasing',
    "We can't refund it, but you can swap it.",
    {
      first: 'suggestion',
      'follow-up': 'suggestion',
      chat: 'suggestion',
      social: 'suggestion',
      template: 'suggestion',
    },
  ],
  [
    'negative-phrasing-until',
    "We can't ship it until you confirm your address.",
    {
      first: 'warning',
      'follow-up': 'suggestion',
      chat: 'suggestion',
      social: 'suggestion',
      template: 'warning',
    },
  ],
  [
    'missing-next-steps',
    greeted,
    {
      first: 'warning',
      'follow-up': 'warning',
      closing: 'off',
      chat: 'suggestion',
      social: 'warning',
      template: 'warning',
      note: 'off',
      part: 'off',
    },
  ],
  [
    'missing-acknowledgement',
    greeted,
    { first: 'suggestion', template: 'warning', note: 'off', part: 'off', closing: 'off' },
  ],
  [
    'missing-acknowledgement',
    greeted,
    { first: 'warning', chat: 'suggestion', social: 'warning' },
    'My parcel arrived broken and I am upset.',
  ],
  [
    'missing-greeting',
    bare,
    {
      first: 'suggestion',
      'follow-up': 'off',
      chat: 'suggestion',
      social: 'off',
      template: 'suggestion',
      note: 'off',
      part: 'off',
    },
  ],
  [
    'missing-sign-off',
    greeted,
    {
      first: 'suggestion',
      'follow-up': 'suggestion',
      chat: 'off',
      social: 'off',
      template: 'suggestion',
      note: 'off',
      part: 'off',
    },
  ],
  [
    'vague-time',
    "We'll write to you soon.",
    { first: 'warning', chat: 'suggestion', social: 'suggestion', template: 'warning' },
  ],
  [
    'canned-phrase',
    'We apologise for any inconvenience caused.',
    {
      first: 'suggestion',
      'follow-up': 'suggestion',
      chat: 'suggestion',
      social: 'warning',
      template: 'warning',
    },
  ],
  [
    'jargon',
    'Please utilize the code.',
    {
      first: 'suggestion',
      'follow-up': 'suggestion',
      chat: 'suggestion',
      social: 'suggestion',
      template: 'warning',
    },
  ],
  ['plain-words', 'Call us in order to change it.', { first: 'suggestion', template: 'suggestion' }],
  [
    'repeated-word',
    'Take the the lamp.',
    { first: 'warning', 'follow-up': 'warning', chat: 'suggestion', social: 'warning', template: 'warning' },
  ],
]

const levelIn = (family: string, text: string, facts: DraftFacts, customer?: string): LevelSetting => {
  const forced = { locale: 'en', ...facts }
  const { findings } = linter.check(text, { format: 'markdown', forced, ...(customer ? { customer } : {}) })
  return findings.find(({ ruleId }) => ruleId === family || ruleId.startsWith(family + '-'))?.level ?? 'off'
}

suite('levels by channel, turn and kind', () => {
  for (const [family, text, levels, customer] of table)
    for (const [column, level] of Object.entries(levels))
      test(`${family}${customer ? ' with the customer’s text' : ''}, ${column}: ${level}`, () =>
        assert.equal(levelIn(family, text, columns[column]!, customer), level))
})

suite('levels by config', () => {
  const check = (levels: Record<string, LevelSetting>, facts: DraftFacts = {}) =>
    linter
      .check("We can't refund it. The lamp utilizes gas.", {
        format: 'markdown',
        forced: { locale: 'en', ...facts },
        levels,
      })
      .findings.map(
        ({ ruleId, level }) => `${ruleId.replace(/^(jargon|negative-phrasing).*/, '$1')} ${level}`,
      )
      .filter((line) => /^(jargon|negative)/.test(line))

  const table: [levels: Record<string, LevelSetting>, expected: string[]][] = [
    [{}, ['negative-phrasing warning', 'jargon suggestion']],
    [{ jargon: 'off' }, ['negative-phrasing warning']],
    [{ 'negative-phrasing': 'error' }, ['negative-phrasing error', 'jargon suggestion']],
    [{ 'negative-phrasing': 'off', jargon: 'error' }, ['jargon error']],
    [{ 'negative-phrasing-refusal': 'off' }, ['jargon suggestion']],
    [{ negative: 'off', jargo: 'off' }, ['jargon suggestion']],
    [
      { 'negative-phrasing': 'suggestion', jargon: 'warning' },
      ['negative-phrasing suggestion', 'jargon warning'],
    ],
  ]
  for (const [levels, expected] of table)
    test(JSON.stringify(levels), () => assert.deepEqual(check(levels), expected))

  test('config wins over what the check says of a finding', () => {
    const found = linter.check(greeted, {
      format: 'markdown',
      forced: { locale: 'en' },
      levels: { 'missing-acknowledgement': 'error' },
    })
    assert.equal(found.findings.find(({ ruleId }) => ruleId === 'missing-acknowledgement')?.level, 'error')
  })

  test('config decides in a template too, but speaks of no move that a note needn’t make', () => {
    const levelOf = (kind: 'template' | 'note') =>
      linter
        .check(bare, {
          format: 'markdown',
          forced: { locale: 'en', kind },
          levels: { 'missing-greeting': 'error' },
        })
        .findings.find(({ ruleId }) => ruleId === 'missing-greeting')?.level
    assert.deepEqual([levelOf('template'), levelOf('note')], ['error', undefined])
  })

  test('config cannot make a rule speak where the channel silences it', () => {
    assert.equal(levelIn('missing-greeting', bare, { channel: 'social' }), 'off')
  })
})

suite('a careful draft', () => {
  const text =
    "Hi {{customer.name}},\n\nWe can't ship it until you confirm your address. Please utilize the the code."
  const careful = (source: string, defaults = {}) =>
    linter.check(source, { format: 'markdown', forced: { locale: 'en' }, defaults }).findings

  const ways: [name: string, findings: ReturnType<typeof careful>][] = [
    ['by front matter', careful(`---\ncareful: true\n---\n${text}`)],
    ['by config', careful(text, { careful: true })],
  ]
  for (const [name, findings] of ways)
    test(`${name}: rules speak as suggestions and rewrite nothing; a blank stays an error`, () => {
      assert.ok(findings.length > 4)
      for (const { ruleId, level, fix, suggestions } of findings) {
        assert.equal(level, ruleId === 'unfilled-placeholder' ? 'error' : 'suggestion', ruleId)
        assert.deepEqual([fix, suggestions], [null, []], ruleId)
      }
    })

  test('front matter has the last word', () => {
    const findings = careful(`---\ncareful: false\n---\n${text}`, { careful: true })
    assert.ok(findings.some(({ fix }) => fix))
  })
})
