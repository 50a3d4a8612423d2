/**
 * Regular expressions as rules write them (Go's syntax with .NET's look-arounds, as Vale takes them) in JavaScript's.
 * One pass over the source; what JavaScript can't say is a PatternError that tells where it stands.
 */
import { PatternError } from '../../pattern/parse'
import { ClassReader } from './class-reader'
import { boundary, noBoundary, noOptions, withOptions } from './options'
import { casesOf, escapedCharacters, escapedClasses, literal, readCodePoint, readProperty } from './classes'

export interface Translation {
  readonly source: string
  readonly flags: string
  /** Index of each capture group of the original in the translation, from 1. */
  readonly captures: readonly number[]
  readonly names: readonly (string | null)[]
}

/** @throws PatternError, with the place in `at` */
export function translate(source: string): Translation {
  // One flag for all of it is faster than each letter in both cases, where no group says otherwise.
  const lead = /^(?:\(\?[imsx]+\))*/.exec(source)![0]
  const isUniform = /i/.test(lead) && !/\(\?[a-z]*-[a-z]*i|\(\?\^/.test(source)
  return new Translator(source, isUniform).run()
}

class Translator {
  private at = 0
  private out = ''
  private groups = 0
  private readonly captures: number[] = []
  private readonly names: (string | null)[] = []
  private options = noOptions

  constructor(
    private readonly text: string,
    /** All letters match in either case: by the flag `i`. */
    private readonly byFlag: boolean,
  ) {}

  run(): Translation {
    this.alternatives()
    if (this.at < this.text.length) this.fail('A ")" closes nothing: write "\\)" for the character')
    return {
      source: this.out,
      flags: this.byFlag ? 'giu' : 'gu',
      captures: this.captures,
      names: this.names,
    }
  }

  private fail(message: string, at = this.at): never {
    throw new PatternError(message, this.text, 'bad-regex', at)
  }

  /** Up to the end or to an unmatched `)`. Options that change inside end with it. */
  private alternatives(): void {
    const { options } = this
    while (this.at < this.text.length && this.text[this.at] !== ')') this.term()
    this.options = options
  }

  private term(): void {
    const start = this.at
    const from = this.out.length
    const char = String.fromCodePoint(this.text.codePointAt(this.at)!)
    this.at += char.length
    if (this.options.extended && /[\s#]/.test(char)) return this.skipExtended(char)
    switch (char) {
      case '|':
        this.out += '|'
        return
      case '(':
        this.group(start)
        if (this.out.length === from) return // options or a comment
        break
      case '[':
        this.classAt(start)
        break
      case '\\':
        this.escape(start)
        break
      case '.':
        this.out += this.options.dotAll ? '[^]' : '[^\\n]'
        break
      case '^':
        this.out += this.options.multiline ? '(?<![^\\n])' : '^'
        break
      case '$':
        this.out += this.options.multiline ? '(?![^\\n])' : '$'
        break
      case '*':
      case '+':
      case '?':
        this.fail(`"${char}" repeats nothing: write "\\${char}" for the character`, start)
        break
      default:
        this.out += this.character(char)
    }
    this.quantifier(from)
  }

  private skipExtended(char: string): void {
    if (char !== '#') return
    const end = this.text.indexOf('\n', this.at)
    this.at = end < 0 ? this.text.length : end
  }

  private character(char: string): string {
    const forms = this.options.ignoreCase && !this.byFlag ? casesOf(char) : [char]
    return forms.length > 1 ? `[${forms.map(literal).join('')}]` : literal(char)
  }

  private group(start: number): void {
    const rest = this.text.slice(this.at)
    if (!rest.startsWith('?')) {
      this.captures.push(++this.groups)
      this.names.push(null)
      return this.groupBody('(', start)
    }
    const comment = /^\?#[^)]*\)/.exec(rest)
    if (comment) {
      this.at += comment[0].length
      return
    }
    const look = /^\?(?:[:=!]|<[=!])/.exec(rest)
    if (look) {
      this.at += look[0].length
      return this.groupBody(`(${look[0]}`, start)
    }
    const named = /^\?(?:P?<([\p{L}_][\p{L}\p{N}_]*)>|'([\p{L}_][\p{L}\p{N}_]*)')/u.exec(rest)
    if (named) {
      const name = named[1] ?? named[2]!
      this.at += named[0].length
      this.captures.push(++this.groups)
      this.names.push(name)
      return this.groupBody('(', start)
    }
    if (rest.startsWith('?>')) return this.atomic(start)
    const set = /^\?([imnsxU]*)(?:-([imnsxU]*))?([:)])/.exec(rest)
    if (!set) this.fail(`JavaScript has no groups that begin with "(${rest.slice(0, 2)}"`, start)
    this.at += set[0].length
    const { options } = this
    this.options = withOptions(options, set[1]!, set[2] ?? '')
    if (set[3] === ')') return // holds to the end of the group around it
    this.groupBody('(?:', start)
    this.options = options
  }

  private groupBody(open: string, start: number): void {
    this.out += open
    this.alternatives()
    if (this.text[this.at] !== ')')
      this.fail('This "(" is never closed: write "\\(" for the character', start)
    this.at++
    this.out += ')'
  }

  /** What an atomic group matched is never given back: a look-ahead captures it, and is then repeated as text. */
  private atomic(start: number): void {
    this.at += 2
    const index = ++this.groups
    this.out += '(?='
    this.groupBody('(', start)
    this.out += `)\\${index}`
    this.out = `${this.out}(?:)`
  }

  private classAt(start: number): void {
    const reader = new ClassReader(this.text, start, this.options.ignoreCase && !this.byFlag)
    const { source, end, fault } = reader.read()
    if (fault) this.fail(fault.message, fault.at)
    this.at = end
    this.out += source
  }

  private escape(start: number): void {
    const char = this.text[this.at++]
    if (char === undefined)
      this.fail('The pattern ends in a lone "\\": write "\\\\" for the character', start)
    const lower = char.toLowerCase()
    if (lower in escapedClasses) {
      this.out += `[${char === lower ? '' : '^'}${escapedClasses[lower]!}]`
      return
    }
    if (char in escapedCharacters) {
      this.out += escapedCharacters[char]!
      return
    }
    switch (char) {
      case 'b':
        this.out += boundary
        return
      case 'B':
        this.out += noBoundary
        return
      case 'A':
        this.out += '(?<![^])'
        return
      case 'z':
        this.out += '(?![^])'
        return
      case 'Z':
        this.out += '(?=\\n?(?![^]))'
        return
      case 'p':
      case 'P':
        this.out += this.property(start)
        return
      case 'Q':
        return this.quoted()
      case 'k':
        return this.namedReference(start)
      case 'x':
      case 'u':
      case 'c':
        this.out += this.codePoint(start)
        return
    }
    if (/[1-9]/.test(char)) return this.reference(start)
    if (char === '0') {
      const octal = /^[0-7]{0,2}/.exec(this.text.slice(this.at))![0]
      this.at += octal.length
      this.out += `\\x${parseInt(`0${octal}`, 8).toString(16).padStart(2, '0')}`
      return
    }
    if (/[a-zA-Z]/.test(char)) this.fail(`JavaScript has no "\\${char}"`, start)
    this.out += this.character(char)
  }

  private property(start: number): string {
    const read = readProperty(this.text, start + 1)
    if (!read) this.fail(`There is no character property "${this.text.slice(start, start + 3)}…"`, start)
    this.at = read.end
    return read.value
  }

  private quoted(): void {
    const end = this.text.indexOf('\\E', this.at)
    for (const char of this.text.slice(this.at, end < 0 ? undefined : end)) this.out += this.character(char)
    this.at = end < 0 ? this.text.length : end + 2
  }

  private reference(start: number): void {
    const digits = /^\d{1,2}/.exec(this.text.slice(start + 1))![0]
    this.at = start + 1 + digits.length
    const index = this.captures[Number(digits) - 1]
    if (index === undefined) this.fail(`There is no group ${digits} before "\\${digits}"`, start)
    // Behind digits a reference would take them for its own.
    this.out += `\\${index}(?:)`
  }

  private namedReference(start: number): void {
    const name = /^[<'{](\w+)[>'}]/.exec(this.text.slice(this.at))
    const index = name ? this.captures[this.names.indexOf(name[1]!)] : undefined
    if (index === undefined) this.fail('"\\k" names no group that stands before it', start)
    this.at += name![0].length
    this.out += `\\${index}(?:)`
  }

  private codePoint(start: number): string {
    const control = /^c[A-Za-z]/.exec(this.text.slice(start + 1))
    const read = readCodePoint(this.text, start + 1)
    if (!control && !read) this.fail('A character by its number is "\\x41" or "\\x{2019}"', start)
    this.at = read?.end ?? start + 3
    return read ? this.character(read.value) : `\\${control![0]}`
  }

  /** What repeats the atom that begins at `from` of the output. */
  private quantifier(from: number): void {
    const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.text.slice(this.at))
    if (!match) return
    this.at += match[0].length
    const atom = this.out.slice(from)
    const mode = this.text[this.at] === '?' ? '?' : this.text[this.at] === '+' ? '+' : ''
    if (mode) this.at++
    if (mode === '+') {
      // Possessive: an atomic group; its own captures have been counted before it.
      if (/\((?!\?)/.test(atom)) this.fail('A possessive quantifier behind a capturing group: drop the "+"')
      this.out = `${this.out.slice(0, from)}(?=(${atom}${match[0]}))\\${++this.groups}(?:)`
      return
    }
    const isAssertion = /^(?:\^|\$|\(\?(?:[=!]|<[=!]).*)$/s.test(atom)
    this.out = `${this.out.slice(0, from)}${isAssertion ? `(?:${atom})` : atom}${match[0]}${mode}`
    if (/^[*+?]|^\{\d+(?:,\d*)?\}/.test(this.text.slice(this.at)))
      this.fail('Two quantifiers in a row: put the first into a group "(?:…)"')
  }
}
