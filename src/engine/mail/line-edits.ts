import { applyEdits } from '../fix'
import type { AnyEdit } from './layer'

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Edits of a source whose lines have a shape to keep. Where `reshape` wants a changed line otherwise, the lines that
 * the edits touch are replaced as a whole; else the edits stay as small as they are.
 * @param reshape a line without its end, as the edits leave it, to the line or lines that it should be
 */
export function keepShape(
  source: string,
  { start, end }: Range,
  edits: readonly AnyEdit[],
  reshape: (line: string) => string,
): AnyEdit[] {
  const result: AnyEdit[] = []
  for (let at = 0; at < edits.length;) {
    const from = lineStart(source, edits[at]!.span.start, start)
    let to = lineEnd(source, edits[at]!.span.end, end)
    let next = at + 1
    while (next < edits.length && edits[next]!.span.start <= to)
      to = lineEnd(source, edits[next++]!.span.end, end)
    const group = edits.slice(at, next)
    const moved = group.map(({ span, newText }) => ({
      span: { start: span.start - from, end: span.end - from },
      newText,
    }))
    const changed = applyEdits(source.slice(from, to), moved)
    const shaped = changed.replace(/[^\r\n]+/g, reshape)
    if (shaped === changed) result.push(...group)
    else result.push({ span: { start: from, end: to }, newText: shaped })
    at = next
  }
  return result
}

export function lineStart(source: string, at: number, limit: number): number {
  let start = at
  while (start > limit && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}

export function lineEnd(source: string, at: number, limit: number): number {
  let end = at
  while (end < limit && source[end] !== '\n' && source[end] !== '\r') end++
  return end
}

/** What the source ends its lines with. */
export function lineEndOf(source: string, from: number): string {
  const at = source.indexOf('\n', from)
  if (at < 0) return source.includes('\r', from) ? '\r' : '\r\n'
  return source[at - 1] === '\r' ? '\r\n' : '\n'
}
