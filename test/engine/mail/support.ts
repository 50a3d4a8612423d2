import { encoderFor } from '../../../src/engine/mail/write-charset'
import { base64Of } from '../../../src/engine/mail/bytes'

/** How a test's mail is encoded. */
export interface Form {
  readonly charset: string
  readonly transfer: '8bit' | 'quoted-printable' | 'base64'
  readonly type?: 'plain' | 'html'
  readonly lineEnd?: '\n' | '\r\n'
}

const chars = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** A writer of mails that shares nothing with the reader but the tables of charsets. Null: not in the charset. */
export function write(
  text: string,
  { charset, transfer, type = 'plain', lineEnd = '\r\n' }: Form,
): string | null {
  const bytes = encoderFor(charset)(text)
  if (!bytes) return null
  const header = [
    'From: Shop <care@shop.example>',
    'To: ann@mail.example',
    'Subject: tea',
    'MIME-Version: 1.0',
    `Content-Type: text/${type}; charset="${charset}"`,
    `Content-Transfer-Encoding: ${transfer}`,
    '',
    '',
  ].join(lineEnd)
  if (transfer === '8bit') return header + chars(bytes)
  if (transfer === 'base64') return header + base64Of(bytes).replace(/.{76}/g, `$&${lineEnd}`)
  return (
    header +
    chars(bytes)
      .split(lineEnd)
      .map((line) => quoted(line, lineEnd))
      .join(lineEnd)
  )
}

function quoted(line: string, lineEnd: string): string {
  const signs = Array.from(line, (char, index) => {
    const code = char.charCodeAt(0)
    const isPlain = (code > 32 && code < 127 && code !== 61) || (code === 32 && index + 1 < line.length)
    return isPlain ? char : `=${code.toString(16).toUpperCase().padStart(2, '0')}`
  })
  const lines = ['']
  for (const sign of signs) {
    if (lines.at(-1)!.length + sign.length > 75) {
      lines[lines.length - 1] += '='
      lines.push('')
    }
    lines[lines.length - 1] += sign
  }
  return lines.join(lineEnd)
}
