/** Sextet of each ASCII character in base64, -1 for what is none. The URL-safe letters are read, too. */
export const sextets = new Int8Array(128).fill(-1)
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
for (let i = 0; i < 64; i++) sextets[letters.charCodeAt(i)] = i
sextets[45] = 62
sextets[95] = 63

/** The bytes of base64, whatever stands between its letters; a padding ends a run of four. */
export function bytesOfBase64(text: string): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 61) count = 0
    const sextet = code < 128 ? sextets[code]! : -1
    if (sextet < 0) continue
    held = ((held << 6) | sextet) & 0xffffff
    count = (count + 1) % 4
    if (count !== 1) bytes.push((held >> [0, 0, 4, 2][count]!) & 255)
  }
  return Uint8Array.from(bytes)
}

export function base64Of(bytes: Uint8Array): string {
  let result = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]]
    result += letters[a >> 2]! + letters[((a & 3) << 4) | ((b ?? 0) >> 4)]!
    result += b === undefined ? '=' : letters[((b & 15) << 2) | ((c ?? 0) >> 6)]!
    result += c === undefined ? '=' : letters[c & 63]!
  }
  return result
}

/** The value of a hexadecimal digit's character code, or -1. */
export function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** The Q encoding of header words: `_` is a space. */
export function bytesOfQ(text: string): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const high = code === 61 ? hexValue(text.charCodeAt(at + 1)) : -1
    const low = high < 0 ? -1 : hexValue(text.charCodeAt(at + 2))
    if (low >= 0) {
      bytes.push(high * 16 + low)
      at += 2
    } else if (code === 95) bytes.push(32)
    else if (code < 256) bytes.push(code)
    else for (const byte of new TextEncoder().encode(text[at])) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}
