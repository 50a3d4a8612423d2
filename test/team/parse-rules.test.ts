import assert from 'node:assert/strict'
import { compileContext, compileRule } from '../../src/engine/rules/compile'
import { chainOf } from '../../src/engine/rules/locale-data'
import { parseTeam, type LocaleFile } from '../../src/team'
import { packs } from '../rule-packs'

const installed = packs.map(({ data }) => data)
const fileOf = (i: number, text: string): LocaleFile => {
  const id = `rule-${i}`
  return { path: `/t/.reply-lint/rules/en/${id}.yaml`, locale: 'en', id, text }
}
const existence = (token: string) => `extends: existence\nmessage: "Not '%s'."\ntokens: ['${token}']\n`
const parse = (rules: readonly LocaleFile[], root = '/t') =>
  parseTeam({ root, config: null, rules, problems: [] }, installed)

suite("a team's rules, read again", () => {
  test('of a thousand, only what changed is parsed and compiled anew', async () => {
    const files = Array.from({ length: 1000 }, (_, i) => fileOf(i, existence(`foo${i}\\w+`)))
    const context = compileContext(chainOf('en', installed))
    const first = await parse(files)
    const compiled = first.rules.map((rule) => compileRule(rule, context))
    const changed = files.map((file, i) => (i === 7 ? fileOf(i, existence('other')) : file))
    const second = await parse(changed)
    assert.equal(second.rules.length, 1000)
    for (const [i, rule] of second.rules.entries()) {
      assert.equal(rule === first.rules[i], i !== 7, rule.id)
      assert.equal(compileRule(rule, context) === compiled[i], i !== 7, rule.id)
    }
  }).timeout(60_000)

  test('faults are told each time, and go with their cause', async () => {
    const bad = fileOf(1, existence('(foo'))
    const codes = async (file: LocaleFile) => (await parse([file])).problems.map(({ code }) => code)
    assert.deepEqual(await codes(bad), ['bad-regex'])
    assert.deepEqual(await codes(bad), ['bad-regex'])
    assert.deepEqual(await codes(fileOf(1, existence('foo'))), [])
  })

  test('the same text in another file, or in another team, is a rule of its own', async () => {
    const { rules } = await parse([fileOf(1, existence('foo')), fileOf(2, existence('foo'))])
    assert.deepEqual(
      rules.map(({ id }) => id),
      ['rule-1', 'rule-2'],
    )
    const [other] = (await parse([fileOf(1, existence('foo'))], '/other')).rules
    assert.notEqual(other, rules[0])
  })
})
