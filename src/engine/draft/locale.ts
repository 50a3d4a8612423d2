import type { LocaleData } from '../rules/locale-data'
import { languages as known, marks, type LanguageData } from './language-data'
import { Recent } from './recent'
import { room, stretchOf, type Stretch, type Stretches } from './stretch'
import { fold } from './tokens'

/**
 * What a stretch of text tells of its language, by frequent words and letters. Every language that we know is a
 * candidate, with rules or without: only so is a text in none of the installed locales left alone.
 */
export interface Evidence {
  /** By candidate. */
  readonly scores: Float64Array
  /** How many words were read, and how many of them in Latin letters. */
  readonly words: number
  readonly latin: number
}

interface Candidates {
  /** Primary tags: `pt` for pt-BR. */
  readonly languages: readonly string[]
  /** By word, and by the first five letters of a longer one: the candidates that it speaks for. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly stems: ReadonlyMap<string, readonly number[]>
  /** The candidates that don't write with a letter beyond a–z. */
  readonly foreignTo: (letter: number) => readonly number[]
  /** Of the drafts that are read by these locales. */
  readonly stretches: Stretches
}

const stemLength = 5
/** What a word tells that so many languages share; of more, next to nothing. */
const weights = [0, 1, 0.6, 0.4, 0.3, 0.22, 0.16, 0.12]
const weightOf = (sharing: number) => weights[sharing] ?? 0.1
/** A letter that a language doesn't have speaks against it. */
const foreignLetter = 0.7
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

export function evidenceOf({ source, length, known }: Stretch, installed: readonly LocaleData[]): Evidence {
  const candidates = candidatesFor(installed)
  const told = known.get(candidates) as Evidence | undefined
  if (told) return told
  const evidence = evidenceIn(fold(source.slice(0, Math.min(length, longestSample))), candidates)
  known.set(candidates, evidence)
  return evidence
}

function evidenceIn(source: string, { languages, words, stems, foreignTo }: Candidates): Evidence {
  const scores = new Float64Array(languages.length)
  const read = { scores, words: 0, latin: 0 }
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
    read.words++
    if (source.charCodeAt(first) < firstBeyondLatin) read.latin++
    const word = source.slice(first, source.charCodeAt(at - 1) === 39 ? at - 1 : at)
    const speaksFor =
      words.get(word) ?? (word.length > stemLength ? stems.get(word.slice(0, stemLength)) : undefined)
    if (!speaksFor) continue
    const weight = weightOf(speaksFor.length)
    for (const index of speaksFor) scores[index]! += weight
  }
  for (const [letter, count] of letters)
    for (const index of foreignTo(letter)) scores[index]! -= count * foreignLetter
  return read
}

/** Of folded text; what isn't sure to be a letter is no matter here. */
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  code >= 0x3040

export function sumOf(all: readonly Evidence[]): Evidence {
  const sum = { scores: new Float64Array(all[0]?.scores.length ?? 0), words: 0, latin: 0 }
  for (const { scores, words, latin } of all) {
    for (let i = 0; i < scores.length; i++) sum.scores[i]! += scores[i]!
    sum.words += words
    sum.latin += latin
  }
  return sum
}

/** So much more than for the usual language must a text tell for another one: a few words may be anybody's. */
const clearlyOther = 1

/**
 * The language that a text is in, of all that we know; null where nothing tells. Neighbours that are close are looked at
 * again.
 */
export function languageIn(
  { scores }: Evidence,
  text: () => string,
  installed: readonly LocaleData[],
  usual?: string | null,
): string | null {
  const { languages } = candidatesFor(installed)
  let [first, second] = [-1, -1]
  for (let i = 0; i < scores.length; i++)
    if (first < 0 || scores[i]! > scores[first]!) {
      second = first
      first = i
    } else if (second < 0 || scores[i]! > scores[second]!) second = i
  if (first < 0 || scores[first]! <= 0) return null
  const [best, next] = [languages[first]!, languages[second]]
  if (usual && scores[first]! - (scores[languages.indexOf(usual)] ?? -Infinity) < clearlyOther) return usual
  if (next === undefined || !marks[best] || !marks[next]) return best
  const count = (language: string) => text().match(marks[language]!)?.length ?? 0
  return scores[second]! + count(next) > scores[first]! + count(best) ? next : best
}

