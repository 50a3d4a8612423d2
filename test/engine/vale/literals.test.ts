import assert from 'node:assert/strict'
import { LiteralIndex } from '../../../src/engine/pattern/literal-index'
import { compile } from '../../../src/engine/vale/regex/compile'
import { foldCase, literalsOf } from '../../../src/engine/vale/regex/literals'

const needed = (expression: string) => literalsOf(compile(expression).js.source)

suite('what an expression needs', () => {
  const table: [expression: string, literals: string[] | null][] = [
    ['foo', ['FOO']],
    ['\\bfoo\\b', ['FOO']],
    ['foo(?:s|ed)?', ['FOO']],
    ['(?:give|gave) rise to', [' RISE TO']],
    ['(?:give|gave) \\d', ['GIVE', 'GAVE']],
    ['(?i)(?:foo|ba[rz])', ['FOO', 'BA']],
    ['a(?i:foo)b', ['FOO']],
    ['colou?r', ['COLO']],
    ['x{2,}yz', ['YZ']],
    ['(?:foo)?bar', ['BAR']],
    ['(?:foo){0,2}', null],
    ['(?:foo|\\d+)', null],
    ['\\w+ly', ['LY']],
    ['[A-Z]{3}', null],
    ['(?!foo)bar', ['BAR']],
    ['bar(?=foo)', ['BAR']],
    ['(?<=US )\\$', ['US ']],
    ['(a|b)\\1', ['A', 'B']],
    ['(?>foo|bar)s', ['FOO', 'BAR']],
    ['a\\.b', ['A.B']],
    ['[\\]x]foo', ['FOO']],
    ['ß', ['SS']],
    ['foo|', null],
  ]
  for (const [expression, literals] of table)
    test(expression, () => assert.deepEqual(needed(expression), literals))

  const matching: [expression: string, text: string][] = [
    ['(?i)ſtraße', 'STRAẞE'],
    ['(?i)kilo', '\u212Ailo'],
    ['(?i)σοφος', 'ΣΟΦΟΣ'],
    ['(?i)\\bстол', 'СТОЛЫ'],
    ['(?i)istanbul', 'IſTANBUL'],
    ['(?s)a.b|c', 'A\nB c'],
  ]
  for (const [expression, text] of matching)
    test(`${expression} is not passed over in ${JSON.stringify(text)}`, () => {
      assert.match(text, compile(expression).js)
      const literals = needed(expression)
      assert.ok(literals === null || literals.some((literal) => foldCase(text).includes(literal)))
    })
})

suite('the index of literals', () => {
  test('finds each owner once, whatever the length of its literals', () => {
    const index = new LiteralIndex<string>()
    for (const literal of ['A', 'AB', 'ABC', 'ABCD', 'BCDE', 'XYZ', 'ABX']) index.add(literal, literal)
    index.add('ABC', 'also')
    assert.deepEqual([...index.ownersIn('..ABCD..ABCD')].sort(), ['A', 'AB', 'ABC', 'ABCD', 'also'])
    assert.deepEqual([...index.ownersIn('')], [])
    assert.deepEqual([...index.ownersIn('XY')], [])
  })
})
