import { englishPhrases, fill, type Phrases } from '../../engine/message'
import type { FileSpan, Suggestion } from '../../engine'
import { columns, printable, wordStart } from './text'

/** A line with the stretch that is meant, ready for a terminal. */
export interface Excerpt {
  readonly line: string
  /** As wide as the line up to the stretch, then carets under it. */
  readonly underline: string
}

/**
 * The line around a stretch; of a stretch over several lines, the first. A long line, as paragraphs often are, is
 * shown as a window that begins and ends between words. Never looks further than that: a line may be a whole file.
 * @param character of the stretch's start in its line
 */
export function excerptOf(text: string, span: FileSpan, character: number, width: number): Excerpt {
  const lineStart = span.start - character
  const near = text.slice(span.start, span.start + width + 1)
  const lineEnd = span.start + near.search(/[\r\n]|$/)
  const room = width - 2 // for the dots at both ends

  const isLong = lineEnd - lineStart > width
  const lead = Math.max(0, Math.min(Math.floor(width / 3), room - (span.end - span.start)))
  const from = isLong ? wordStart(text, Math.max(lineStart, span.start - lead), lineStart) : lineStart
  const end = Math.min(span.end, lineEnd, isLong ? from + room : lineEnd)
  const to = isLong ? Math.max(end, wordStart(text, Math.min(lineEnd, from + room), end)) : lineEnd

  const before = (from > lineStart ? '…' : '') + printable(text.slice(from, span.start))
  const marked = printable(text.slice(span.start, end))
  const after = printable(text.slice(end, to)).trimEnd() + (to < lineEnd ? '…' : '')
  return {
    line: before + marked + after,
    underline: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  }
}

/** A sentence is never that long; what a table or a list without a stop makes of one may be. */
const longestRewrite = 1000

/** What the stretch reads like after a change, whole and on one line, or what is added where nothing is replaced. */
export function rewriteOf(
  text: string,
  span: FileSpan,
  change: Suggestion<FileSpan>,
  phrases: Phrases = englishPhrases,
): string {
  const edits = [...change.edits].sort((a, b) => a.span.start - b.span.start)
  if (edits.every((edit) => edit.span.start === edit.span.end))
    return fill(phrases['rewrite.add'], onOneLine(edits.map((edit) => edit.newText).join(' ')))
  let at = Math.min(span.start, edits[0]!.span.start)
  let result = ''
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.newText
    at = Math.max(at, edit.span.end)
  }
  return onOneLine(result + text.slice(at, Math.max(at, span.end))) || phrases['rewrite.leaveOut']
}

function onOneLine(text: string): string {
  const line = printable(
    text
      .slice(0, 2 * longestRewrite)
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return line.length > longestRewrite
    ? `${line.slice(0, wordStart(line, longestRewrite, 0)).trimEnd()}…`
    : line
}
