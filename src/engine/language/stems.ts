import { fold } from '../draft/tokens'
import type { LanguageTools } from './language'

/** A term as it is listed, and as it is typed in haste, where the language knows how. */
export function spellings(term: string, { plain }: LanguageTools): readonly string[] {
  if (!plain) return [term]
  const typed = term.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    plain(fold(word)) === fold(word) ? word : plain(fold(word)),
  )
  return typed === term ? [term] : [term, typed]
}

/**
 * For languages whose words change at their end: finds among `words` one with the stem of the word asked for. Words of
 * one stem begin alike, so each is compared with few.
 */
export function twinsByStem(words: readonly string[]): (word: string) => string | undefined {
  const byStart = new Map<string, string[]>()
  const startOf = (word: string) => word.slice(0, shortestStem)
  for (const word of words) {
    const alike = byStart.get(startOf(word))
    if (alike) alike.push(word)
    else byStart.set(startOf(word), [word])
  }
  return (word) => byStart.get(startOf(word))?.find((other) => sameStem(word, other))
}

const shortestStem = 4

/** "download" and "downloading", "parcel" and "parcels": crude, but right often enough to tell an echo. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const size = Math.min(a.length, b.length)
  if (size < shortestStem || Math.abs(a.length - b.length) > 3) return false
  const stem = size <= 5 ? size : size - 1
  return a.slice(0, stem) === b.slice(0, stem)
}
