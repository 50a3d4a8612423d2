/** Reads a `.vale.ini`: pure text in, settings out. What it names is read by `src/team/`. */
import { levels, type Level } from '../../finding'
import { LineIndex } from '../../lines'
import type { Problem } from '../../problem'
import { nearest } from '../../rules/nearest'
import { fileSpan } from '../../span'

/** What holds for the files of one glob. */
export interface ValeSection {
  readonly glob: string
  /** Styles whose rules run; absent where the section doesn't say. */
  readonly styles?: readonly string[]
  /** `Style.Rule` or `Style`: off, on, or a level. */
  readonly rules: Readonly<Record<string, 'YES' | 'NO' | Level>>
  readonly blockIgnores: readonly string[]
  readonly tokenIgnores: readonly string[]
}

export interface ValeConfig {
  /** Folders of styles, as written. */
  readonly stylesPaths: readonly string[]
  readonly minLevel: Level
  readonly vocabularies: readonly string[]
  readonly ignoredScopes: readonly string[]
  readonly skippedScopes: readonly string[]
  readonly ignoredClasses: readonly string[]
  readonly wordTemplate?: string
  /** Extensions that are read as another one. */
  readonly formats: Readonly<Record<string, string>>
  readonly sections: readonly ValeSection[]
  /** `Style.Rule[max] = 30`: parameters of rules. */
  readonly parameters: readonly { readonly rule: string; readonly key: string; readonly value: string }[]
}

interface Line {
  readonly key: string
  readonly value: string
  readonly at: number
}

const coreKeys = [
  'StylesPath', 'MinAlertLevel', 'Vocab', 'IgnoredScopes', 'SkippedScopes', 'IgnoredClasses', 'WordTemplate',
  'Packages', 'NLPEndpoint',
] // prettier-ignore
const sectionKeys = [
  'BasedOnStyles', 'BlockIgnores', 'TokenIgnores', 'IgnorePatterns', 'CommentDelimiters', 'Transform', 'Lang', 'View',
] // prettier-ignore
/** Keys of formats that aren't read here: they change nothing. */
const passedOver = new Set(['Packages', 'NLPEndpoint', 'CommentDelimiters', 'Transform', 'Lang', 'View'])

export function parseValeIni(
  text: string,
  path: string,
): { readonly config: ValeConfig; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const lines = new LineIndex(text)
  const report = ({ at, key }: Line, message: string, level: Problem['level'] = 'warning') => {
    const span = fileSpan(at, at + key.length)
    problems.push({ code: 'unknown-key', level, path, span, range: lines.range(span), message })
  }
  const groups = groupsOf(text)
  const core = new Map<string, string[]>()
  for (const line of groups.get('') ?? []) {
    if (coreKeys.includes(line.key)) core.set(line.key, [...(core.get(line.key) ?? []), line.value])
    else if (sectionKeys.includes(line.key))
      report(line, `"${line.key}" belongs below a section such as [*.md]. It is ignored.`)
    else report(line, unknown(line.key, coreKeys))
  }
  const parameters: ValeConfig['parameters'][number][] = []
  const sections = [...groups].flatMap(([glob, entries]): ValeSection[] => {
    if (glob === '' || glob === 'formats' || glob === 'asciidoctor') return []
    return [sectionOf(glob, entries, parameters, report)]
  })
  const list = (key: string) => listOf((core.get(key) ?? []).join(','))
  const minLevel = core.get('MinAlertLevel')?.at(-1)
  const template = core.get('WordTemplate')?.at(-1)
  const config: ValeConfig = {
    stylesPaths: core.get('StylesPath') ?? [],
    minLevel: levels.find((level) => level === minLevel) ?? 'suggestion',
    vocabularies: list('Vocab'),
    ignoredScopes: list('IgnoredScopes'),
    skippedScopes: list('SkippedScopes'),
    ignoredClasses: list('IgnoredClasses'),
    ...(template && { wordTemplate: template }),
    formats: Object.fromEntries((groups.get('formats') ?? []).map(({ key, value }) => [key, value])),
    sections,
    parameters,
  }
  return { config, problems }
}

function sectionOf(
  glob: string,
  entries: readonly Line[],
  parameters: ValeConfig['parameters'][number][],
  report: (line: Line, message: string) => void,
): ValeSection {
  const rules: Record<string, 'YES' | 'NO' | Level> = {}
  let styles: string[] | undefined
  const ignores: Record<'BlockIgnores' | 'TokenIgnores', string[]> = { BlockIgnores: [], TokenIgnores: [] }
  for (const line of entries) {
    const { key, value } = line
    const parameter = /^([\w.-]+)\[(\w+)\]$/.exec(key)
    if (key === 'BasedOnStyles') styles = [...(styles ?? []), ...listOf(value)]
    else if (key === 'BlockIgnores' || key === 'IgnorePatterns') ignores.BlockIgnores.push(...listOf(value))
    else if (key === 'TokenIgnores') ignores.TokenIgnores.push(...listOf(value))
    else if (parameter) parameters.push({ rule: parameter[1]!, key: parameter[2]!, value })
    else if (coreKeys.includes(key)) report(line, `"${key}" belongs above the first section. It is ignored.`)
    else if (!passedOver.has(key)) {
      const setting = (['YES', 'NO', ...levels] as const).find((one) => one === value)
      if (setting) rules[key] = setting
      else
        report(line, `"${key}" takes YES, NO, suggestion, warning or error, not "${value}". It is ignored.`)
    }
  }
  return {
    ...{ glob, rules, blockIgnores: ignores.BlockIgnores, tokenIgnores: ignores.TokenIgnores },
    ...(styles && { styles }),
  }
}

function unknown(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  return `"${key}" is not known here: ${meant ? `did you mean "${meant}"?` : `the keys are ${known.join(', ')}.`} It is ignored.`
}

/** The lines below each section, in their order; those above the first below ''. */
function groupsOf(text: string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>([['', []]])
  let section = groups.get('')!
  let at = 0
  for (const row of text.replace(/\\\r?\n/g, (all) => ' '.repeat(all.length)).split('\n')) {
    const line = row.trim()
    const start = at + row.indexOf(line)
    at += row.length + 1
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const heading = /^\[(.+)\]$/.exec(line)
    if (heading) {
      section = groups.get(heading[1]!) ?? []
      groups.set(heading[1]!, section)
      continue
    }
    const match = /^([^=]+?)\s*=\s*(.*)$/.exec(line)
    if (match) section.push({ key: match[1]!, value: unquoted(withoutComment(match[2]!)), at: start })
  }
  return groups
}

/** A comment stands behind a space. */
const withoutComment = (value: string): string => value.replace(/(^|\s)[#;].*$/, '').trim()

const unquoted = (value: string): string => /^(["'`])(.*)\1$/.exec(value)?.[2] ?? value

/** `\,` is a comma of an expression. */
const listOf = (value: string): string[] =>
  value
    .split(/(?<!\\),/)
    .map((item) => item.replaceAll('\\,', ',').trim())
    .filter((item) => item !== '')
