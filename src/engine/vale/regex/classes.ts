/** What the classes of Go and .NET expressions hold, as the inside of a JavaScript class (flag `u`). */

/** .NET's word characters, as Vale's library knows them: letters, marks, decimal digits, connectors. */
export const wordClass = '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}'

/** Escapes that stand for classes, inside brackets and outside. */
export const escapedClasses: Readonly<Record<string, string>> = {
  w: wordClass,
  d: '\\p{Nd}',
  s: '\\s',
}

/** `[[:alpha:]]` and the like. ASCII, as Go defines them. */
export const posixClasses: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\s',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9',
}

/** The parts of ASCII that no class above holds, for a negated one inside brackets. */
export function negatedPosix(name: string): string {
  const holds = new RegExp(`[${posixClasses[name]!}]`, 'u')
  let inside = ''
  for (let code = 0; code < 128; code++)
    if (!holds.test(String.fromCharCode(code))) inside += `\\x${code.toString(16).padStart(2, '0')}`
  return `${inside}\\u{80}-\\u{10ffff}`
}

/** A character class or character that an escape stands for, and the offset behind it. */
export interface EscapeRead<T> {
  readonly value: T
  readonly end: number
}

/** `\\p{L}`, `\\PL`, `\\p{^Greek}` from the letter on, as JavaScript writes it; null where there is no such property. */
export function readProperty(text: string, at: number): EscapeRead<string> | null {
  const match = /^[pP](?:\{(\^?[\w=\- ]+)\}|([A-Z]))/.exec(text.slice(at))
  const name = match && propertyClass(match[1] ?? match[2]!)
  if (!name) return null
  const isNegated = (text[at] === 'P') !== (match[1]?.startsWith('^') ?? false)
  return { value: `\\${isNegated ? 'P' : 'p'}{${name}}`, end: at + match[0].length }
}

/** `x41`, `x{2019}`, `u2019` as the character itself. */
export function readCodePoint(text: string, at: number): EscapeRead<string> | null {
  const match = /^(?:x\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|u([\da-fA-F]{4}))/.exec(text.slice(at))
  if (!match) return null
  const code = parseInt(match[1] ?? match[2] ?? match[3]!, 16)
  return code > 0x10ffff ? null : { value: String.fromCodePoint(code), end: at + match[0].length }
}

/** Unicode scripts by the names that Go and .NET take; categories keep theirs. */
function propertyClass(name: string): string | null {
  const bare = name.replace(/^Is/, '').replace(/^\^/, '')
  for (const candidate of [bare, `Script=${bare}`]) {
    try {
      new RegExp(`\\p{${candidate}}`, 'u')
      return candidate
    } catch {
      continue
    }
  }
  return null
}

/** Escapes of single characters that JavaScript has not, or has only by another name. */
export const escapedCharacters: Readonly<Record<string, string>> = {
  a: '\\x07',
  e: '\\x1b',
  f: '\\f',
  n: '\\n',
  r: '\\r',
  t: '\\t',
  v: '\\v',
}

/** A character as it must be written in a pattern with the flag `u`. */
export const literal = (char: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char)

/** The same inside brackets. */
export const literalInClass = (char: string): string => (/[\^\\\]\[-]/.test(char) ? `\\${char}` : char)

/** The forms of a character that count as one where case doesn't matter. */
export function casesOf(char: string): readonly string[] {
  return [...new Set([char, char.toLowerCase(), char.toUpperCase()])].filter((form) => [...form].length === 1)
}
