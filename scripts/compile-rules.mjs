// Compiles rules/ and snippets/ into src/generated/, as the web host can't list folders and YAML is slow to parse.
// usage: node scripts/compile-rules.mjs
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildEngine } from './build-engine.mjs'
import { describe, readRules } from './rule-files.mjs'

const places = { rules: 'rules', snippets: 'snippets', l10n: 'l10n', outdir: 'src/generated' }

/** Writes the generated modules; throws with all problems listed (file:line: message) where there are any. */
export async function compileRules({ rules, snippets, l10n, outdir } = places) {
  const engine = await buildEngine()
  const { packs, problems } = readRules(engine, rules)
  const { templates, problems: templateProblems } = readTemplates(engine, snippets)
  const all = [...problems, ...templateProblems].map(describe)
  if (all.length > 0) throw new Error(`rules and templates have ${all.length} problems:\n${all.join('\n')}`)

  mkdirSync(`${outdir}/data`, { recursive: true })
  write(`${outdir}/rules.ts`, rulesModule(engine, packs, dataIn(outdir)))
  write(`${outdir}/rule-docs.ts`, docsModule(engine, packs, dataIn(outdir)))
  const texts = readTexts(l10n)
  write(`${outdir}/texts.ts`, textsModule(texts, dataIn(outdir)))
  write(`${outdir}/languages.ts`, languagesModule(texts))
  write(`${outdir}/templates.ts`, templatesModule(templates, dataIn(outdir)))
  return { rules: packs.flatMap(({ rules }) => rules).length, templates: templates.length }
}

function readTemplates({ parseTemplate }, root) {
  if (!parseTemplate || !existsSync(root)) return { templates: [], problems: [] }
  const read = readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.posix.join(root, name.replaceAll('\\', '/')))
    .map((file) => {
      const [locale, name] = file.split('/').slice(-2)
      return parseTemplate(readFileSync(file, 'utf8'), file, locale, name.replace(/\.md$/, ''))
    })
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    problems: read.flatMap(({ problems }) => problems),
  }
}

/**
 * A locale's sets are read and parsed only once that locale is asked for, its rules and what belongs to each one by one.
 * Examples and look-alikes are left to rule-docs.ts.
 */
function rulesModule({ packDigest }, packs, data) {
  const locales = packs.map(({ data: { sets: _sets, forms: _forms, ...facts } }) => facts)
  const parts = packs.map(({ data: { locale, sets, forms }, rules, digest }) => {
    const texts = rules.map((rule) => JSON.stringify({ ...rule, examples: [], allows: [] }))
    const names = [
      data.packed(`${locale}-rules`, { texts, numbers: [] }),
      data(`${locale}-sets`, { sets, forms }),
      data.packed(`${locale}-digest`, packDigest(digest)),
    ]
    return `  ${JSON.stringify(locale)}: [${names.join(', ')}],\n`
  })
  const facts = data('locales', locales)
  return `${data.imports()}import type { LocaleData, LocalePack, Rule } from '../engine'
import { once } from '../engine/once'
import { unpackDigest } from '../engine/pack-digest'
import type { Packed } from '../engine/packed'

const parts: Readonly<Record<string, readonly [rules: Packed, sets: () => string, digest: Packed]>> = {
${parts.join('')}}

function pack(facts: Omit<LocaleData, 'sets' | 'forms'>): LocalePack {
  const [packedRules, setsText, packedDigest] = parts[facts.locale]!
  const sets = once(() => JSON.parse(setsText()) as Pick<LocaleData, 'sets' | 'forms'>)
  const rules: Rule[] = []
  const ruleAt = (place: number) => (rules[place] ??= JSON.parse(packedRules.text(place)) as Rule)
  const allRules = once(() => Array.from({ length: packedRules.count }, (_, at) => ruleAt(at)))
  const digest = once(() => unpackDigest(packedDigest))
  return {
    data: {
      ...facts,
      get sets() {
        return sets().sets
      },
      get forms() {
        return sets().forms ?? {}
      },
    },
    get rules() {
      return allRules()
    },
    ruleAt,
    get digest() {
      return digest()
    },
  }
}

/** Every built-in locale, its rules without examples and allows: those are in rule-docs.ts. */
export const packs: readonly LocalePack[] = (JSON.parse(${facts}()) as Omit<LocaleData, 'sets' | 'forms'>[]).map(pack)
`
}

