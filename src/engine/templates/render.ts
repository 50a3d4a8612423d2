import type { TemplatePart } from './template'

/** What is known of customer, agent and conversation, by placeholder name (`customer.name`). */
export type TemplateValues = Readonly<Record<string, string>>

const placeholder = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/g

/**
 * Fills known values; every other placeholder becomes a slot whose marker is the placeholder itself, so that
 * what isn't filled is still found by the check. Nothing is ever left out silently.
 */
export function renderTemplate(body: string, values: TemplateValues = {}): TemplatePart[] {
  const parts: TemplatePart[] = []
  const text = (piece: string) => {
    const last = parts.at(-1)
    if (piece === '') return
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + piece }
    else parts.push({ kind: 'text', text: piece })
  }
  let at = 0
  for (const match of body.matchAll(placeholder)) {
    text(body.slice(at, match.index))
    const name = match[1]!.trim()
    const value = values[name]?.trim()
    if (value) text(value)
    else parts.push({ kind: 'slot', name, marker: match[0] })
    at = match.index + match[0].length
  }
  text(body.slice(at))
  return parts
}

/** The parts as plain text, slots as their markers. */
export const textOfParts = (parts: readonly TemplatePart[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : part.marker)).join('')
