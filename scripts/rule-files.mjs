// Reads every rule file with the engine's own loader and asks more of it than of a team's file: built-in rules
// are documented, tested by their own examples, and free of any fault.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const neutral = 'all'
const emptyLocale = {
  name: '',
  frequent: [],
  greeting: [],
  closing: [],
  abbreviations: [],
  sentFrom: [],
  sets: {},
}

/**
 * All locales with their data and rules, and all problems with their places.
 * @param engine what `buildEngine()` gives
 */
export function readRules(engine, root = 'rules') {
  const problems = []
  const texts = new Map() // by rule, for placing what shows only when it is compiled
  const packs = foldersIn(root).map((locale) =>
    readLocale(engine, `${root}/${locale}`, locale, problems, texts),
  )
  for (const pack of packs) {
    const language = pack.data.locale.split('-')[0]
    const chain = [...new Set([pack.data.locale, language, neutral])].flatMap(
      (name) => packs.find(({ data }) => data.locale === name) ?? [],
    )
    const { faults, digest } = compileAll(engine, chain, texts)
    problems.push(...faults)
    pack.digest = digest
  }
  return { packs, problems: unique(problems) }
}

function readLocale(engine, folder, locale, problems, texts) {
  const read = (name) => {
    const path = `${folder}/${name}`
    return existsSync(path) ? { path, text: readFileSync(path, 'utf8') } : undefined
  }
  const sets = setFilesIn(folder).flatMap((name) => read(name) ?? [])
  const forms = read('_forms.yaml')
  const loaded = loadData(engine, folder, locale, read('_locale.yaml'), sets, forms)
  problems.push(...loaded.problems)
  const rules = readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => {
      const file = read(name)
      const id = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(name)?.[1]
      if (!id) {
        problems.push(fault(file.path, 'A rule file is named <rule-id>.yaml, in small letters with hyphens.'))
        return []
      }
      const { rule, problems: faults } = engine.loadRule(file.text, file.path, locale, id, engine.checks)
      problems.push(...faults)
      if (!rule) return []
      texts.set(rule, [file, ...sets])
      problems.push(...undocumented(rule, file.path))
      return [rule]
    })
  return { data: loaded.data ?? { ...emptyLocale, locale }, rules }
}

function loadData(engine, folder, locale, file, sets, forms) {
  if (file) return engine.loadLocaleData(locale, file, sets, forms)
  // Language-neutral rules need no facts about a language.
  if (locale === neutral && sets.length === 0) return { problems: [] }
  return { problems: [fault(`${folder}/_locale.yaml`, 'The file is missing: every locale needs one.')] }
}

/** "Adding a rule is adding one file": its examples are its tests and its documentation. */
function undocumented(rule, path) {
  const missing = ['description', 'examples', 'allows'].filter((key) => rule[key].length === 0)
  return missing.map((key) => fault(path, `"${key}" is missing: a built-in rule can't do without.`))
}

/** Faults that show only when rules are compiled, and what all patterns and terms come to. */
function compileAll(engine, chain, texts) {
  const { context, record, digest } = recording(engine, engine.compileContext(chain.map(({ data }) => data)))
  const files = [...new Set(chain.flatMap(({ rules }) => rules.flatMap((rule) => texts.get(rule) ?? [])))]
  const faults = []
  const ofNoRule = record(() =>
    engine.compileCustomerReader(context, (error) => {
      const fault = engine.ruleFault(error, `${chain[0].data.locale}/_sets`, 'The set is left out.')
      faults.push(engine.placeFault(fault, files))
    }),
  )
  const compiled = new Map(
    chain.flatMap(({ rules }) =>
      rules.map((rule) => [rule, record(() => engine.compileRule(rule, context))]),
    ),
  )
  for (const [rule, { result }] of compiled)
    if (engine.isFault(result)) faults.push(engine.placeFault(result, texts.get(rule)))
  if (faults.length) return { faults }
  const places = placesOf(chain)
  return { faults, digest: digest(places, [...places.map(({ rule }) => compiled.get(rule)), ofNoRule]) }
}

/** As compileLocale orders rules: a nearer locale's takes the place of a farther one's. */
function placesOf(chain) {
  const places = new Map()
  for (const { data, rules } of [...chain].reverse())
    rules.forEach((rule, at) => places.set(rule.id, { rule, locale: data.locale, at }))
  return [...places.values()]
}

/** Keeps what is compiled, for the digest. */
function recording({ Numbering, digestOf, ruleDigestOf }, context) {
  let now
  const kept = (compiled) => {
    for (const phrase of compiled) now.phrases.set(phrase.source, phrase)
    return compiled
  }
  const patterns = {
    ...context.patterns,
    compile: (pattern) => kept([context.patterns.compile(pattern)])[0],
    compileEach: (pattern) => kept(context.patterns.compileEach(pattern)),
  }
  const termTrie = (rule, terms) => {
    const trie = context.termTrie(rule, terms)
    now.tries[rule.id] = trie.flat
    return trie
  }
  return {
    context: { ...context, patterns, termTrie },
    record(work) {
      now = { phrases: new Map(), tries: {} }
      const result = work()
      return { result, ...now }
    },
    digest(places, parts) {
      const { vocabulary, setsMet } = context.patterns
      const numbering = new Numbering()
      const rules = ruleDigestOf(
        parts.slice(0, places.length),
        places.map(({ locale, at }) => ({ locale, at })),
        numbering,
      )
      return { ...digestOf(vocabulary, setsMet(), parts, numbering), rules }
    },
  }
}

const fault = (path, message) => ({ code: 'missing-key', level: 'error', path, message })

const foldersIn = (root) =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

/** A locale's sets: `_sets.yaml` or, where they are many, the files of the folder `_sets`, by topic. */
export const setFilesIn = (folder) => [
  '_sets.yaml',
  ...(existsSync(`${folder}/_sets`) ? readdirSync(`${folder}/_sets`).sort() : []).map(
    (name) => `_sets/${name}`,
  ),
]

const unique = (problems) => [...new Map(problems.map((problem) => [describe(problem), problem])).values()]

/** "rules/en/jargon.yaml:12: …", as editors and terminals link it. */
export const describe = ({ path, range, message }) =>
  `${path}${range ? `:${range.start.line + 1}` : ''}: ${message}`
