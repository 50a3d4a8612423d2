import type { LocaleData } from '../rules/locale-data'
import { localeWords } from './locale-words'
import { otherLanguages } from './other-languages'
import { fold } from './tokens'

/** A first reading of which language a reply is in; telling many installed ones apart is a later issue. */
const sampleWords = 400
const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu

/** Which other languages a frequent word belongs to. */
const languagesOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(otherLanguages))
  for (const word of new Set(words)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/**
 * The installed locale that the text is in; null where it is surely in none of them. A text too short to tell is
 * taken for English, if that is installed, as long as its letters are Latin.
 */
export function detectLocale(text: string, installed: readonly LocaleData[]): string | null {
  const words = (text.match(wordPattern) ?? []).slice(0, sampleWords).map(fold)
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).length
  const { frequent } = localeWords(installed)
  let best = -1
  let most = 0
  frequent.forEach((known, index) => {
    const hits = words.reduce((sum, word) => sum + (known.has(word) ? 1 : 0), 0)
    if (hits > most) [best, most] = [index, hits]
  })
  if (best >= 0 && most >= rivalHits(words, installed)) return installed[best]!.locale
  if (best >= 0 || latin * 2 < words.length || rivalHits(words, installed) > 0) return null
  return installed.find(({ locale }) => languageOf(locale) === 'en')?.locale ?? null
}

/** The hits of the likeliest language for which nothing is installed. */
function rivalHits(words: readonly string[], installed: readonly LocaleData[]): number {
  const ours = new Set(installed.map(({ locale }) => languageOf(locale)))
  const hits = new Map<string, number>()
  for (const word of words)
    for (const language of languagesOf.get(word) ?? [])
      if (!ours.has(language)) hits.set(language, (hits.get(language) ?? 0) + 1)
  return Math.max(0, ...hits.values())
}

const languageOf = (locale: string): string => locale.split('-')[0]!.toLowerCase()

/** The data for a tag by the fallback pt-BR → pt; undefined where neither is installed. */
export function localeData(tag: string | null, installed: readonly LocaleData[]): LocaleData | undefined {
  if (tag === null) return undefined
  return (
    installed.find(({ locale }) => locale === tag) ??
    installed.find(({ locale }) => locale === languageOf(tag))
  )
}
