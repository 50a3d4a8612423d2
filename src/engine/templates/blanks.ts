import { placeholderEnd, placeholderName } from '../draft/placeholders'
import { fileSpan, type FileSpan } from '../span'

/** A placeholder of a template. Other systems' dialects are values without a fallback. */
export interface Blank {
  /** As written: `{{customer.name | there}}`. */
  readonly marker: string
  readonly kind: 'value' | 'choice' | 'fact'
  /** `customer.name`, `fact.refund-window`; '' for a choice and for `____`. */
  readonly name: string
  /** What stands in where there is no value; null where nothing does. */
  readonly fallback: string | null
  /** Of a choice, in order. */
  readonly options: readonly string[]
  /** It is written in our own dialect, `{{…}}`. */
  readonly isOurs: boolean
}

export interface PlacedBlank extends Blank {
  readonly span: FileSpan
}

const ours = /^\{\{([^{}]*)\}\}$/
const choice = /^\s*choice\s*:(.*)$/s

/** What a placeholder says. A bar separates name and fallback, or the options of `{{choice: refund | credit}}`. */
export function readBlank(marker: string): Blank {
  const inner = ours.exec(marker)?.[1]
  const blank = { marker, isOurs: inner !== undefined, options: [], fallback: null }
  if (inner === undefined) return { ...blank, kind: 'value', name: placeholderName(marker) }
  const list = choice.exec(inner)?.[1]
  if (list !== undefined) {
    const options = list
      .split('|')
      .map((option) => option.trim())
      .filter(Boolean)
    return { ...blank, kind: 'choice', name: '', options }
  }
  const name = placeholderName(marker)
  const fallback = inner.includes('|') ? inner.slice(inner.indexOf('|') + 1).trim() : ''
  return { ...blank, kind: /^fact\./.test(name) ? 'fact' : 'value', name, fallback: fallback || null }
}

/** The placeholders of a stretch of text, in order. In comments nobody fills any. Linear. */
export function blanksIn(text: string, from = 0, to = text.length): PlacedBlank[] {
  const found: PlacedBlank[] = []
  const context = { markdown: true, from, to }
  for (let at = from; at < to;) {
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at)
      at = close < 0 ? to : close + 3
      continue
    }
    const end = placeholderEnd(text, at, context)
    if (end > at) found.push({ ...readBlank(text.slice(at, end)), span: fileSpan(at, end) })
    at = Math.max(end, at + 1)
  }
  return found
}
