import { base64Of } from './bytes'
import type { AnyEdit } from './layer'
import { lineEndOf } from './line-edits'
import { search } from './position-map'
import { readBytes, type Body } from './transfer'

const usualLine = 76

/**
 * Writes bytes into a base64 body: one edit. Where the length stays, it ends with the last group of four that
 * changed; else all that follows is shifted, and written anew in lines of the same length.
 */
export function base64Edits(
  body: Body,
  edits: readonly (Pick<AnyEdit, 'span'> & { readonly bytes: Uint8Array })[],
): AnyEdit[] {
  const [bytes, from, to]: [number[], number[], number[]] = [[], [], []]
  readBytes(body, 'base64', {
    byte: (value, start, end) => (bytes.push(value), from.push(start), to.push(end)),
    literal: () => undefined,
  })
  const ranges = edits.map(({ span, bytes: written }) => {
    const isEmpty = span.start === span.end
    const start = search(from.length, (i) => (isEmpty ? to[i]! > span.start : from[i]! >= span.start))
    return { start, end: isEmpty ? start : search(to.length, (i) => to[i]! >= span.end) + 1, written }
  })
  const first = ranges[0]!.start - (ranges[0]!.start % 3)
  const changed: number[] = []
  let at = first
  for (const { start, end, written } of ranges) {
    for (; at < start; at++) changed.push(bytes[at]!)
    for (const byte of written) changed.push(byte)
    at = end
  }
  const isShifted = changed.length !== at - first
  let last = isShifted ? bytes.length : Math.min(bytes.length, at + ((3 - (at % 3)) % 3))
  const lineEnd = /[\r\n]/
  if (!isShifted && lineEnd.test(body.text.slice(from[first], to[last - 1]))) last = bytes.length
  for (; at < last; at++) changed.push(bytes[at]!)

  const start = from[first] ?? codeEnd(body, to.at(-1) ?? body.start)
  // Where a line ends with the last group that changed, its line end stays.
  const end = last < bytes.length ? Math.max(start, to[last - 1] ?? start) : codeEnd(body, to.at(-1) ?? start)
  return [{ span: { start, end }, newText: inLines(base64Of(Uint8Array.from(changed)), body, start, end) }]
}

/** Behind the padding. */
function codeEnd({ text, end }: Body, at: number): number {
  let after = at
  while (after < end && text[after] === '=') after++
  return after
}

function inLines(code: string, { text, start: bodyStart }: Body, start: number, end: number): string {
  if (!/[\r\n]/.test(text.slice(start, end)) && code.length <= end - start) return code
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const firstLine = /[^\r\n]*/.exec(text.slice(bodyStart, bodyStart + 1_000))![0].trimEnd().length
  const isOneLine = !/\S/.test(text.slice(bodyStart + firstLine, end))
  const longest = isOneLine && firstLine <= usualLine ? usualLine : Math.max(4, firstLine)
  const lines: string[] = []
  let room = Math.max(0, longest - (start - Math.max(lineStart, bodyStart)))
  for (let at = 0; at < code.length; room = longest) {
    lines.push(code.slice(at, at + room))
    at += room
  }
  return lines.join(lineEndOf(text, bodyStart))
}
