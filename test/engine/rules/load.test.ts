import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'

const load = (text: string, id = 'house-style') => loadRule(text, `rules/en/${id}.yaml`, 'en', id, checks)

const whole = `extends: substitution
message: "Say '%s' instead of '%s'."
level: suggestion
family: house
description: Plain words are understood at first reading.
fix: lexical
channels: { chat: off, social: warning }
swap: { utilize: use, prior to: before }
examples:
  - bad: You can utilize it.
    good: You can use it.
    slots: { when: today }
allows:
  - The utilization report is attached.
  - { text: We utilize it., customer: How do you utilize it? }
`

suite('loadRule', () => {
  test('reads a whole rule; id and locale come from the path', () => {
    const { rule, problems } = load(whole)
    assert.deepEqual(problems, [])
    assert.deepEqual(rule, {
      id: 'house-style',
      locale: 'en',
      extends: 'substitution',
      message: "Say '%s' instead of '%s'.",
      level: 'suggestion',
      family: 'house',
      description: 'Plain words are understood at first reading.',
      fix: 'lexical',
      channels: { chat: 'off', social: 'warning' },
      swap: { utilize: 'use', 'prior to': 'before' },
      examples: [{ bad: 'You can utilize it.', good: 'You can use it.', slots: { when: 'today' } }],
      allows: [
        'The utilization report is attached.',
        { text: 'We utilize it.', customer: 'How do you utilize it?' },
      ],
    })
  })

  test("fills in what a team's rule may leave out", () => {
    const { rule } = load('extends: existence\nmessage: Hm.\ntokens: foo')
    assert.deepEqual(rule, {
      id: 'house-style',
      locale: 'en',
      extends: 'existence',
      message: 'Hm.',
      level: 'warning',
      description: '',
      examples: [],
      allows: [],
      tokens: ['foo'],
    })
  })

  test('takes what looks like a number or a truth value as the text that it is', () => {
    const { rule, problems } = load('extends: existence\nmessage: 404\ntokens: [404, true, 0x1F, no]')
    assert.deepEqual(problems, [])
    assert.deepEqual([rule?.message, rule?.tokens], ['404', ['404', 'true', '0x1F', 'no']])
  })

  test('no text makes it throw, and every problem lies in the text', () => {
    const edit = fc.record({
      at: fc.nat(whole.length),
      remove: fc.nat(8),
      insert: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom('\t', '\n', ': ', '- ', '[', '*a', '&a ', '? '),
      ),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = edits.reduce(
          (old, { at, remove, insert }) => old.slice(0, at) + insert + old.slice(at + remove),
          whole,
        )
        for (const { span, message } of load(text).problems) {
          assert.ok(span && 0 <= span.start && span.start <= span.end && span.end <= text.length, message)
          assert.doesNotMatch(message, /undefined|null|\[object/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a faulty key loses only itself', () => {
    const { rule, problems } = load(whole.replace('level: suggestion', 'level: [a]').replace('lexical', 'x'))
    assert.deepEqual(
      problems.map(({ code, level }) => [code, level]),
      [
        ['wrong-type', 'warning'],
        ['wrong-type', 'warning'],
      ],
    )
    assert.equal(rule?.level, 'warning')
    assert.equal(rule?.fix, undefined)
    assert.deepEqual(rule?.swap, { utilize: 'use', 'prior to': 'before' })
  })

  test('an empty file misses what every rule needs', () => {
    const { rule, problems } = load('# nothing yet\n')
    assert.equal(rule, undefined)
    assert.deepEqual(
      problems.map(({ message }) => message.split(' ')[0]),
      ['"extends"', '"message"'],
    )
  })

  test('names of built-in properties are plain keys', () => {
    const { rule, problems } = load(
      'extends: substitution\nmessage: Hm.\nswap: { __proto__: x, constructor: y }\ntoString: z',
    )
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-key'],
    )
    assert.deepEqual(Object.entries(rule?.swap ?? {}), [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
  })
})
