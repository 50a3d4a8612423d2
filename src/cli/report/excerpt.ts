import type { FileSpan, Suggestion } from '../../engine'

/** A line with the stretch that is meant, ready for a terminal. */
export interface Excerpt {
  readonly line: string
  /** As wide as the line up to the stretch, then carets under it. */
  readonly underline: string
}

const width = 100

/**
 * The line around a stretch; of a stretch over several lines, the first.
 * @param character of the stretch's start in its line
 */
export function excerptOf(text: string, span: FileSpan, character: number): Excerpt {
  const lineStart = span.start - character
  const rest = text.slice(span.start)
  const lineEnd = span.start + rest.search(/[\r\n]|$/)
  const end = Math.min(span.end, lineEnd)

  // A paragraph is often one long line: show a window that begins and ends between words.
  const isLong = lineEnd - lineStart > width
  const from = isLong ? wordStart(text, Math.max(lineStart, span.start - 30), lineStart) : lineStart
  const to = isLong ? Math.max(end, wordStart(text, Math.min(lineEnd, from + width), end)) : lineEnd

  const before = (from > lineStart ? '…' : '') + printable(text.slice(from, span.start))
  const marked = printable(text.slice(span.start, end))
  const after = printable(text.slice(end, to)).trimEnd() + (to < lineEnd ? '…' : '')
  return {
    line: before + marked + after,
    underline: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  }
}

/** What the stretch reads like after a change, or what is added where nothing is replaced. */
export function rewriteOf(text: string, span: FileSpan, change: Suggestion<FileSpan>): string {
  const edits = [...change.edits].sort((a, b) => a.span.start - b.span.start)
  if (edits.every((edit) => edit.span.start === edit.span.end))
    return `add: ${shortened(edits.map((edit) => edit.newText).join(' '))}`
  let at = Math.min(span.start, edits[0]!.span.start)
  let result = ''
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.newText
    at = Math.max(at, edit.span.end)
  }
  return shortened(result + text.slice(at, Math.max(at, span.end))) || '(leave it out)'
}

/** Nothing in a draft may steer the terminal. Each character stays one, so that columns hold. */
const printable = (text: string): string => text.replace(/\s/g, ' ').replace(/\p{Cc}/gu, '·')

function shortened(text: string): string {
  const line = printable(text.replace(/\s+/g, ' ').trim())
  return line.length > width ? `${line.slice(0, wordStart(line, width - 1, 0)).trimEnd()}…` : line
}

/** The nearest place at or before `at`, but not before `least`, where a word starts; `at` where there is none near. */
function wordStart(text: string, at: number, least: number): number {
  for (let place = at; place > Math.max(least, at - 20); place--)
    if (/\s/.test(text[place - 1]!)) return place
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** How many columns a terminal gives a text. */
function columns(text: string): number {
  let count = 0
  for (const char of text) count += /[\p{M}\u200B-\u200F\uFE0F]/u.test(char) ? 0 : wide.test(char) ? 2 : 1
  return count
}
