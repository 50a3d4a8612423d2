import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const locale =
  'name: English\nfrequent: [the]\ngreeting: [hi]\nclosing: [bye]\nabbreviations: [mr]\nsentFrom: [sent from my]\n'
const rule = `extends: substitution
message: "Say '%s'."
description: Plain words are quickest.
swap: { utilize: "it's use" }
examples:
  - { bad: We utilize it., good: We it's use it. }
allows: [The utility is fine.]
`

/** Compiles the given files as the build does, in a folder of its own. */
function compile(files: Readonly<Record<string, string>>): {
  error: string
  generated: (name: string) => string | null
} {
  const root = mkdtempSync(path.join(tmpdir(), 'reply-lint-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
      writeFileSync(path.join(root, name), text)
    }
    const places = { rules: `${root}/rules`, snippets: `${root}/snippets`, outdir: `${root}/out` }
    const script = `import { compileRules } from './scripts/compile-rules.mjs'
      await compileRules(${JSON.stringify(places)}).catch((error) => console.error(error.message))`
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    const texts = new Map(
      ['rules.ts', 'data/en-rules.ts', 'data/rule-docs.ts', 'data/templates.ts']
        .filter((name) => existsSync(`${root}/out/${name}`))
        .map((name) => [name, readFileSync(`${root}/out/${name}`, 'utf8')]),
    )
    return { error: stderr.replaceAll(`${root}/`, '').trim(), generated: (name) => texts.get(name) ?? null }
  } finally {
    rmSync(root, { recursive: true })
  }
}

suite('compile-rules', () => {
  test('sound files become modules; what only people read has one of its own', () => {
    const { error, generated } = compile({ 'rules/en/_locale.yaml': locale, 'rules/en/plain.yaml': rule })
    assert.equal(error, '')
    assert.match(generated('data/en-rules.ts')!, /"swap":\{"utilize":"it\\'s use"\}/)
    assert.doesNotMatch(generated('data/en-rules.ts')!, /The utility is fine/)
    assert.match(generated('data/rule-docs.ts')!, /The utility is fine.*"title":"Plain"/)
    assert.doesNotMatch(generated('data/rule-docs.ts')!, /swap/)
    assert.match(generated('data/templates.ts')!, /'\[\]'/)
  })

  test('all problems are told at once, each with its file and line, and nothing is written', () => {
    const { error, generated } = compile({
      'rules/all/neutral.yaml': rule.replace('level', 'levle'),
      'rules/de/plain.yaml': rule,
      'rules/en/_locale.yaml': locale,
      'rules/en/Plain Words.yaml': rule,
      'rules/en/bare.yaml': 'extends: existence\nmessage: Hm.\ntokens: [hm]\nallows: []',
      'rules/en/pattern.yaml': rule + 'unless: ["we @nobody"]\n',
      'rules/en/typo.yaml': 'levle: error\n' + rule,
    })
    const missing = (key: string) =>
      `rules/en/bare.yaml: "${key}" is missing: a built-in rule can't do without.`
    assert.deepEqual(error.split('\n'), [
      'rules and templates have 7 problems:',
      'rules/de/_locale.yaml: The file is missing: every locale needs one.',
      'rules/en/Plain Words.yaml: A rule file is named <rule-id>.yaml, in small letters with hyphens.',
      missing('description'),
      missing('examples'),
      missing('allows'),
      'rules/en/typo.yaml:1: "levle" is not known here: did you mean "level"? It is ignored.',
      'rules/en/pattern.yaml:8: the set "@nobody" is not defined (see _sets.yaml or the files in _sets) in the pattern "@nobody". The rule is left out.',
    ])
    assert.equal(generated('rules.ts'), null)
  })
})
