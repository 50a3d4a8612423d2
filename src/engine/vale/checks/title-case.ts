import { compile, matches, type Regex } from '../regex/compile'
import { PatternError } from '../../pattern/parse'
import { capitalizedFirst, titled } from './cases'
import { isNounLike } from './title-to'

export interface CaseOptions {
  /** Terms that keep the case in which they are listed. */
  readonly terms: readonly string[]
  /** The same as one expression; null where there are none. */
  readonly except: Regex | null
  readonly prefix: Regex | null
  readonly threshold: number
  readonly indicators: readonly string[]
}

/** Articles, conjunctions and short prepositions, small within a title by the Associated Press' style. */
const small = new Set('a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '))
/** Longer prepositions, small as well by the Chicago Manual of Style. */
const prepositions = new Set(
  (
    'with from into during including until against among throughout despite towards upon concerning about over ' +
    'through before between after since without under within along following across beyond around down near above'
  ).split(' '),
)
const titleWord = /[\p{N}\p{L}]+[^\s\-/]*/gu

/** The part before the text that has its own case, and the rest. */
export function withoutPrefix(text: string, prefix: Regex | null): readonly [prefix: string, rest: string] {
  const found = prefix ? new RegExp(prefix.js.source, 'u').exec(text)?.[0] : undefined
  return found && text.startsWith(found) ? [found, text.slice(found.length)] : ['', text]
}

/** A word as a term lists it; the word itself where a term is an expression that it matches; else null. */
export function listed(word: string, terms: readonly string[]): string | null {
  for (const term of terms) {
    if (term.toLowerCase() === word.toLowerCase()) return term
    try {
      if (matches(compile(term), word)) return word
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
    }
  }
  return null
}

export function titleCase(style: string, { terms, prefix }: CaseOptions): (text: string) => string {
  const isSmall = (word: string, next: string) => {
    if (style === 'Chicago') return small.has(word) || prepositions.has(word)
    return word === 'to' && next !== '' ? isNounLike(next) : small.has(word)
  }
  return (text) => {
    const [before, rest] = withoutPrefix(text, prefix)
    const plain = rest.replace(/[–—]/g, '-')
    const converted = rest.replace(titleWord, (word, at: number) => {
      const kept = listed(word, terms)
      if (kept !== null) return kept
      const end = at + word.length
      const isEdge = at === 0 || end === rest.length
      const previous = plain[at - 1] ?? ''
      const joins = /[ \-/]/.test(previous) && !/[:-]/.test(plain[at - 2] ?? '')
      const inHyphens = plain[end] === '-' && previous !== '-'
      const next = /[\p{N}\p{L}'’]+/u.exec(rest.slice(end))?.[0] ?? ''
      return !isEdge && isSmall(word.toLowerCase(), next) && joins && !inHyphens
        ? word.toLowerCase()
        : capitalizedFirst(word)
    })
    return before + converted
  }
}

const anyWord = '[\\p{N}\\p{L}*]+[^\\s]*'

/** Are enough words as they should be? Exceptions are words of their own; all capitals are fine in a title. */
export function conformity(
  text: string,
  expected: string,
  { except, threshold }: CaseOptions,
  isTitle: boolean,
): boolean {
  const words = compile(except ? `${except.original}|${anyWord}` : anyWord)
  const wanted = [...expected.matchAll(words.js)].map(([word]) => word)
  const found = [...text.matchAll(words.js)].map(([word]) => word)
  if (found.length === 0) return false // Vale divides by their number
  let right = 0
  for (const [i, word] of found.entries()) {
    if (i >= wanted.length || word === wanted[i] || (except && matches(except, word))) right++
    else if (isTitle) right += word === word.toUpperCase() ? 1 : 0
    // A sentence begins with a capital, whatever the rest is like.
    else if (i === 0 && word !== titled(word.toLowerCase())) return false
  }
  return right / found.length >= threshold
}
