import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parse } from 'yaml'
import { noteFalseAlarm, type FalseAlarm } from '../../../src/engine/config/false-alarms'

const header = ['Yours.', 'Not sent.']
const note = (text: string, alarm: Partial<FalseAlarm>) =>
  noteFalseAlarm(text, { rule: 'jargon', locale: 'en', text: 'A cache of coins.', ...alarm }, header)

suite('false alarms', () => {
  test('a new file says what it is', () =>
    assert.equal(
      note('', {}),
      '# Yours.\n# Not sent.\n\n- rule: jargon\n  locale: en\n  allows:\n    - A cache of coins.\n',
    ))

  const first = note('', {})!
  /** [what, the alarm, what is in the file after it] */
  const cases: [string, Partial<FalseAlarm>, object[]][] = [
    ['the same again: once', {}, [{ rule: 'jargon', locale: 'en', allows: ['A cache of coins.'] }]],
    [
      'another sentence joins its rule',
      { text: 'B: "c" #d' },
      [{ rule: 'jargon', locale: 'en', allows: ['A cache of coins.', 'B: "c" #d'] }],
    ],
    [
      'another rule, another entry',
      { rule: 'blame', locale: 'sl', text: 'X\n\nY' },
      [
        { rule: 'jargon', locale: 'en', allows: ['A cache of coins.'] },
        { rule: 'blame', locale: 'sl', allows: ['X\n\nY'] },
      ],
    ],
    [
      'with the customer’s message',
      { customer: 'Where?' },
      [
        {
          rule: 'jargon',
          locale: 'en',
          allows: ['A cache of coins.', { text: 'A cache of coins.', customer: 'Where?' }],
        },
      ],
    ],
  ]
  for (const [name, alarm, expected] of cases)
    test(name, () => {
      const after = note(first, alarm)!
      assert.deepEqual(parse(after), expected)
      assert.match(after, /^# Yours\.\n# Not sent\./)
      assert.equal(note(after, alarm), after)
    })

  for (const broken of ['a: [', 'rule: jargon\n', '- rule: jargon\n  locale: en\n  allows: no\n'])
    test(`${JSON.stringify(broken)} is left to a person`, () => assert.equal(note(broken, {}), null))

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (texts) => {
          const file = texts.reduce((before, text) => note(before, { text })!, '')
          assert.deepEqual((parse(file) as { allows: string[] }[])[0]!.allows, [...new Set(texts)])
        },
      ),
    )
  })
})
