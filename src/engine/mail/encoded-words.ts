import { bytesOfBase64, bytesOfQ } from './bytes'
import { decoderFor } from './charset'

/** RFC 2047: `=?koi8-r?B?8NLJ18XU?=`. The language after a `*` (RFC 2231) says nothing of the charset. */
const word = /=\?([\w.:-]{1,40})(?:\*[\w-]*)?\?([bq])\?([^?\r\n]*)\?=/gi

/** A header's value as it is read: its encoded words decoded, those that follow each other joined. */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value
  let result = ''
  let at = 0
  /** Words of the same charset are joined as bytes: some programs cut a character in two. */
  let run: { charset: string; bytes: number[] } | null = null
  const flush = () => {
    if (run) result += decoderFor(run.charset).decode(Uint8Array.from(run.bytes))
    run = null
  }
  for (const match of value.matchAll(word)) {
    const [whole, charset, encoding, text] = match
    const between = value.slice(at, match.index)
    const key = charset!.toLowerCase()
    if (!run || between.trim() || run.charset !== key) flush()
    if (between.trim() || at === 0) result += between
    run ??= { charset: key, bytes: [] }
    const bytes = encoding!.toLowerCase() === 'b' ? bytesOfBase64(text!) : bytesOfQ(text!)
    for (const byte of bytes) run.bytes.push(byte)
    at = match.index + whole.length
  }
  flush()
  return result + value.slice(at)
}
