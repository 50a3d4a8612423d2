import type { CheckOptions } from '../../engine'

/** A mail as it stands on disk. */
export interface MailFile {
  /** File text, as the engine reads it: without BOM. */
  readonly text: string
  readonly hasBom: boolean
  readonly options: CheckOptions
}

const bom = [0xef, 0xbb, 0xbf]

/** UTF-8, or else a character a byte: so parts in any charset are kept apart, and are written back as they were. */
export function readMailFile(bytes: Uint8Array): MailFile {
  const hasBom = bom.every((byte, index) => bytes[index] === byte)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    return { text: decoder.decode(bytes.subarray(hasBom ? 3 : 0)), hasBom, options: { format: 'email' } }
  } catch {
    return { text: latin1(bytes), hasBom: false, options: { format: 'email', encoding: 'latin1' } }
  }
}

/** The file's bytes with another text; the text has no character that the file's encoding lacks. */
export function bytesOf(text: string, { hasBom, options }: MailFile): Uint8Array {
  if (options.encoding === 'latin1') return Uint8Array.from(text, (char) => char.charCodeAt(0))
  return new TextEncoder().encode((hasBom ? '\ufeff' : '') + text)
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
