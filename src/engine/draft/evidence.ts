import { prefixOf, suffixOf } from './common'
import type { Stretch, Stretches } from './stretch'
import { fold } from './tokens'

/**
 * What a stretch of text tells of its language, by frequent words and letters. Every language that we know is a
 * candidate, with rules or without: only so is a text in none of the installed locales left alone.
 */
export interface Evidence {
  /** By candidate, in hundredths of a word that speaks for it alone: whole numbers add up in any order. */
  readonly scores: Int32Array
  /** How many words were read, and how many of them in Latin letters. */
  readonly words: number
  readonly latin: number
}

export interface Candidates {
  /** Primary tags: `pt` for pt-BR. */
  readonly languages: readonly string[]
  /** By word, and by the first five letters of a longer one: the candidates that it speaks for. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly stems: ReadonlyMap<string, readonly number[]>
  /** The candidates that don't write with a letter beyond a–z. */
  readonly foreignTo: (letter: number) => readonly number[]
  /** Of the drafts that are read by these locales. */
  readonly stretches: Stretches
  /** The text that was read last. */
  last: { readonly source: string; readonly evidence: Evidence } | null
}

/** What a word tells that speaks for one language alone. */
export const told = 100
const stemLength = 5
/** What a word tells that so many languages share; of more, next to nothing. */
const weights = [0, told, 60, 40, 30, 22, 16, 12]
const weightOf = (sharing: number) => weights[sharing] ?? 10
/** A letter that a language doesn't have speaks against it. */
const foreignLetter = 70
/** In UTF-16 units; what follows in so long a block says the same. */
const longestSample = 2000
const firstBeyondLatin = 0x250

/** A blank in a template has the same English name in every language: "{{what was ordered}}" tells nothing. */
function afterBlank(source: string, at: number): number {
  if (source.charCodeAt(at) !== 123 || source.charCodeAt(at + 1) !== 123) return at
  const end = source.indexOf('}}', at)
  return end < 0 || end - at > longestBlank ? at : end + 2
}
const longestBlank = 80

export function evidenceOf({ source, length, known }: Stretch, candidates: Candidates): Evidence {
  const kept = known.get(candidates) as Evidence | undefined
  if (kept) return kept
  const folded = fold(source.slice(0, Math.min(length, longestSample)))
  const evidence = edited(folded, candidates) ?? evidenceIn(folded, candidates)
  candidates.last = { source: folded, evidence }
  known.set(candidates, evidence)
  return evidence
}

/**
 * Of a text that differs from the one before in a word or two: what that one told, less its own words, and these.
 * Null where too much differs.
 */
function edited(source: string, candidates: Candidates): Evidence | null {
  const { last } = candidates
  if (!last || source.includes('{{') || last.source.includes('{{')) return null
  const shorter = Math.min(source.length, last.source.length)
  let head = prefixOf(last.source, source)
  let tail = suffixOf(last.source, source, shorter - head)
  if ((head + tail) * 2 < shorter) return null
  while (head > 0 && isInWord(source.charCodeAt(head - 1))) head--
  while (tail > 0 && isInWord(source.charCodeAt(source.length - tail))) tail--
  const sum: Reading = { ...last.evidence, scores: last.evidence.scores.slice() }
  read(last.source.slice(head, last.source.length - tail), candidates, sum, -1)
  read(source.slice(head, source.length - tail), candidates, sum, 1)
  return sum
}

const isInWord = (code: number) => code === 39 || isLetter(code)

type Reading = { -readonly [Key in keyof Evidence]: Evidence[Key] }

function evidenceIn(source: string, candidates: Candidates): Evidence {
  const sum: Reading = { scores: new Int32Array(candidates.languages.length), words: 0, latin: 0 }
  read(source, candidates, sum, 1)
  return sum
}

/** Adds what a text tells, or takes it away. */
function read(source: string, { words, stems, foreignTo }: Candidates, sum: Reading, sign: 1 | -1): void {
  const { scores } = sum
  const letters = new Map<number, number>()
  for (let at = 0; at < source.length; at++) {
    at = afterBlank(source, at)
    const first = at
    for (
      let code = source.charCodeAt(at);
      isLetter(code) || (code === 39 && at > first);
      code = source.charCodeAt(++at)
    )
      if (code > 127) letters.set(code, (letters.get(code) ?? 0) + 1)
    if (at === first) continue
    sum.words += sign
    if (source.charCodeAt(first) < firstBeyondLatin) sum.latin += sign
    const word = source.slice(first, source.charCodeAt(at - 1) === 39 ? at - 1 : at)
    const speaksFor =
      words.get(word) ?? (word.length > stemLength ? stems.get(word.slice(0, stemLength)) : undefined)
    if (!speaksFor) continue
    const weight = sign * weightOf(speaksFor.length)
    for (const index of speaksFor) scores[index]! += weight
  }
  for (const [letter, count] of letters)
    for (const index of foreignTo(letter)) scores[index]! -= sign * count * foreignLetter
}

/** Of folded text; what isn't sure to be a letter is no matter here. */
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  code >= 0x3040

export function sumOf(all: readonly Evidence[]): Evidence {
  const sum = { scores: new Int32Array(all[0]?.scores.length ?? 0), words: 0, latin: 0 }
  for (const { scores, words, latin } of all) {
    for (let i = 0; i < scores.length; i++) sum.scores[i]! += scores[i]!
    sum.words += words
    sum.latin += latin
  }
  return sum
}
