import assert from 'node:assert/strict'
import { checkOf, checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'

const ruleOf = (yaml: string) => loadRule(`message: x\n${yaml}`, 'r.yaml', 'en', 'r', checks).rule!

suite('what is known of a rule by its check', () => {
  const table: [yaml: string, mayHang: boolean][] = [
    ['extends: existence\ntokens: [foo bar, "e-mail", "24/7"]', false],
    ['extends: existence\ntokens: [foo, "(?:a+)+b"]', true],
    ['extends: existence\ntokens: [foo]\nignorecase: false', true],
    ['extends: existence\ntokens: [foo]\nnonword: true', true],
    ['extends: existence\nraw: [foo]', true],
    ['extends: existence\ntokens: [foo]\nexceptions: ["(foo)+"]\nunless: ["(foo|bar) baz"]', false],
    ['extends: substitution\nswap: { "(a+)+b": c }\nignorecase: false', true],
    ['extends: substitution\nswap: { foo bar: c }', false],
    ['extends: rewrite\npatterns: ["we (can|may) {V} >"]', false],
    ['extends: presence\nmove: greeting\nzone: greeting', false],
  ]
  for (const [yaml, mayHang] of table)
    test(`${yaml.replaceAll('\n', '; ')}: ${mayHang ? 'may hang' : 'ends'}`, () => {
      const rule = ruleOf(yaml)
      assert.equal(checkOf(rule)!.mayHang?.(rule) ?? false, mayHang)
    })

  test('its words, its move', () => {
    const facts = [...table].map(([yaml]) => {
      const rule = ruleOf(yaml)
      const { name, findsWords = false, moveOf } = checkOf(rule)!
      return [name, findsWords, moveOf?.(rule) ?? null].join(' ')
    })
    assert.deepEqual([...new Set(facts)].sort(), [
      'existence true ',
      'presence false greeting',
      'rewrite false ',
      'substitution true ',
    ])
  })
})
