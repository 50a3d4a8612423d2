/** Reads the rule files of Vale styles. Import it dynamically: it brings the YAML parser. */
import type { Problem } from '../../problem'
import { PatternError } from '../../pattern/parse'
import { mappingOf } from '../../rules/mapping'
import { nearest } from '../../rules/nearest'
import { readFields } from '../../rules/read-fields'
import { reportInScalar } from '../../rules/pattern-place'
import { Source } from '../../rules/source'
import type { YamlMapping, YamlScalar } from '../../rules/yaml'
import { skippedChecks, valeChecks } from '../checks'
import { reportSlow } from '../../rules/slow-expressions'
import { valeFields } from './fields'
import { deepestChain, inherited } from './inherit'
import type { LoadedValeRule } from './rule'

export interface ValeFile {
  /** Absolute, with `/`. */
  readonly path: string
  readonly text: string
  /** `Style.Rule`, with a folder within the style between them. */
  readonly id: string
  readonly style: string
}

export interface LoadedVale {
  readonly rule?: LoadedValeRule
  readonly problems: readonly Problem[]
}

/** Reads one rule. @param fileOf finds the file of a rule that another one builds on */
export function loadValeRule(file: ValeFile, fileOf: (id: string) => ValeFile | undefined): LoadedVale {
  const source = new Source(file.text, file.path)
  const root = mappingOf(source, 'A rule file holds keys and values, such as "extends: existence".')
  const whole = root && withParents(root, source, fileOf, 0)
  if (!whole) return { problems: source.problems }
  const name = scalarAt(whole, 'extends')
  const check = valeChecks.get(name?.text ?? '')
  if (!check) {
    reportCheck(name, source, file.id)
    return { problems: source.problems }
  }
  const values = readFields(whole, { ...valeFields, ...check.fields }, source)
  const isBroken = source.problems.some(({ level }) => level === 'error')
  if (!values || isBroken) return { problems: source.problems }
  const { id, style, path } = file
  const defaults = { level: 'warning', scope: [check.scope ?? 'text'] }
  const action = values['action'] as { name?: string; params?: readonly string[] } | undefined
  const rule = {
    ...{ ...defaults, ...values, id, style, path },
    ...(action && { action: { name: action.name ?? '', params: action.params ?? [] } }),
  } as unknown as LoadedValeRule
  const at = name!.span
  const fault = check.fault?.(rule) ?? scopeFault(rule.scope)
  if (fault) {
    source.report('never-matches', 'error', at, `The rule ${id} ${fault} It is left out.`)
    return { problems: source.problems }
  }
  try {
    check.compile(rule, { accepted: [] })
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    reportInScalar(source, whole, at, error)
    return { problems: source.problems }
  }
  reportSlow(whole, source)
  return { rule, problems: source.problems }
}

const scalarAt = (node: YamlMapping, key: string): YamlScalar | undefined => {
  const value = node.entries.find((entry) => entry.key === key)?.value
  return value?.kind === 'scalar' ? value : undefined
}

/** The rule with all that it takes over from others; null where one of them can't be had. */
function withParents(
  root: YamlMapping,
  source: Source,
  fileOf: (id: string) => ValeFile | undefined,
  depth: number,
): YamlMapping | null {
  const name = scalarAt(root, 'extends')
  if (!name?.text.includes('.')) return root
  const refuse = (message: string) => {
    source.report('unknown-check', 'error', name.span, message)
    return null
  }
  if (depth >= deepestChain)
    return refuse(`The rules that it builds on lead in a circle, by way of ${name.text}.`)
  const file = fileOf(name.text)
  if (!file) return refuse(`There is no rule ${name.text} on the StylesPath to build on.`)
  const parentSource = new Source(file.text, file.path)
  const parent = mappingOf(parentSource, '')
  const whole = parent && withParents(parent, parentSource, fileOf, depth + 1)
  if (!whole) return refuse(`The rule ${name.text}, which it builds on, can't be read.`)
  return inherited(whole, root, source)
}

function reportCheck(name: YamlScalar | undefined, source: Source, id: string): void {
  const start = { start: 0, end: Math.min(1, source.text.length) }
  if (!name || name.value === null)
    return source.report(
      'missing-key',
      'error',
      start,
      '"extends" is missing: name the check, such as existence.',
    )
  const reason = skippedChecks.get(name.text)
  if (reason)
    return source.report(
      'unsupported',
      'warning',
      name.span,
      `The rule ${id} (${name.text}) is skipped: ${reason}.`,
    )
  const names = [...valeChecks.keys()]
  const meant = nearest(name.text, names)
  const remedy = meant ? `did you mean "${meant}"?` : `the checks are ${names.join(', ')}.`
  source.report('unknown-check', 'error', name.span, `There is no check "${name.text}": ${remedy}`)
}

function scopeFault(scopes: readonly string[]): string | null {
  if (scopes.some((scope) => scope.includes('doc(')))
    return 'selects by doc(…), which is not read here: name a scope such as "heading".'
  return null
}