/** The installed locale of a language; of several, the first whose script is the text's. */
export function localeOf(
  language: string | null,
  latin: boolean,
  installed: readonly LocaleData[],
): string | null {
  const fitting = installed.map(({ locale }) => locale).filter((locale) => languageOf(locale) === language)
  const script = latin ? '-Latn' : '-Cyrl'
  const other = latin ? '-Cyrl' : '-Latn'
  return (
    fitting.find((locale) => locale.includes(script)) ??
    fitting.find((locale) => !locale.includes(other)) ??
    null
  )
}

/**
 * The installed locale that a text is in; null where it is surely in none of them. A text that tells nothing is taken
 * for the `usual` locale, else for English, if that is installed, as long as its letters are Latin.
 */
export function detectLocale(
  text: string,
  installed: readonly LocaleData[],
  usual?: string | null,
): string | null {
  const { stretches } = candidatesFor(installed)
  const evidence = evidenceOf(stretchOf(text, { start: 0, end: text.length }, stretches), installed)
  return localeBy(evidence, () => text, installed, usual)
}

export function localeBy(
  evidence: Evidence,
  text: () => string,
  installed: readonly LocaleData[],
  usual?: string | null,
): string | null {
  const isLatin = evidence.latin * 2 >= evidence.words
  const language = languageIn(evidence, text, installed, usual ? languageOf(usual) : null)
  if (usual && language === languageOf(usual)) return usual
  if (language !== null) return localeOf(language, isLatin, installed)
  return usual ?? (isLatin ? localeOf('en', true, installed) : null)
}

const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', bs: 'hr' }
export const languageOf = (locale: string): string => {
  const primary = locale.split('-')[0]!.toLowerCase()
  return sameAs[primary] ?? primary
}

/** Derived once per list of locales: a cache of pure results, so it is no state. */
const cache = new WeakMap<readonly LocaleData[], Candidates>()

export function candidatesFor(installed: readonly LocaleData[]): Candidates {
  let candidates = cache.get(installed)
  if (!candidates) cache.set(installed, (candidates = derive(installed)))
  return candidates
}

/** What we know of languages, with the frequent words of installed locales. */
function derive(installed: readonly LocaleData[]): Candidates {
  const languages = [...new Set([...known.keys(), ...installed.map(({ locale }) => languageOf(locale))])]
  const words = new Map<string, number[]>()
  const stems = new Map<string, number[]>()
  const foreign = new Map<number, readonly number[]>()
  const add = <K>(map: Map<K, number[]>, key: K, index: number) => {
    const list = map.get(key)
    if (!list) map.set(key, [index])
    else if (!list.includes(index)) list.push(index)
  }
  const foreignTo = (code: number): readonly number[] => {
    const letter = String.fromCharCode(code)
    const isOwn = [...known.values()].some(({ letters }) => letters.has(letter))
    return isOwn
      ? languages.flatMap((tag, i) => (known.get(tag)?.letters.has(letter) === false ? [i] : []))
      : []
  }
  languages.forEach((language, index) => {
    const data: LanguageData | undefined = known.get(language)
    const own = installed.filter(({ locale }) => languageOf(locale) === language)
    // Our own lists are of one size, so that none is favoured; a locale's own count where we have none.
    for (const word of data?.words ?? own.flatMap(wordsOf)) add(words, word, index)
    for (const stem of data?.stems ?? []) add(stems, stem, index)
  })
  return {
    ...{ languages, words, stems, stretches: new Recent<Stretch>(room) },
    foreignTo(letter) {
      const found = foreign.get(letter) ?? foreignTo(letter)
      foreign.set(letter, found)
      return found
    },
  }
}

const wordsOf = ({ frequent, greeting, closing }: LocaleData): string[] =>
  [...frequent, ...greeting, ...closing].flatMap((entry) => fold(entry).replace(/\s*…$/, '').split(' '))

/** The data for a tag by the fallback pt-BR → pt; undefined where neither is installed. */
export function localeData(tag: string | null, installed: readonly LocaleData[]): LocaleData | undefined {
  if (tag === null) return undefined
  return (
    installed.find(({ locale }) => locale === tag) ??
    installed.find(({ locale }) => locale === tag.split('-')[0]!.toLowerCase())
  )
}
