import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { compileContext, compileRule, isFault } from '../../../src/engine/rules/compile'
import { loadLocaleData, loadRule, placeFault } from '../../../src/engine/rules/load'

const localeText = `name: English
frequent: [the, of]
greeting: [hi]
closing: [kind regards]
abbreviations: [mr]
sentFrom: [sent from my]
`
const localeFile = { path: 'rules/en/_locale.yaml', text: localeText }
const setsFile = (text: string) => ({ path: 'rules/en/_sets.yaml', text })

suite('compileRule', () => {
  /** [what, the rule's own lines, sets, code, "path:line", message] */
  const faults: [string, string, string, string, string, string][] = [
    [
      'an open bracket',
      'extends: rewrite\npatterns:\n  - we can\n  - we (can',
      '',
      'bad-pattern',
      'rules/en/r.yaml:5',
      '")" is missing in the pattern "we (can". The rule is left out.',
    ],
    [
      'an unknown set',
      'extends: rewrite\npatterns:\n  - we @cannot go',
      'we: [we]',
      'unknown-set',
      'rules/en/r.yaml:4',
      'the set "@cannot" is not defined (see _sets.yaml or the files in _sets) in the pattern "@cannot". The rule is left out.',
    ],
    [
      'an unknown word class in a veto',
      'extends: existence\ntokens: [foo]\nunless: ["foo #bar"]',
      '',
      'bad-pattern',
      'rules/en/r.yaml:4',
      'the word class "#bar" is not known in the pattern "foo #bar". The rule is left out.',
    ],
    [
      'a pattern without a word',
      'extends: rewrite\npatterns:\n  - from: "#number"',
      '',
      'bad-pattern',
      'rules/en/r.yaml:4',
      'there is no word that must occur in the pattern "#number". The rule is left out.',
    ],
    [
      'a regular expression',
      'extends: existence\ntokens:\n  - foo\n  - "(bar"',
      '',
      'bad-regex',
      'rules/en/r.yaml:5',
      'This "(" is never closed: write "\\(" for the character. The rule is left out:\n  (bar\n  ^',
    ],
    [
      'a fault in a set shows there',
      'extends: rewrite\npatterns: [we @no]',
      'yes: [a]\nno: ["b ) c"]',
      'bad-pattern',
      'rules/en/_sets.yaml:2',
      '")" stands where a word was expected (write \\) for the character) in the pattern "b ) c". ' +
        'The rule is left out.',
    ],
  ]
  for (const [what, own, sets, code, place, message] of faults)
    test(what, () => {
      const { data } = loadLocaleData('en', localeFile, [setsFile(sets)])
      const ruleFile = { path: 'rules/en/r.yaml', text: `message: Hm.\n${own}` }
      const { rule } = loadRule(ruleFile.text, ruleFile.path, 'en', 'r', checks)
      assert.ok(data && rule)
      const fault = compileRule(rule, compileContext([data]))
      assert.ok(isFault(fault))
      const placed = placeFault(fault, [ruleFile, setsFile(sets)])
      const line = placed.range ? `:${placed.range.start.line + 1}` : ''
      assert.deepEqual([placed.code, placed.path + line, placed.message], [code, place, message])
    })

  test('a sound rule compiles; sets of the nearer locale win', () => {
    const near = loadLocaleData('en-GB', localeFile, [setsFile('we: [we]')]).data!
    const far = loadLocaleData('en', localeFile, [setsFile('we: [us]\ncan: [can]')]).data!
    const context = compileContext([near, far])
    assert.deepEqual(context.sets, { we: ['we'], can: ['can'] })
    const { rule } = loadRule(
      'extends: rewrite\nmessage: Hm.\npatterns: ["@we @can"]',
      'r',
      'en',
      'r',
      checks,
    )
    assert.ok(!isFault(compileRule(rule!, context)))
  })
})

suite('compileContext', () => {
  test('word lists are those of the nearest locale that has one, folded', () => {
    const { data } = loadLocaleData('en', localeFile)
    const near = { ...data!, locale: 'en-GB', lowercase: ['Our'] }
    const far = { ...data!, lowercase: ['we'] }
    assert.deepEqual([...compileContext([near, far]).lowercase], ['our'])
    assert.equal(compileContext([data!]).lowercase.size, 0)
  })
})

suite('loadLocaleData', () => {
  test('reads sets of several files; a name that stands in two counts once', () => {
    const first = { path: 'rules/en/_sets/people.yaml', text: 'we: [we, i]' }
    const second = { path: 'rules/en/_sets/verbs.yaml', text: 'we: [us]\ncan: [can]' }
    const { data, problems } = loadLocaleData('en', localeFile, [first, second])
    assert.deepEqual(data?.sets, { we: ['we', 'i'], can: ['can'] })
    assert.deepEqual(
      problems.map(({ path, code, range }) => [path, code, range?.start.line]),
      [['rules/en/_sets/verbs.yaml', 'yaml-syntax', 0]],
    )
  })

  test('reads both files', () => {
    const { data, problems } = loadLocaleData('en', localeFile, [setsFile('we: [we, i]\nus: us')])
    assert.deepEqual(problems, [])
    assert.deepEqual(data, {
      locale: 'en',
      name: 'English',
      frequent: ['the', 'of'],
      greeting: ['hi'],
      closing: ['kind regards'],
      abbreviations: ['mr'],
      sentFrom: ['sent from my'],
      sets: { we: ['we', 'i'], us: ['us'] },
      forms: {},
    })
  })

  /** [what, _locale.yaml, _sets.yaml, code, "path:line", message, whether there is data] */
  const faults: [string, string, string, string, string, string, boolean][] = [
    [
      'a missing key',
      localeText.replace('closing: [kind regards]\n', ''),
      '',
      'missing-key',
      'rules/en/_locale.yaml:1',
      '"closing" is missing. Add it: formulas of a closing line.',
      false,
    ],
    [
      'an unknown key',
      localeText + 'greetings: [yo]',
      '',
      'unknown-key',
      'rules/en/_locale.yaml:7',
      '"greetings" is not known here: did you mean "greeting"? It is ignored.',
      true,
    ],
    [
      "another folder's locale",
      localeText + 'locale: de',
      '',
      'wrong-type',
      'rules/en/_locale.yaml:7',
      '"locale" must be "en", like the folder, not "de". It is ignored.',
      true,
    ],
    [
      'a set that is a mapping',
      localeText,
      'we: [we]\nus: { a: b }',
      'wrong-type',
      'rules/en/_sets.yaml:2',
      '"us" must be a list, not a mapping. It is ignored.',
      true,
    ],
    [
      'a faulty pattern',
      localeText,
      'we:\n  - we\n  - (us',
      'bad-pattern',
      'rules/en/_sets.yaml:3',
      'There is a fault in a set: ")" is missing in the pattern "(us".',
      true,
    ],
  ]
  for (const [what, locale, sets, code, place, message, usable] of faults)
    test(what, () => {
      const { data, problems } = loadLocaleData('en', { ...localeFile, text: locale }, [setsFile(sets)])
      const [problem] = problems
      assert.ok(problem?.range)
      const found = [problem.code, `${problem.path}:${problem.range.start.line + 1}`, problem.message]
      assert.deepEqual(found, [code, place, message])
      assert.equal(data !== undefined, usable)
      assert.equal(data?.locale ?? 'en', 'en')
    })
})
