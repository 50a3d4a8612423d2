/** Understands the files of Vale styles. Import it dynamically: it brings the YAML parser. */
import { LineIndex } from '../../lines'
import type { Problem } from '../../problem'
import { fileSpan } from '../../span'
import { parseValeIni, type ValeConfig } from './ini'
import { loadValeRule, type ValeFile } from './load'
import { builtInRules, type ValeStyles } from './styles'
import type { LoadedValeRule } from './rule'

/** What a `.vale.ini`, or a folder of styles, names: read, but not yet understood. */
export interface ValeSource {
  /** Absolute, with `/`. */
  readonly path: string
  /** The text of a `.vale.ini`; null where folders were named. */
  readonly ini: string | null
  /** Rule files of all styles on the StylesPath that are used or built upon. */
  readonly files: readonly ValeFile[]
  /** Styles on the StylesPath, used or not. */
  readonly styles: readonly string[]
  readonly accepted: readonly string[]
  readonly rejected: readonly string[]
  /** What can't be read. */
  readonly problems: readonly Problem[]
}

export function loadStyles(source: ValeSource): { styles: ValeStyles; problems: readonly Problem[] } {
  const { path, ini, files, accepted, rejected } = source
  const { config, problems: iniProblems } = ini === null ? allOf(source.styles) : parseValeIni(ini, path)
  const problems: Problem[] = [...source.problems, ...iniProblems]
  const wanted = wantedIn(config)
  if (ini !== null) problems.push(...unknownNames(source, config, ini))
  const byId = new Map(files.map((file) => [file.id, file]))
  const rules = files.flatMap((file): LoadedValeRule[] => {
    if (!wanted(file.style, file.id)) return []
    const loaded = loadValeRule(file, (id) => byId.get(id))
    problems.push(...loaded.problems)
    return loaded.rule ? [withParameters(loaded.rule, config)] : []
  })
  if (wanted('Vale', 'Vale.Terms') || wanted('Vale', 'Vale.Repetition')) {
    rules.push(...builtInRules(accepted, rejected, path))
    if (wanted('Vale', 'Vale.Spelling')) problems.push(spellingNote(path, ini))
  }
  return { styles: { path, config, rules, accepted }, problems }
}

/** Folders are named without more: every rule of them runs on every file. */
const allOf = (styles: readonly string[]): { config: ValeConfig; problems: readonly Problem[] } => ({
  config: {
    ...{ stylesPaths: [], minLevel: 'suggestion', vocabularies: [], ignoredScopes: [], skippedScopes: [] },
    ...{ ignoredClasses: [], formats: {}, parameters: [] },
    sections: [{ glob: '*', styles, rules: {}, blockIgnores: [], tokenIgnores: [] }],
  },
  problems: [],
})

/** Is a rule switched on for any file? */
function wantedIn({ sections }: ValeConfig): (style: string, id: string) => boolean {
  const styles = new Set(sections.flatMap((section) => section.styles ?? []))
  const on = new Set(sections.flatMap(({ rules }) => Object.keys(rules).filter((key) => rules[key] !== 'NO')))
  const off = new Set(
    sections.flatMap(({ rules }) => Object.keys(rules).filter((key) => rules[key] === 'NO')),
  )
  const everywhere = sections.length === 1
  return (style, id) => on.has(id) || ((styles.has(style) || on.has(style)) && !(everywhere && off.has(id)))
}

function withParameters(rule: LoadedValeRule, { parameters }: ValeConfig): LoadedValeRule {
  const own = parameters.filter((parameter) => parameter.rule === rule.id)
  const values = own.map(({ key, value }) => {
    const isNumber = /^-?\d+(?:\.\d+)?$/.test(value)
    return [
      key,
      isNumber ? Number(value) : /^(?:true|false)$/.test(value) ? value === 'true' : value,
    ] as const
  })
  return own.length ? { ...rule, ...Object.fromEntries(values) } : rule
}

function unknownNames({ path, styles, files }: ValeSource, config: ValeConfig, ini: string): Problem[] {
  const known = new Set([...styles, 'Vale'])
  const ids = new Set(files.map(({ id }) => id))
  const missing = new Set(
    config.sections.flatMap((section) => section.styles ?? []).filter((name) => !known.has(name)),
  )
  const rules = config.sections
    .flatMap(({ rules }) => Object.keys(rules))
    .filter(
      (id) => id.includes('.') && !id.startsWith('Vale.') && !ids.has(id) && known.has(id.split('.')[0]!),
    )
  return [
    ...[...missing].map((name) =>
      problemAt(
        path,
        ini,
        name,
        'unknown-style',
        `There is no style "${name}" on the StylesPath. It is ignored.`,
      ),
    ),
    ...[...new Set(rules)].map((id) =>
      problemAt(path, ini, id, 'unknown-rule', `There is no rule ${id}. The line is ignored.`),
    ),
  ]
}

const spellingNote = (path: string, ini: string | null): Problem =>
  problemAt(
    ...([path, ini ?? '', 'Vale', 'unsupported'] as const),
    'Vale.Spelling is skipped: dictionaries are not read, your editor checks spelling. "Vale.Spelling = NO" says so.',
  )

function problemAt(
  path: string,
  text: string,
  word: string,
  code: Problem['code'],
  message: string,
): Problem {
  const at = Math.max(0, text.search(new RegExp(`(?<![\\w.])${word.replace(/[^\w]/g, '\\$&')}(?![\\w])`)))
  const span = fileSpan(at, Math.min(text.length, at + word.length))
  return { code, level: 'warning', path, span, range: new LineIndex(text).range(span), message }
}
