import {
  casesOf,
  escapedCharacters,
  escapedClasses,
  literalInClass,
  negatedPosix,
  posixClasses,
  readCodePoint,
  readProperty,
} from './classes'

export interface ClassSource {
  readonly source: string
  /** The offset after the closing bracket. */
  readonly end: number
  readonly fault?: { readonly message: string; readonly at: number }
}

/** Reads one bracketed class of a Go or .NET expression and writes it for JavaScript. */
export class ClassReader {
  private at: number
  private out = ''
  /** Classes that can't be written inside of one. */
  private readonly others: string[] = []

  constructor(
    private readonly text: string,
    private readonly start: number,
    /** Each letter counts in both cases, and no flag says so. */
    private readonly bothCases: boolean,
  ) {
    this.at = start + 1
  }

  read(): ClassSource {
    const isNegated = this.text[this.at] === '^'
    if (isNegated) this.at++
    for (let first = true; first || this.text[this.at] !== ']'; first = false) {
      if (this.at >= this.text.length)
        return this.fault('This "[" is never closed: write "\\[" for the character', this.start)
      if (!first && this.takesOut()) return this.subtracted(this.source(isNegated))
      const fault = this.item()
      if (fault) return fault
    }
    return { source: this.source(isNegated), end: this.at + 1 }
  }

  /** JavaScript's classes hold no classes: what is more than one is written as alternatives. */
  private source(isNegated: boolean): string {
    const own = `[${isNegated ? '^' : ''}${this.out}]`
    if (this.others.length === 0) return own
    const others = this.others.join('|')
    return isNegated ? `(?:(?!${others})${own})` : `(?:${own}|${others})`
  }

  /** `[a-z-[aeiou]]`: .NET takes a class out of a class. */
  private takesOut(): boolean {
    return this.text.startsWith('-[', this.at) && this.text[this.at + 2] !== ':'
  }

  private subtracted(whole: string): ClassSource {
    const { source, end, fault } = new ClassReader(this.text, this.at + 1, this.bothCases).read()
    if (fault) return { source, end, fault }
    if (this.text[end] !== ']') return this.fault('A class that is taken out must come last', this.at)
    return { source: `(?:(?!${source})${whole})`, end: end + 1 }
  }

  private fault(message: string, at: number): ClassSource {
    return { source: '', end: this.at, fault: { message, at } }
  }

  /** One character, range or class within the brackets. */
  private item(): ClassSource | null {
    const at = this.at
    const posix = /^\[:(\^?)(\w+):\]/.exec(this.text.slice(at))
    if (posix) {
      const [all, not, name] = posix
      if (!(name! in posixClasses)) return this.fault(`There is no class "[:${name}:]"`, at)
      this.at += all.length
      this.out += not ? negatedPosix(name!) : posixClasses[name!]!
      return null
    }
    const from = this.unit()
    if (typeof from !== 'string') return from
    const isRange =
      this.text[this.at] === '-' && !this.takesOut() && !/^-(?:\]|$)/.test(this.text.slice(this.at))
    if (!isRange || [...from].length !== 1) {
      this.out += [...from].length === 1 ? this.forms(from) : from
      return null
    }
    this.at++
    const to = this.unit()
    if (typeof to !== 'string') return to
    if ([...to].length !== 1) {
      this.out += `${this.forms(from)}\\-${to}`
      return null
    }
    if (from.codePointAt(0)! > to.codePointAt(0)!)
      return this.fault(`"${from}-${to}" runs backwards: put the lower end first`, at)
    this.out += `${literalInClass(from)}-${literalInClass(to)}${this.otherCase(from, to)}`
    return null
  }

  /** One character, unescaped; or a class, as written for JavaScript. */
  private unit(): string | ClassSource {
    const at = this.at
    const char = String.fromCodePoint(this.text.codePointAt(at)!)
    this.at += char.length
    if (char !== '\\') return char
    const escaped = this.text[this.at++]
    if (escaped === undefined) return this.fault('The pattern ends in a lone "\\"', at)
    const lower = escaped.toLowerCase()
    if (lower in escapedClasses)
      return escaped === lower ? escapedClasses[lower]! : this.negated(escapedClasses[lower]!)
    if (escaped in escapedCharacters) return unescaped(escapedCharacters[escaped]!)
    if (escaped === 'b') return '\b'
    const read = lower === 'p' ? readProperty(this.text, at + 1) : readCodePoint(this.text, at + 1)
    if (read) {
      this.at = read.end
      return read.value
    }
    if (lower === 'p')
      return this.fault(`There is no character property "${this.text.slice(at, at + 3)}…"`, at)
    const octal = /^0[0-7]{0,2}/.exec(this.text.slice(at + 1))
    if (octal) {
      this.at = at + 1 + octal[0].length
      return String.fromCodePoint(parseInt(octal[0], 8))
    }
    if (/[a-zA-Z]/.test(escaped)) return this.fault(`JavaScript has no "\\${escaped}" in a class`, at)
    return escaped
  }

  /** `\W`, `\D` and `\S` inside brackets. */
  private negated(inside: string): string {
    if (inside === '\\s') return '\\S'
    if (inside === '\\p{Nd}') return '\\P{Nd}'
    this.others.push(`[^${inside}]`)
    return ''
  }

  private forms(char: string): string {
    return (this.bothCases ? casesOf(char) : [char]).map(literalInClass).join('')
  }

  /** The other case of a range of ASCII letters, or of what of it is letters. */
  private otherCase(from: string, to: string): string {
    if (!this.bothCases) return ''
    const [low, high] = [from.codePointAt(0)!, to.codePointAt(0)!]
    const part = (first: number, last: number, shift: number): string => {
      const [start, end] = [Math.max(low, first), Math.min(high, last)]
      return start > end ? '' : `${String.fromCharCode(start + shift)}-${String.fromCharCode(end + shift)}`
    }
    return part(65, 90, 32) + part(97, 122, -32)
  }
}

const unescaped = (escape: string): string =>
  escape.startsWith('\\x')
    ? String.fromCharCode(parseInt(escape.slice(2), 16))
    : ({ '\\f': '\f', '\\n': '\n', '\\r': '\r', '\\t': '\t', '\\v': '\v' }[escape] ?? escape)
