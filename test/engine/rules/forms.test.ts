import assert from 'node:assert/strict'
import { createFormFinder, readTable, setsOf } from '../../../src/engine/rules/forms'
import { loadLocaleData } from '../../../src/engine/rules/load'

const rows = ['inf | we', 'poslati | pošljemo/posljemo', 'vrniti | vrnemo', 'peti | pojemo', 'peti | petimo', 'iti |']
const verb = readTable(rows, () => assert.fail())
const plain = (word: string) => word.replaceAll('š', 's')

suite('tables of word forms', () => {
  const formOf = createFormFinder({ verb }, plain)
  for (const [words, form, result] of [
    ['poslati', 'verb-we', 'pošljemo'],
    ['posljemo', 'verb-we', 'pošljemo'],
    ['posljemo', 'verb-inf', 'poslati'],
    ['vrnemo', 'verb-we', 'vrnemo'],
    ['peti', 'verb-we', null],
    ['peti', 'verb-inf', 'peti'],
    ['iti', 'verb-we', null],
    ['plačati', 'verb-we', null],
  ] as const)
    test(`${words} as ${form}`, () => assert.equal(formOf(form)!(words), result))

  test('a form that no table has', () => assert.equal(formOf('verb-they'), undefined))

  test('sets of all forms, and of each', () => {
    const sets = setsOf({ verb })
    assert.deepEqual(sets['verb-inf'], ['poslati', 'vrniti', 'peti', 'iti'])
    assert.deepEqual(sets['verb-we'], ['pošljemo', 'posljemo', 'vrnemo', 'pojemo', 'petimo'])
    assert.ok(sets['verb']!.includes('iti') && sets['verb']!.includes('vrnemo'))
  })

  test('a row with a form too many is told, and left out', () => {
    const locale = 'name: X\nfrequent: [a]\ngreeting: [a]\nclosing: [a]\nabbreviations: [a]\nsentFrom: [a]'
    const file = (name: string, text: string) => ({ path: `rules/sl/${name}`, text })
    const forms = 'verb:\n  - inf | we\n  - poslati | pošljemo | pošljem\n  - vrniti | vrnemo\n'
    const { data, problems } = loadLocaleData('sl', file('_locale.yaml', locale), [], file('_forms.yaml', forms))
    assert.deepEqual(problems.map(({ path, range }) => `${path}:${range!.start.line + 1}`), ['rules/sl/_forms.yaml:3'])
    assert.deepEqual(data!.sets, { verb: ['vrniti', 'vrnemo'], 'verb-inf': ['vrniti'], 'verb-we': ['vrnemo'] })
  })
})
