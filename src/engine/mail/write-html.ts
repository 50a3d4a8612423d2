import type { AnyEdit } from './layer'
import type { PositionMap } from './position-map'

/**
 * Edits of the text as edits of its HTML. Tags stay where they are: words that stand in several tags are written into
 * the first of them. Null where an edit goes over the border of a block.
 */
export function htmlEdits(
  html: string,
  text: string,
  map: PositionMap,
  edits: readonly AnyEdit[],
): AnyEdit[] | null {
  const written: AnyEdit[] = []
  for (const edit of edits) {
    const { span, newText } = trimmed(text, edit)
    if (span.start === span.end && newText === '') continue
    const pieces = stretches(html, map, span)
    if (!pieces) return null
    pieces.forEach((piece, index) =>
      written.push({ span: piece, newText: index === 0 ? escaped(newText) : '' }),
    )
  }
  return written
}

/** Without what stays the same at its ends: so most edits stay out of the tags around. */
function trimmed(text: string, { span, newText }: AnyEdit): AnyEdit {
  const old = text.slice(span.start, span.end)
  const most = Math.min(old.length, newText.length)
  let head = 0
  while (head < most && old[head] === newText[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++
  if (/[\ud800-\udbff]/.test(old[head - 1] ?? '')) head--
  if (/[\udc00-\udfff]/.test(old[old.length - tail] ?? '') && tail > 0) tail--
  return {
    span: { start: span.start + head, end: span.end - tail },
    newText: newText.slice(head, newText.length - tail),
  }
}

/** The stretches of the source that carry the span's text, between tags; null where one of them is a block's tag. */
function stretches(
  html: string,
  map: PositionMap,
  span: AnyEdit['span'],
): { start: number; end: number }[] | null {
  if (span.start === span.end) return [map.toSource(span)]
  const found: { start: number; end: number }[] = []
  for (const { source } of map.pieces(span)) {
    if (
      html[source.start] === '<' &&
      source.end - source.start > 1 &&
      !/^<br\b/i.test(html.slice(source.start, source.start + 4))
    )
      return null
    const last = found.at(-1)
    if (last?.end === source.start) last.end = source.end
    else found.push({ ...source })
  }
  return found
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }

const escaped = (text: string): string =>
  text.replace(/[&<>\u00a0]/g, (char) => named[char]!).replace(/\r\n?|\n/g, '<br>')
