import { decodeWords } from './encoded-words'
import { decoderFor } from './charset'
import { hexValue } from './bytes'

export interface Parameterized {
  /** Lower case, without comments. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const longest = 20_000
const parameter =
  /;[\s;]*([!#$%&+\-^_`{|}~\w.]+)(\*?)(?:(\d{1,3})(\*?))?[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gy
const starred = /^(.*?)(?:\*(\d{1,3}))?(\*)?$/

/** `multipart/mixed; boundary="b"`, and RFC 2231: `filename*0*=utf-8'en'a%20; filename*1=b`. */
export function readParameters(field: string | undefined): Parameterized {
  const source = (field ?? '').slice(0, longest).replace(/\((?:[^()\\"]|\\.)*\)/g, ' ')
  const end = source.indexOf(';')
  const value = (end < 0 ? source : source.slice(0, end)).trim().toLowerCase()
  const parameters = new Map<string, string>()
  /** Pieces of a value by its name, then by number. */
  const pieces = new Map<string, { text: string; isEncoded: boolean }[]>()
  for (const [name, text] of pairs(end < 0 ? '' : source.slice(end))) {
    const [, base, number, star] = starred.exec(name)!
    if (number === undefined && !star) {
      if (!parameters.has(base!)) parameters.set(base!, decodeWords(text))
      continue
    }
    const list = pieces.get(base!) ?? []
    list[Math.min(Number(number ?? 0), 999)] ??= { text, isEncoded: star === '*' }
    pieces.set(base!, list)
  }
  for (const [name, list] of pieces) parameters.set(name, joined(list.filter(Boolean)))
  return { value, parameters }
}

function pairs(source: string): [string, string][] {
  const found: [string, string][] = []
  let at = 0
  while (at < source.length) {
    parameter.lastIndex = at
    const match = parameter.exec(source)
    if (!match) {
      const next = source.indexOf(';', at + 1)
      if (next < 0) break
      at = next
      continue
    }
    const [whole, name, star, number, star2, quoted, bare] = match
    const key = `${name}${star}${number ?? ''}${star2 ?? ''}`.toLowerCase()
    found.push([key, quoted === undefined ? bare!.trim() : quoted.replace(/\\(.)/g, '$1')])
    at += whole.length
  }
  return found
}

/** The first encoded piece names the charset: `koi8-r'ru'%F0%D2`. */
function joined(pieces: readonly { readonly text: string; readonly isEncoded: boolean }[]): string {
  const opening = pieces[0]?.isEncoded ? /^([^']*)'[^']*'/.exec(pieces[0].text) : null
  const bytes: number[] = []
  pieces.forEach(({ text, isEncoded }, index) => {
    const rest = index === 0 && opening ? text.slice(opening[0].length) : text
    for (const byte of isEncoded ? percentBytes(rest) : new TextEncoder().encode(rest)) bytes.push(byte)
  })
  return decoderFor(opening?.[1] || 'utf-8').decode(Uint8Array.from(bytes))
}

function percentBytes(text: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const high = text[at] === '%' ? hexValue(text.charCodeAt(at + 1)) : -1
    const low = high < 0 ? -1 : hexValue(text.charCodeAt(at + 2))
    if (low >= 0) {
      bytes.push(high * 16 + low)
      at += 2
    } else bytes.push(...new TextEncoder().encode(text[at]))
  }
  return bytes
}
