/** What the clipboard holds, as a draft. Text in, text out: the editor isn't needed for it. */
import type { CheckResult } from '../../engine'

export interface NewDraft {
  readonly text: string
  /** Where the writer goes on: UTF-16 units. */
  readonly caret: number
}

/** Line ends and edges as they should be in a draft. */
export const normalized = (clipboard: string): string =>
  clipboard
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+|\s+$/g, '')

/**
 * A draft from a text that was copied, as the engine reads it: quotes stay quotes; where there is none, the
 * customer's message gets a place below. The caret goes to the end of what the writer has, before the sign-off.
 * @param text normalized
 * @param hint said above the place for the customer's message, in a comment
 */
export function pastedDraft(
  text: string,
  { zones, words }: Pick<CheckResult, 'zones' | 'words'>,
  hint: string,
): NewDraft {
  const isQuoting = zones.some(({ role }) => role === 'quote')
  const whole = isQuoting ? `${text}\n` : `${text}\n\n${customerPlace(hint)}`
  if (words === 0) return { text: `\n\n${whole.trimStart()}`, caret: 0 }
  const signOff = zones.findIndex(({ role }) => role === 'sign-off')
  const before = signOff < 0 ? zones : zones.slice(0, signOff)
  const last = before.filter(({ role }) => role === 'body' || role === 'greeting').at(-1)
  const end = last ? last.span.end : 0
  return { text: whole, caret: text.slice(0, end).trimEnd().length }
}

const customerPlace = (hint: string): string => `<!-- ${hint} -->\n> \n`

/** Each line behind `>`; a text that is quoted already stays as it is. */
export function quoted(text: string): string {
  const lines = text.split('\n')
  if (lines.every((line) => line.trim() === '' || line.startsWith('>'))) return text
  return lines.map((line) => (line.trim() === '' ? '>' : `> ${line}`)).join('\n')
}

/** Where the customer's message goes in a draft: into the place that was kept for it, else to the end. */
export function customerSpan(draft: string): { readonly start: number; readonly end: number } {
  const place = /^<!-- [^\n]* -->\n> ?\n?$/m.exec(draft)
  if (place) return { start: place.index, end: place.index + place[0].length }
  return { start: draft.trimEnd().length, end: draft.length }
}
