/**
 * A fingerprint of a template's text, 16 hexadecimal digits, the same on every machine: line ends, blanks at the ends of lines
 * and blank lines around it don't count. It tells that a text was edited; it is no protection against forgery. Two
 * rounds of MurmurHash3's mixing over 32-bit halves, as in "cyrb53" by bryc (public domain).
 */
export function textHash(body: string): string {
  const text = body
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
    .normalize('NFC')
  return half(text, 0xdeadbeef, 0x41c6ce57) + half(text, 0x9e3779b9, 0x85ebca6b)
}

function half(text: string, seed: number, other: number): string {
  let a = seed
  let b = other
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  return (a >>> 0).toString(16).padStart(8, '0')
}
