import type { Check } from '../checks/check'
import { parsePattern, PatternError } from '../pattern/parse'
import type { Problem } from '../problem'
import { baseFields, localeFields } from './base-fields'
import type { RuleFault } from './compile'
import type { Fields, FieldSpec } from './field'
import { readTable, setsOf, type FormTables } from './forms'
import type { LocaleData } from './locale-data'
import { mappingOf } from './mapping'
import { placeIn, scalarsIn } from './pattern-place'
import { nearest } from './nearest'
import { readFields } from './read-fields'
import type { Rule } from './rule'
import { reportSlow } from './slow-expressions'
import { Source } from './source'
import { parseYaml, type YamlMapping, type YamlNode } from './yaml'

/** The keys that every rule has, whatever its check. */
export const baseKeys: readonly string[] = ['id', 'locale', ...Object.keys(baseFields)]

export interface LoadedRule {
  /** Absent where a problem is an error. */
  readonly rule?: Rule
  readonly problems: readonly Problem[]
}

/** How loudly a rule speaks that doesn't say: as in Vale. */
const defaultLevel = 'warning'

/**
 * Reads one rule file. Faults are returned, never thrown; a faulty key that the rule can do without is a warning
 * and left out.
 * @param path the file's path as the caller knows it, for problems
 * @param id the file's name without its ending
 * @param checks the check kinds that `extends` may name
 */
export function loadRule(
  yamlText: string,
  path: string,
  locale: string,
  id: string,
  checks: ReadonlyMap<string, Check>,
): LoadedRule {
  const source = new Source(yamlText, path)
  const root = mappingOf(source, 'A rule file holds keys and values, such as "extends: substitution".')
  if (!root) return { problems: source.problems }

  const check = checkOf(root, source, checks)
  // Of an unknown check the own keys are unknown too: only the base is read, for its faults.
  const fields: Fields = check ? { ...baseFields, ...check.fields } : baseFields
  const known = check
    ? root
    : { ...root, entries: root.entries.filter(({ key }) => Object.hasOwn(baseFields, key)) }
  const values = readFields(
    known,
    { ...fields, family: { ...baseFields.family, fault: familyFault(id) } },
    source,
  )
  if (!check || !values) return { problems: source.problems }
  const defaults = { level: defaultLevel, description: '', examples: [], allows: [] }
  const rule = { ...defaults, ...values, id, locale } as unknown as Rule
  // A mistyped key is told already, and may be why.
  const fault = source.problems.length === 0 ? check.fault?.(rule) : null
  if (fault) {
    const { value } = root.entries.find(({ key }) => key === 'extends')!
    source.report('never-matches', 'error', value.span, `The rule ${id} ${fault} It is left out.`)
    return { problems: source.problems }
  }
  if (check.mayHang?.(rule)) reportSlow(root, source)
  return { rule, problems: source.problems }
}

const familyFault = (id: string) => (family: string) =>
  id === family || id.startsWith(`${family}-`)
    ? null
    : `must be how the rule's id begins: "${id}" doesn't begin with "${family}".`

function checkOf(root: YamlMapping, source: Source, checks: ReadonlyMap<string, Check>): Check | undefined {
  const value = root.entries.find(({ key }) => key === 'extends')?.value
  if (value?.kind !== 'scalar' || value.value === null) return undefined // reported as missing or wrong
  const check = checks.get(value.text)
  if (!check) {
    const names = [...checks.keys()]
    const meant = nearest(value.text, names)
    const remedy = meant ? `did you mean "${meant}"?` : `the checks are ${names.join(', ')}.`
    source.report('unknown-check', 'error', value.span, `There is no check "${value.text}": ${remedy}`)
  }
  return check
}

export interface SourceText {
  readonly text: string
  readonly path: string
}

/**
 * Reads a locale's `_locale.yaml`, its sets (`_sets.yaml`, or a folder of such files by topic) and its `_forms.yaml`. No
 * data where a key of the first is missing; of the others, only faulty sets and rows are left out.
 */
