import type { Problem } from '../problem'
import { fileSpan } from '../span'
import type { Fields, FieldSpec, FieldType } from './field'
import { nearest } from './nearest'
import type { Source } from './source'
import type { YamlMapping, YamlNode } from './yaml'

type Values = Readonly<Record<string, unknown>>
type Level = Problem['level']

/**
 * The values of a mapping, checked against its fields. Whatever is wrong is reported to the source: what can be
 * done without is left out (a warning); null where a required key is missing or faulty (reported at `level`).
 */
export function readFields(
  node: YamlMapping,
  fields: Fields,
  source: Source,
  level: Level = 'error',
): Values | null {
  const values: [string, unknown][] = []
  const ignored = level === 'warning' ? ' The entry is ignored.' : ''
  let complete = true
  for (const { key, keySpan, value } of node.entries) {
    const spec = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (!spec) {
      source.report('unknown-key', 'warning', keySpan, unknownKey(key, Object.keys(fields)))
      continue
    }
    const read = readField(key, value, spec, source, spec.required ? level : 'warning')
    if (read !== undefined) values.push([key, read])
    else if (spec.required) complete = false
  }
  for (const [key, { required, about }] of Object.entries(fields)) {
    if (!required || node.entries.some((entry) => entry.key === key)) continue
    const span = node.entries[0]?.keySpan ?? fileSpan(node.span.start, node.span.start)
    source.report(
      'missing-key',
      level,
      span,
      `"${key}" is missing. Add it: ${uncapitalized(about)}${ignored}`,
    )
    complete = false
  }
  return complete ? Object.fromEntries(values) : null
}

export function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known)
  const remedy = meant ? `did you mean "${meant}"?` : `the keys here are ${known.join(', ')}.`
  return `"${key}" is not known here: ${remedy} It is ignored.`
}

const uncapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The value, or undefined where it is faulty. */
function readField(
  key: string,
  node: YamlNode,
  { type, fault }: FieldSpec,
  source: Source,
  level: Level,
): unknown {
  const value = readValue(`"${key}"`, node, type, source, level)
  if (!fault || value === undefined) return value
  if (node.kind === 'list') {
    reportFaults(node.items, `An entry of "${key}"`, fault, source, 'warning')
    return (value as string[]).filter((text) => fault(text) === null)
  }
  return reportFaults([node], `"${key}"`, fault, source, level) ? undefined : value
}

function reportFaults(
  nodes: readonly YamlNode[],
  label: string,
  fault: (text: string) => string | null,
  source: Source,
  level: Level,
): boolean {
  const faulty = nodes.flatMap((node) => {
    const wrong = node.kind === 'scalar' && node.value !== null ? fault(node.text) : null
    return wrong ? [{ node, wrong }] : []
  })
  for (const { node, wrong } of faulty)
    source.report('wrong-type', level, node.span, `${label} ${wrong}${ignoredAt(level)}`)
  return faulty.length > 0
}

function readValue(label: string, node: YamlNode, type: FieldType, source: Source, level: Level): unknown {
  const refuse = (): undefined => {
    source.report('wrong-type', level, node.span, wrongType(label, node, type) + ignoredAt(level))
  }
  if (type === 'any') return plainValue(node)
  if (type === 'string') return node.kind === 'scalar' && node.value !== null ? node.text : refuse()
  if (type === 'number' || type === 'boolean')
    return node.kind === 'scalar' && typeof node.value === type ? node.value : refuse()
  if (type === 'string-list') {
    if (node.kind === 'scalar' && node.value !== null) return [node.text]
    return readValue(label, node, { listOf: 'string' }, source, level)
  }
  if (type === 'string-map') return readValue(label, node, { mapOf: 'string' }, source, level)
  if ('oneOf' in type) return readChoice(node, type.oneOf) ?? refuse()
  if ('listOf' in type) {
    if (node.kind !== 'list') return refuse()
    const items = node.items.map((item) =>
      readValue(`An entry of ${label}`, item, type.listOf, source, 'warning'),
    )
    return items.filter((item) => item !== undefined)
  }
  if ('mapOf' in type) return node.kind === 'mapping' ? readMap(node, type, source) : refuse()
  if ('mapping' in type)
    return node.kind === 'mapping' ? (readFields(node, type.mapping, source, level) ?? undefined) : refuse()
  const fitting = type.anyOf.find((option) => shapeOf(option) === node.kind)
  return fitting === undefined ? refuse() : readValue(label, node, fitting, source, level)
}

function readChoice(node: YamlNode, choices: readonly (string | boolean | number)[]): unknown {
  if (node.kind !== 'scalar') return undefined
  return choices.find((choice) => choice === node.value || choice === node.text)
}

function readMap(
  node: YamlMapping,
  { mapOf, keys }: { readonly mapOf: FieldType; readonly keys?: readonly string[] },
  source: Source,
): Values {
  const values = node.entries.flatMap(({ key, keySpan, value }): [string, unknown][] => {
    if (keys && !keys.includes(key)) {
      source.report('unknown-key', 'warning', keySpan, unknownKey(key, keys))
      return []
    }
    const read = readValue(`"${key}"`, value, mapOf, source, 'warning')
    return read === undefined ? [] : [[key, read]]
  })
  return Object.fromEntries(values)
}

/** The YAML as it stands, for fields that their check reads itself. */
function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plainValue)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]))
}

function shapeOf(type: FieldType): YamlNode['kind'] {
  if (type === 'string-list') return 'list'
  if (type === 'string-map') return 'mapping'
  if (typeof type === 'string') return 'scalar'
  return 'listOf' in type ? 'list' : 'mapOf' in type || 'mapping' in type ? 'mapping' : 'scalar'
}

const ignoredAt = (level: Level) => (level === 'warning' ? ' It is ignored.' : '')

function wrongType(label: string, node: YamlNode, type: FieldType): string {
  const wanted = describe(type)
  if (node.kind !== 'scalar') return `${label} must be ${wanted}, not a ${node.kind}.`
  if (node.value !== null) return `${label} must be ${wanted}, not "${node.text}".`
  return `${label} is empty: give ${wanted}${type === 'string' ? " ('' for none)" : ''}.`
}

/** A type in words: "a list of texts". */
export function describe(type: FieldType): string {
  switch (type) {
    case 'string':
      return 'a text'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'string-list':
      return 'a list of texts'
    case 'string-map':
      return 'a mapping from text to text'
    case 'any':
      return 'a value'
  }
  if ('oneOf' in type) return listed(type.oneOf.map(String))
  if ('listOf' in type) return 'a list'
  if ('mapOf' in type) return type.keys ? `a mapping with keys from ${listed(type.keys)}` : 'a mapping'
  if ('mapping' in type) return `a mapping with the keys ${Object.keys(type.mapping).join(', ')}`
  return listed(type.anyOf.map(describe))
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
