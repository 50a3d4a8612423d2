import { hexValue, sextets } from './bytes'

/** Takes what a transfer encoding carries, in order. Offsets are into the file's text. */
export interface ByteSink {
  byte(value: number, from: number, to: number): void
  /** A character that no byte is: somebody pasted decoded text into the mail. */
  literal(from: number, to: number): void
}

export type Transfer = 'plain' | 'quoted-printable' | 'base64'

export function transferOf(field: string | undefined): Transfer {
  const name = (field ?? '').trim().toLowerCase()
  if (/^(?:x-)?base64\b/.test(name)) return 'base64'
  return /^(?:quoted-printable|qp)\b/.test(name) ? 'quoted-printable' : 'plain'
}

export interface Body {
  /** The file's text. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** The file's characters are bytes. */
  readonly isLatin1: boolean
}

export function readBytes(body: Body, transfer: Transfer, sink: ByteSink): void {
  if (transfer === 'base64') readBase64(body, sink)
  else if (transfer === 'quoted-printable') readQuotedPrintable(body, sink)
  else for (let at = body.start; at < body.end; at++) readOne(body, at, sink)
}

function readOne({ text, isLatin1 }: Body, at: number, sink: ByteSink): void {
  const code = text.charCodeAt(at)
  if (code < 128 || (isLatin1 && code < 256)) sink.byte(code, at, at + 1)
  else sink.literal(at, at + 1)
}

function readQuotedPrintable(body: Body, sink: ByteSink): void {
  const { text, end } = body
  for (let at = body.start; at < end;) {
    if (text.charCodeAt(at) !== 61) {
      readOne(body, at++, sink)
      continue
    }
    const high = at + 2 < end ? hexValue(text.charCodeAt(at + 1)) : -1
    const low = high < 0 ? -1 : hexValue(text.charCodeAt(at + 2))
    if (low >= 0) {
      sink.byte(high * 16 + low, at, at + 3)
      at += 3
      continue
    }
    const after = softBreakEnd(text, at, end)
    // Neither a byte nor a soft break: the sign stands for itself.
    if (after < 0) readOne(body, at, sink)
    at = after < 0 ? at + 1 : after
  }
}

/** The end of `=` at the end of a line, white space behind it included; -1 where it is none. */
export function softBreakEnd(text: string, at: number, end: number): number {
  let next = at + 1
  while (next < end && (text[next] === ' ' || text[next] === '\t')) next++
  if (next >= end) return end
  if (text[next] === '\r' && text[next + 1] === '\n' && next + 1 < end) return next + 2
  return text[next] === '\n' || text[next] === '\r' ? next + 1 : -1
}

/** Ends at the first padding: what some list server put below is no base64. */
function readBase64({ text, start, end }: Body, sink: ByteSink): void {
  let held = 0
  let count = 0
  let last = start
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 61 && count > 0) return
    const sextet = code < 128 ? sextets[code]! : -1
    if (sextet < 0) continue
    held = ((held << 6) | sextet) & 0xffffff
    if (count > 0) sink.byte((held >> [0, 4, 2, 0][count]!) & 255, last, at + 1)
    count = (count + 1) % 4
    last = at
  }
}
