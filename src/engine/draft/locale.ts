import type { LocaleData } from '../rules/locale-data'
import { languages as known, marks, type LanguageData } from './language-data'
import { Recent } from './recent'
import { evidenceOf, told, type Candidates, type Evidence } from './evidence'
import { mostRoom, room, stretchOf, type Stretch } from './stretch'
import { fold } from './tokens'

/** So much more than for the usual language must a text tell for another one: a few words may be anybody's. */
const clearlyOther = told

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
  const count = (language: string) => told * (text().match(marks[language]!)?.length ?? 0)
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
  const candidates = candidatesFor(installed)
  const evidence = evidenceOf(
    stretchOf(text, { start: 0, end: text.length }, candidates.stretches),
    candidates,
  )
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
    ...{ languages, words, stems, stretches: new Recent<Stretch>(room, mostRoom), last: null },
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