export function loadLocaleData(
  locale: string,
  localeFile: SourceText,
  setsFiles: readonly SourceText[] = [],
  formsFile?: SourceText,
): { readonly data?: LocaleData; readonly problems: readonly Problem[] } {
  const source = new Source(localeFile.text, localeFile.path)
  const root = mappingOf(source, 'A locale file holds keys and values, such as "name: English".')
  const values = root && readFields(root, { ...localeFields, locale: localeField(locale) }, source)
  const sets = loadSets(setsFiles)
  const { forms, problems: formProblems } = formsFile ? loadForms(formsFile) : { forms: {}, problems: [] }
  const problems = [...source.problems, ...sets.problems, ...formProblems]
  if (!values) return { problems }
  const all = { ...values, locale, sets: { ...setsOf(forms), ...sets.sets }, forms }
  return { data: all as unknown as LocaleData, problems }
}

/** The folder says which locale it is; a file that repeats it may not contradict. */
const localeField = (folder: string): FieldSpec => ({
  type: 'string',
  fault: (locale) => (locale === folder ? null : `must be "${folder}", like the folder, not "${locale}".`),
  about: 'The locale, like the folder.',
})

function loadSets(files: readonly SourceText[]): { sets: LocaleData['sets']; problems: readonly Problem[] } {
  const sets: Record<string, readonly string[]> = {}
  const problems: Problem[] = []
  for (const { text, path } of files) {
    const source = new Source(text, path)
    const root = mappingOf(source, 'A sets file holds names with lists of patterns, such as "we: [we, i]".')
    const entries = root?.entries ?? []
    for (const { key, keySpan } of entries)
      if (key in sets)
        source.report('yaml-syntax', 'warning', keySpan, `"${key}" stands in two files: the first one counts.`)
    const fields = entries.map(({ key }) => [key, { type: 'string-list', about: 'Patterns.' }] as const)
    const own = root && readFields(root, Object.fromEntries(fields), source)
    for (const { value } of entries) reportBadPatterns(value, source)
    for (const [name, patterns] of Object.entries((own ?? {}) as LocaleData['sets'])) sets[name] ??= patterns
    problems.push(...source.problems)
  }
  return { sets, problems }
}

function loadForms({ text, path }: SourceText): { forms: FormTables; problems: readonly Problem[] } {
  const source = new Source(text, path)
  const root = mappingOf(source, 'A forms file holds tables, such as "verb: [inf | we, send | send]".')
  const names = root?.entries.map(({ key }) => key) ?? []
  const fields = names.map((name) => [name, { type: 'string-list', about: 'A table.' }] as const)
  const tables = (root && readFields(root, Object.fromEntries(fields), source)) ?? {}
  const forms = Object.fromEntries(
    Object.entries(tables as Record<string, readonly string[]>).map(([name, lines]) => {
      const node = root!.entries.find(({ key }) => key === name)!.value
      const table = readTable(lines, (line) => {
        const row = node.kind === 'list' ? node.items[line] : node
        if (row?.kind === 'scalar')
          source.report('wrong-type', 'error', row.span, 'The row has more or fewer forms than the table.')
      })
      return [name, table]
    }),
  )
  return { forms, problems: source.problems }
}

function reportBadPatterns(node: YamlNode, source: Source): void {
  for (const item of node.kind === 'list' ? node.items : [node]) {
    if (item.kind !== 'scalar') continue
    try {
      parsePattern(item.text)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      source.report(error.code, 'error', item.span, `There is a fault in a set: ${error.message}.`)
    }
  }
}

/** A fault of a rule's pattern with its place: in the rule's file, or in the first file that holds the pattern. */
export function placeFault({ pattern, at, ...fault }: RuleFault, files: readonly SourceText[]): Problem {
  // A set that is not defined is a part of a pattern, of `raw` there are parts; all else is a whole one.
  const places = [
    (text: string) => text === pattern,
    (text: string) => text.includes(pattern),
    (text: string) => text.length > 1 && pattern.includes(text),
  ]
  for (const isPlace of places)
    for (const { text, path } of files) {
      const source = new Source(text, path)
      const root = parseYaml(source)
      const scalar = root && scalarsIn(root).find((scalar) => isPlace(scalar.text))
      if (!scalar) continue
      source.report(fault.code, fault.level, placeIn(text, scalar, { pattern, at }), fault.message)
      return source.problems.at(-1)!
    }
  return { ...fault, path: files[0]?.path ?? fault.path }
}
