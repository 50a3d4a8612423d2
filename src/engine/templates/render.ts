import { placeholderEnd } from '../draft/placeholders'
import { readBlank, type Blank } from './blanks'
import type { TemplatePart } from './template'

/**
 * What is known of customer, agent, conversation and facts, by placeholder name (`customer.name`,
 * `fact.refund-window`). Null says that there is no such thing, so that a fallback stands in for it.
 */
export type TemplateValues = Readonly<Record<string, string | null>>

/**
 * Fills known values; every other placeholder, in whatever dialect, becomes a slot whose marker is the placeholder
 * itself, so that what isn't filled is still found by the check. Nothing is ever left out silently.
 */
export function renderTemplate(body: string, values: TemplateValues = {}): TemplatePart[] {
  const parts: TemplatePart[] = []
  const context = { markdown: true, from: 0, to: body.length }
  let literal = ''
  for (let at = 0; at < body.length;) {
    const end = placeholderEnd(body, at, context)
    if (end <= at) {
      literal += body[at++]
      continue
    }
    const blank = readBlank(body.slice(at, end))
    const text = filled(blank, values)
    at = end
    if (text !== null) {
      literal += text
      continue
    }
    if (literal) parts.push({ kind: 'text', text: literal })
    const { marker, name, options } = blank
    parts.push(options.length > 0 ? { kind: 'choice', options, marker } : { kind: 'slot', name, marker })
    literal = ''
  }
  if (literal) parts.push({ kind: 'text', text: literal })
  return parts
}

/** The parts as plain text, slots and choices as their markers. */
export const textOfParts = (parts: readonly TemplatePart[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : part.marker)).join('')

/** Null where the writer has to fill the placeholder. */
function filled({ name, fallback }: Blank, values: TemplateValues): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === null) return fallback
  return value?.trim() ? value : null
}
