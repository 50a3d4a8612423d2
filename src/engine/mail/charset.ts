/** What mail programs call charsets, where the platform knows them under another label only. */
const otherNames: Readonly<Record<string, string>> = {
  cp1250: 'windows-1250', cp1251: 'windows-1251', cp1252: 'windows-1252', cp1253: 'windows-1253', cp1254: 'windows-1254',
  cp1255: 'windows-1255', cp1256: 'windows-1256', cp1257: 'windows-1257', cp1258: 'windows-1258', win1251: 'windows-1251',
  cp936: 'gbk', cp932: 'shift_jis', cp949: 'euc-kr', cp950: 'big5', utf8mb4: 'utf-8', ansi: 'windows-1252', koi8: 'koi8-r',
} // prettier-ignore

/** The platform's name of a charset, or null where it has none. */
export function charsetNamed(label: string): string | null {
  const key = label.trim().toLowerCase().replace(/^"|"$/g, '')
  try {
    return new TextDecoder(otherNames[key] ?? key).encoding
  } catch {
    return null
  }
}

/** What stands for a charset that isn't told, or isn't known: the commonest 8-bit one. */
export const anyCharset = 'windows-1252'

/** A decoder that never throws. */
export function decoderFor(label: string): TextDecoder {
  return new TextDecoder(charsetNamed(label) ?? anyCharset, { ignoreBOM: true })
}

/** A character a byte, ASCII where it should be: `iso-8859-2`, `koi8-r`, `windows-1251`… */
export const isSingleByte = (charset: string): boolean =>
  /^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866)/.test(charset)

/** What a byte means depends on what stands before it. */
export const isStateful = (charset: string): boolean =>
  charset === 'iso-2022-jp' || charset.startsWith('utf-16')

const tables = new Map<string, readonly string[]>()

/** The character of each byte; U+FFFD where there is none. */
export function singleByteTable(charset: string): readonly string[] {
  let table = tables.get(charset)
  if (!table) {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    tables.set(charset, (table = Array.from(new TextDecoder(charset).decode(bytes))))
  }
  return table
}
