import { anyCharset, charsetNamed } from './charset'
import { LayerBuilder, type AnyEdit, type Layer } from './layer'
import { lineEnd, lineStart } from './line-edits'
import { PositionMap } from './position-map'
import { decodeBody } from './read-charset'
import { readBytes, type Body, type Transfer } from './transfer'
import { base64Edits } from './write-base64'
import { encoderFor } from './write-charset'
import { quotedPrintableEdits } from './write-qp'

export interface Coding {
  readonly transfer: Transfer
  /** As the mail names it; null where it names none. */
  readonly charset: string | null
  /** No MIME at all: a draft that somebody saved, in whatever the file is in. */
  readonly isUndeclared: boolean
}

/** A body with its transfer encoding and its charset decoded. */
export function bodyLayer(body: Body, coding: Coding): Layer {
  const { transfer } = coding
  const charset = charsetOf(body, coding)
  if (transfer === 'plain' && !body.isLatin1 && charset !== 'iso-2022-jp') return asItStands(body, coding)
  const builder = decodeBody(body, transfer, charset ?? anyCharset)
  const { map, text } = builder
  const encode = encoderFor(charset)
  return {
    text,
    map,
    encode(edits) {
      const whole = charset === 'iso-2022-jp' ? wholeLines(text, edits) : edits
      const written = whole.map(({ span, newText }) => ({ span: map.toSource(span), bytes: encode(newText) }))
      if (!written.every(isWritten)) return null
      if (transfer === 'quoted-printable') return quotedPrintableEdits(body, written)
      if (transfer === 'base64') return base64Edits(body, written)
      return written.map(({ span, bytes }) => ({ span, newText: charsOf(bytes) }))
    },
  }
}

const isWritten = <E extends { readonly bytes: Uint8Array | null }>(
  edit: E,
): edit is E & { readonly bytes: Uint8Array } => edit.bytes !== null

const charsOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** The platform's name of the charset; null where it has none. Without a name, or with ASCII's, the bytes tell. */
function charsetOf(body: Body, { transfer, charset }: Coding): string | null {
  if (charset !== null && !/^"?(?:us-)?ascii"?$|^ansi_x3/i.test(charset)) return charsetNamed(charset)
  if (transfer === 'plain' && !body.isLatin1) return 'utf-8'
  const bytes: number[] = []
  readBytes(body, transfer, { byte: (value) => bytes.push(value), literal: () => undefined })
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
    // Nothing but ASCII: what else the charset could hold nobody knows.
    return bytes.some((byte) => byte > 127) || charset === null ? 'utf-8' : 'us-ascii'
  } catch {
    return anyCharset
  }
}

/** Text of a UTF-8 file. What isn't ASCII can be written only where it can be read: a mail of ASCII stays one. */
function asItStands(body: Body, { charset, isUndeclared }: Coding): Layer {
  const { text: file, start, end } = body
  const builder = new LayerBuilder(new PositionMap(start))
  builder.add(file.slice(start, end), start, end)
  const holdsAll = () =>
    isUndeclared || (charset !== null && charsetNamed(charset) === 'utf-8') || /[^\0-\x7f]/.test(builder.text)
  return {
    text: builder.text,
    map: builder.map,
    encode: (edits) =>
      edits.some(({ newText }) => /[^\0-\x7f]/.test(newText)) && !holdsAll()
        ? null
        : edits.map(({ span, newText }) => ({ span: builder.map.toSource(span), newText })),
  }
}

/** Where a line begins and ends in ASCII and changes in between, only whole lines can be replaced. */
function wholeLines(text: string, edits: readonly AnyEdit[]): AnyEdit[] {
  const lines: { start: number; end: number; newText: string; at: number }[] = []
  for (const { span, newText } of edits) {
    const start = lineStart(text, span.start, 0)
    const end = lineEnd(text, span.end, text.length)
    const open = lines.at(-1)
    if (open && start <= open.end) {
      open.newText += text.slice(open.at, span.start) + newText
      open.end = Math.max(open.end, end)
      open.at = span.end
    } else lines.push({ start, end, newText: text.slice(start, span.start) + newText, at: span.end })
  }
  return lines.map(({ start, end, newText, at }) => ({
    span: { start, end },
    newText: newText + text.slice(at, end),
  }))
}
