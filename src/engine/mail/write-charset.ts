import { isSingleByte, singleByteTable } from './charset'

/** The bytes of a text; null where the charset lacks a character of it. */
export type Encoder = (text: string) => Uint8Array | null

const known = new Map<string, Encoder>()

/** The way back of the platform's decoders: it has an encoder for UTF-8 only. `null`: a charset that isn't known. */
export function encoderFor(charset: string | null): Encoder {
  const key = charset ?? ''
  let encoder = known.get(key)
  if (!encoder) known.set(key, (encoder = makeEncoder(charset)))
  return encoder
}

function makeEncoder(charset: string | null): Encoder {
  // In UTF-7 and the like a few signs mean more than they say.
  if (charset === null)
    return byTable(new Map(), (char) => (/[\w\s.,:;!?'"()-]/.test(char) ? ascii(char) : null))
  if (charset === 'us-ascii') return byTable(new Map(), ascii)
  if (charset === 'utf-8') return (text) => (isWellFormed(text) ? new TextEncoder().encode(text) : null)
  if (charset.startsWith('utf-16')) return (text) => utf16(text, charset.endsWith('be'))
  if (isSingleByte(charset))
    return byTable(reversed(singleByteTable(charset).map((char, byte) => [char, [byte]])))
  if (charset === 'iso-2022-jp') return japanese
  const table = reversed(pairsOf(charset))
  return charset === 'gb18030' ? byTable(table, gbFour()) : byTable(table)
}

const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

const ascii = (char: string): readonly number[] | null =>
  char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : null

type Table = ReadonlyMap<string, readonly number[]>

function byTable(table: Table, otherwise: (char: string) => readonly number[] | null = () => null): Encoder {
  return (text) => {
    const bytes: number[] = []
    for (const char of text) {
      const found = table.get(char) ?? otherwise(char)
      if (!found) return null
      bytes.push(...found)
    }
    return Uint8Array.from(bytes)
  }
}

/** The first way to write a character wins. */
function reversed(entries: Iterable<readonly [string, readonly number[]]>): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  for (const [char, bytes] of entries) if (char !== '\ufffd' && !table.has(char)) table.set(char, bytes)
  return table
}

/** All characters of one and two bytes, by decoding what there may be, a line each. */
function pairsOf(charset: string): (readonly [string, readonly number[]])[] {
  const entries: (readonly [string, readonly number[]])[] = []
  for (let byte = 0; byte < 128; byte++) entries.push([String.fromCharCode(byte), [byte]])
  const tries: number[][] = []
  for (let first = 0x81; first < 0xff; first++) {
    tries.push([first])
    for (let second = 0x40; second < 0xff; second++) tries.push([first, second])
  }
  const bytes = tries.flatMap((one) => [...one, 10])
  const lines = new TextDecoder(charset).decode(Uint8Array.from(bytes)).split('\n')
  if (lines.length === tries.length + 1)
    tries.forEach((one, index) => {
      const line = lines[index]!
      if (Array.from(line).length === 1) entries.push([line, one])
    })
  return entries
}

/** GB 18030 has all of Unicode: what two bytes don't hold takes four. */
function gbFour(): (char: string) => readonly number[] | null {
  const four = (index: number): number[] => [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]
  const lines = new TextDecoder('gb18030')
    .decode(Uint8Array.from(Array.from({ length: 39_420 }, (_, index) => [...four(index), 10]).flat()))
    .split('\n')
  const table = reversed(lines.slice(0, -1).map((line, index) => [line, four(index)] as const))
  return (char) => {
    const code = char.codePointAt(0)!
    return code > 0xffff ? four(189_000 + code - 0x10000) : (table.get(char) ?? null)
  }
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian)
  return bytes
}

/** ISO-2022-JP: the pairs of EUC-JP without their high bits, between escapes; begins and ends in ASCII. */
function japanese(text: string): Uint8Array | null {
  const pair = encoderFor('euc-jp')
  const bytes: number[] = []
  let isWide = false
  for (const char of text) {
    const plain = ascii(char)
    const wide = plain ? null : pair(char)
    if (!plain && (wide?.length !== 2 || wide[0]! < 0xa1)) return null
    if (isWide === Boolean(plain)) bytes.push(0x1b, ...(plain ? [0x28, 0x42] : [0x24, 0x42]))
    isWide = !plain
    bytes.push(...(plain ?? [wide![0]! & 0x7f, wide![1]! & 0x7f]))
  }
  if (isWide) bytes.push(0x1b, 0x28, 0x42)
  return Uint8Array.from(bytes)
}