function docsModule({ baseKeys, ruleTitle }, packs, data) {
  const docs = packs
    .flatMap(({ rules }) => rules)
    .map((rule) => ({
      ...Object.fromEntries(baseKeys.filter((key) => key in rule).map((key) => [key, rule[key]])),
      title: ruleTitle(rule),
    }))
  const text = data('rule-docs', docs)
  return `${data.imports()}import type { RuleBase } from '../engine/rules/rule'

export interface RuleDoc extends RuleBase {
  readonly title: string
}

/** What people read about the built-in rules; import it on demand. */
export const ruleDocs = JSON.parse(${text}()) as readonly RuleDoc[]
`
}

function templatesModule(templates, data) {
  const text = data('templates', templates)
  return `${data.imports()}import type { Template } from '../engine'

export const templates = JSON.parse(${text}()) as readonly Template[]
`
}

/** What the engine says in other languages: `rules.<language>.json` and `engine.<language>.json`. */
function readTexts(folder = '') {
  if (!existsSync(folder)) return []
  const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
  return readdirSync(folder)
    .flatMap((name) => /^rules\.(\w+)\.json$/.exec(name)?.[1] ?? [])
    .sort()
    .map((language) => ({
      language,
      texts: { rules: read(`rules.${language}.json`), phrases: read(`engine.${language}.json`) },
    }))
}

/** Parsed only once that language is asked for. */
function textsModule(all, data) {
  const lines = all.map(({ language, texts }) => `  ${language}: ${data(`${language}-texts`, texts)},\n`)
  return `${data.imports()}import type { Texts } from '../engine'

const sources: Readonly<Record<string, () => string>> = {
${lines.join('')}}
const parsed = new Map<string, Texts>()

/** What the engine says in a language: that of the tag, or of its first part. Null for English and what we don't have. */
export function textsIn(tag: string): Texts | null {
  const language = tag.split('-')[0]!.toLowerCase()
  const source = Object.hasOwn(sources, language) ? sources[language] : undefined
  if (source === undefined) return null
  const texts = parsed.get(language) ?? (JSON.parse(source()) as Texts)
  parsed.set(language, texts)
  return texts
}
`
}

const languagesModule = (all) => `/** Languages that messages come in. */
export const messageLanguages: readonly string[] = ${JSON.stringify(['en', ...all.map(({ language }) => language)])}
`

/**
 * Writes values as modules of their own below `data/`, each a function that gives the value's JSON, or texts and numbers
 * that are read one by one: a bundle holds them as a string (which evaluates faster than an object literal), or reads
 * them from a file beside it, as the command does.
 */
function dataIn(outdir) {
  const names = []
  const put = (name, kind, text, { head = '', code = (lines) => lines } = {}) => {
    const quoted = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')
    const lines = `(): string =>\n  '${quoted}'`
    write(`${outdir}/data/${name}.ts`, `${head}export const ${kind} = ${code(lines)}\n`)
    const alias = `${kind}${names.length + 1}`
    names.push([kind, alias, name])
    return alias
  }
  const data = (name, value) => put(name, 'text', JSON.stringify(value))
  data.packed = (name, { texts, numbers }) =>
    put(name, 'packed', [JSON.stringify(numbers), ...texts].join('\n'), {
      head: "import { packedLines } from '../../engine/packed'\n",
      code: (lines) => `packedLines(${lines})`,
    })
  data.imports = () =>
    names.map(([kind, alias, name]) => `import { ${kind} as ${alias} } from './data/${name}'\n`).join('')
  return data
}

/** Leaves a file alone that is as it should be, so that watchers don't run in circles. */
function write(file, body) {
  const text = `// Generated by scripts/compile-rules.mjs: don't edit.\n${body}`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

if (process.argv[1] && import.meta.url.endsWith(path.basename(process.argv[1]))) {
  try {
    const { rules, templates } = await compileRules()
    console.log(`compiled ${rules} rules, ${templates} templates`)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
