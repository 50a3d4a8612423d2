/** What mail programs call charsets, where the platform knows them under another label only. */
const otherNames: Readonly<Record<string, string>> = {
  cp1250: 'windows-1250', cp1251: 'windows-1251', cp1252: 'windows-1252', cp1253: 'windows-1253', cp1254: 'windows-1254',
  cp1255: 'windows-1255', cp1256: 'windows-1256', cp1257: 'windows-1257', cp1258: 'windows-1258', win1251: 'windows-1251',
  cp936: 'gbk', cp932: 'shift_jis', cp949: 'euc-kr', cp950: 'big5', utf8mb4: 'utf-8', ansi: 'windows-1252', koi8: 'koi8-r',
  'x-unknown': 'windows-1252', unknown: 'windows-1252', '8bit': 'windows-1252',
} // prettier-ignore

/** The platform's name of a charset, or null where it has none. What has no name of its own in a mail is `us-ascii`. */
export function charsetNamed(label: string): string | null {
  const key = label.trim().toLowerCase().replace(/^"|"$/g, '')
  try {
    return new TextDecoder(otherNames[key] ?? key).encoding
  } catch {
    return null
  }
}

/** A decoder that never throws: for what the platform doesn't know, that of the commonest 8-bit charset. */
export function decoderFor(label: string): TextDecoder {
  return new TextDecoder(charsetNamed(label) ?? 'windows-1252', { ignoreBOM: true })
}
