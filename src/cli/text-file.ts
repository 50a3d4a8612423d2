/** A file's bytes as the engine reads them, and what it takes to write them back unchanged. */
export interface TextFile {
  /** Without BOM, line ends as stored. */
  readonly text: string
  readonly encoding: 'utf-8' | 'latin1'
  readonly hasBom: boolean
}

/** More than any draft or mail has, and less than what would break the whole run. */
export const mostBytes = 64 * 2 ** 20

const bom = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Decodes UTF-8, strictly: a lossy reading could not be written back.
 * @returns the one-based line of the first byte that isn't UTF-8, where `latin1` isn't allowed as a way out
 */
export function decodeText(bytes: Uint8Array, orLatin1: boolean): TextFile | { readonly badLine: number } {
  const hasBom = bom.equals(bytes.subarray(0, 3))
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(hasBom ? 3 : 0),
    )
    return { text, encoding: 'utf-8', hasBom }
  } catch {
    // A mail may hold parts in any 8-bit charset: a character a byte keeps them all apart, and can be written back.
    if (orLatin1) return { text: Buffer.from(bytes).toString('latin1'), encoding: 'latin1', hasBom: false }
    return { badLine: firstBadLine(bytes) }
  }
}

/** @returns null where the text has a character that the file's encoding can't hold */
export function encodeText(text: string, { encoding, hasBom }: TextFile): Buffer | null {
  if (encoding === 'latin1') return /[^\0-\xff]/.test(text) ? null : Buffer.from(text, 'latin1')
  const bytes = Buffer.from(text, 'utf8')
  return hasBom ? Buffer.concat([bom, bytes]) : bytes
}

/** The first line that isn't UTF-8 by itself. Line ends (LF, CRLF or CR) are never part of a longer character. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    let end = start
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end++
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    start = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1
  }
  return line
}
