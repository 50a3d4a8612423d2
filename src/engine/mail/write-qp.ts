import type { AnyEdit } from './layer'
import { keepShape, lineEndOf } from './line-edits'
import type { Body } from './transfer'

/** RFC 2045: no line of quoted-printable is longer, the `=` of a soft break included. */
const longestLine = 76

/** Writes bytes into a quoted-printable body; soft breaks come where a line would grow too long. */
export function quotedPrintableEdits(
  { text, start, end }: Body,
  edits: readonly (Pick<AnyEdit, 'span'> & { readonly bytes: Uint8Array })[],
): AnyEdit[] {
  const lineEnd = lineEndOf(text, start)
  const written = edits.map(({ span, bytes }) => ({ span, newText: quoted(bytes) }))
  return keepShape(text, { start, end }, written, (line) => wrapped(line, lineEnd))
}

function quoted(bytes: Uint8Array): string {
  let result = ''
  for (const byte of bytes)
    result +=
      (byte >= 32 && byte <= 126 && byte !== 61) || byte === 9 || byte === 10 || byte === 13
        ? String.fromCharCode(byte)
        : hex(byte)
  return result
}

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** White space that ends a line would be lost on the way. */
function wrapped(line: string, lineEnd: string): string {
  const last = line.charCodeAt(line.length - 1)
  let rest = last === 32 || last === 9 ? line.slice(0, -1) + hex(last) : line
  const lines: string[] = []
  while (rest.length > longestLine) {
    let cut = longestLine - 1
    // Never inside `=C3`; nor between the bytes of one character, for the eyes of who reads the source.
    for (let back = 1; back <= 2; back++) if (rest[cut - back] === '=') cut -= back
    for (let back = 0; back < 3 && isInsideChar(rest, cut); back++) cut -= 3
    lines.push(`${rest.slice(0, cut)}=`)
    rest = rest.slice(cut)
  }
  return [...lines, rest].join(lineEnd)
}

/** A byte that goes on stands behind the place, and another byte before it. */
const isInsideChar = (line: string, at: number): boolean =>
  /^=[\dA-F]{2}=[89AB][\dA-F]$/i.test(line.slice(at - 3, at + 3))
