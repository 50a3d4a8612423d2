import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'
import { slowPart } from '../../../src/engine/vale/regex/slow'

suite('slow expressions', () => {
  const slow = [
    '(a+)+$',
    '(?:\\w+\\s?)+!',
    '(a|a)*x',
    '(?:.|\\s)*end',
    '(?i)(x+x+)+y',
    '((a*))*b',
    '(?:\\w+|,)*;',
    '(?:a*b?)*c',
  ]
  for (const expression of slow) test(expression, () => assert.notEqual(slowPart(expression), null))

  const fine = [
    'foo',
    '\\bfoos?\\b',
    '(?:a+b)+',
    '(?:a+b+)+c',
    '(?:.|\\n)*end',
    '(?:[a-z]+, )+and',
    '(?:very )+',
    '(?:[A-Z]\\.)+',
    'a.*b.*c',
    '(?:foo|bar)*',
    '\\d{1,3}(?:,\\d{3})*',
    '(a+', // faulty: told elsewhere
  ]
  for (const expression of fine) test(`${expression} is fine`, () => assert.equal(slowPart(expression), null))

  test('the rule goes on, with a warning at the expression', () => {
    const yaml = 'extends: existence\nmessage: Hm.\nraw:\n  - foo\n  - "(a+)+$"\n'
    const { rule, problems } = loadRule(yaml, 'a.yaml', 'en', 'a', checks)
    assert.ok(rule)
    assert.deepEqual(
      problems.map(({ code, level, range }) => [code, level, range?.start]),
      [['slow-pattern', 'warning', { line: 4, character: 4 }]],
    )
  })
})
