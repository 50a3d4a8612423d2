/** The team's `facts.yaml`. Import it dynamically at run time: it brings the YAML parser. */
import type { Problem } from '../problem'
import type { FieldSpec, Fields } from '../rules/field'
import { mappingOf } from '../rules/mapping'
import { readFields } from '../rules/read-fields'
import { Source } from '../rules/source'
import type { YamlEntry, YamlNode } from '../rules/yaml'
import { dateFault } from '../templates/dates'
import type { Fact, FactValue } from './facts'

const value: FieldSpec = {
  type: { anyOf: ['string', { mapOf: 'string' }] },
  required: true,
  about: 'The words, or the words by language: {en: 30 days, sl: 30 dni}.',
}

const valueFields: Fields = {
  value,
  market: { type: 'string', about: 'Where this holds: uk, eu; everywhere else where not given.' },
  from: { type: 'string', fault: dateFault, about: 'The first day on which it holds: 2026-11-25.' },
  to: { type: 'string', fault: dateFault, about: 'The last day on which it holds.' },
}

/** What the entry of a fact may say; a plain text stands for `value`. */
export const factFields: Fields = {
  about: { type: 'string', about: 'What it is, for those who write templates.' },
  value: { ...value, required: false },
  values: {
    type: { listOf: { mapping: valueFields } },
    about: 'Where it differs between markets, or changes on a day: one entry for each.',
  },
}

export interface ParsedFacts {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

const remedy = 'Facts are keys and values, such as "refund-window: 30 days".'
/** How a fact may be named. */
export const factName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Reads a facts file. A faulty fact or value is told and left out; never throws. */
export function parseFacts(text: string, path: string): ParsedFacts {
  const source = new Source(text, path)
  const root = mappingOf(source, remedy)
  const facts = (root?.entries ?? []).flatMap((entry) => readFact(entry, source) ?? [])
  return { facts, problems: source.problems }
}

function readFact({ key, keySpan, value: node }: YamlEntry, source: Source): Fact | null {
  const refuse = (message: string, span = keySpan): null => {
    source.report('wrong-type', 'warning', span, message)
    return null
  }
  if (!factName.test(key))
    return refuse(`Name a fact in small letters, digits and hyphens, such as refund-window, not "${key}".`)
  const fact = (values: readonly FactValue[], about = ''): Fact | null =>
    values.length === 0
      ? refuse(`"${key}" has no value. Add one: "${key}: 30 days".`)
      : { id: key, about, values, span: keySpan }
  if (node.kind === 'scalar' && node.value !== null) return fact([factValue({ value: node.text })])
  if (node.kind !== 'mapping')
    return refuse(`"${key}" must be a text, or a mapping with "value" or "values".`)
  const read = readFields(node, factFields, source, 'warning')
  if (!read) return null
  const list = (read['values'] ?? []) as readonly RawValue[]
  const values = [
    ...(read['value'] === undefined ? [] : [{ value: read['value'] as RawValue['value'] }]),
    ...list,
  ]
  const late = list.findIndex(({ from, to }) => from && to && to < from)
  if (late >= 0) refuse(`A value of "${key}" ends before it begins: swap its days.`, itemSpan(node, late))
  return fact(values.map(factValue), read['about'] as string | undefined)
}

interface RawValue {
  readonly value: string | Readonly<Record<string, string>>
  readonly market?: string
  readonly from?: string
  readonly to?: string
}

const factValue = ({ value, market = '', from = '', to = '' }: RawValue): FactValue => ({
  market: market.toLowerCase(),
  from,
  to,
  texts: typeof value === 'string' ? { '': value } : value,
})

function itemSpan(node: YamlNode, at: number) {
  const list = node.kind === 'mapping' && node.entries.find(({ key }) => key === 'values')?.value
  return (list && list.kind === 'list' && list.items[at]?.span) || node.span
}
