import assert from 'node:assert/strict'
import { aboutAt, proposalsAt, type Schema } from '../../../src/editor/rules/schema-help'
import { jsonSchemas } from '../../../src/engine/rules/json-schema'

const { rule, config, facts } = jsonSchemas() as Readonly<Record<string, Schema>>

/** `¦` is the caret. */
function at(marked: string): [text: string, line: number, character: number] {
  const before = marked.slice(0, marked.indexOf('¦')).split('\n')
  return [marked.replace('¦', ''), before.length - 1, before.at(-1)!.length]
}

suite('help in rule and config files', () => {
  const some: [marked: string, schema: Schema, has: string[], hasNot: string[]][] = [
    ['¦', rule!, ['extends', 'message', 'examples'], ['swap', 'bad']],
    ['ext¦', rule!, ['extends'], []],
    ['extends: ¦', rule!, ['substitution', 'existence', 'presence'], ['message']],
    ['extends: sub¦', rule!, ['substitution'], []],
    ['extends: substitution\n¦', rule!, ['swap', 'message'], ['tokens', 'extends']],
    ['extends: existence\nmessage: x\n¦', rule!, ['tokens', 'level'], ['swap', 'message', 'extends']],
    ['level: ¦', rule!, ['suggestion', 'warning', 'error'], []],
    ['examples:\n  - ¦', rule!, ['bad', 'good', 'slots'], ['extends']],
    ['examples:\n- bad: x\n  ¦', rule!, ['good'], ['extends']],
    ['examples:\n  - bad: x\n    ¦', rule!, ['good'], ['extends']],
    ['channels:\n  ¦', rule!, ['email', 'chat'], ['extends']],
    ['channels:\n  chat: ¦', rule!, ['off', 'suggestion'], []],
    ['when:\n  - turn: first\n    level: ¦', rule!, ['off', 'error'], []],
    ['allows:\n  - ¦', rule!, ['text', 'customer'], ['bad']],
    ['message: ¦', rule!, [], ['extends']],
    ['¦', config!, ['include', 'levels', 'overrides'], ['extends']],
    ['levels:\n  jargon: ¦', config!, ['off', 'warning'], []],
    ['overrides:\n  - files: x\n    channel: ¦', config!, ['chat', 'email'], []],
    ['¦', facts!, [], ['value', 'market']],
    ['refund-window:\n  ¦', facts!, ['value', 'values', 'about'], ['market']],
    ['refund-window:\n  values:\n    - ¦', facts!, ['value', 'market', 'from', 'to'], ['about']],
    ['a: 30 days\nb:\n  values:\n    - value: x\n      ¦', facts!, ['market'], ['about']],
  ]
  for (const [marked, schema, has, hasNot] of some)
    test(JSON.stringify(marked), () => {
      const labels = proposalsAt(schema, ...at(marked)).map(({ label }) => label)
      for (const label of has) assert.ok(labels.includes(label), `${label} in ${labels.join()}`)
      for (const label of hasNot) assert.ok(!labels.includes(label), `${label} not in ${labels.join()}`)
    })

  test('hover in a facts file', () => {
    assert.match(aboutAt(facts!, ...at('fee:\n  values:\n    - mar¦ket: uk')) ?? '', /Where this holds/)
    assert.equal(aboutAt(facts!, ...at('f¦ee: 5')), null)
  })

  const about: [marked: string, expected: RegExp | null][] = [
    ['mess¦age: x', /What the writer is told/],
    ['extends: subst¦itution', /\w+/],
    ['extends: substitution\nsw¦ap: {}', /\w+/],
    ['extends: existence\nsw¦ap: {}', null],
    ['examples:\n  - b¦ad: x', /finds something/],
    ['message: x ¦y', null],
    ['# mess¦age', null],
  ]
  for (const [marked, expected] of about)
    test(`hover ${JSON.stringify(marked)}`, () => {
      const said = aboutAt(rule!, ...at(marked))
      if (expected) assert.match(said ?? '', expected)
      else assert.equal(said, null)
    })
})
