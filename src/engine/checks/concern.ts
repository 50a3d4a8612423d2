import type { Draft } from '../draft/draft'
import { fragment } from '../draft/fragment'
import { TokenKind } from '../draft/tokens'
import type { Phrase } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import type { TextSpan } from '../span'

/**
 * An early sentence that takes up the customer's own words: the span of the first one, in the first
 * `sentences` of the body, that shares at least `words` content words with the customer's message.
 */
export function echoes(
  draft: Draft,
  { words, sentences }: { readonly words: number; readonly sentences: number },
  isStopWord: (word: string) => boolean,
): TextSpan | null {
  const { customer, tokens } = draft
  if (!customer) return null
  const theirs = [...customer.words].filter((word) => isContentWord(word) && !isStopWord(word))
  for (const sentence of draft.sentences.filter(({ zone }) => zone === 'body').slice(0, sentences)) {
    const shared = new Set<string>()
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const word = tokens.word[at]!
      if (tokens.kind[at] !== TokenKind.Word || !isContentWord(word) || isStopWord(word)) continue
      const twin = theirs.find((other) => sameStem(word, other))
      if (twin) shared.add(twin)
    }
    if (shared.size >= words) return sentence.span
  }
  return null
}

const isContentWord = (word: string) => word.length >= 4 && /^\p{L}/u.test(word)

/** "download" and "downloading", "parcel" and "parcels": crude, but right often enough to tell an echo. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const size = Math.min(a.length, b.length)
  if (size < 4 || Math.abs(a.length - b.length) > 3) return false
  const stem = size <= 5 ? size : size - 1
  return a.slice(0, stem) === b.slice(0, stem)
}

/**
 * How we would name what the customer writes about, where their message names just one thing from the
 * short list; null where it names none or several, or where the reply is public.
 */
export function concernOf(draft: Draft, concerns: Readonly<Record<string, string>>): string | null {
  if (!draft.customer || draft.channel === 'social') return null
  const named = new Set(
    Object.keys(concerns).flatMap((word) => (draft.customer!.words.has(word) ? [concerns[word]!] : [])),
  )
  return named.size === 1 ? [...named][0]! : null
}

/** True where every sentence of a text matches one of the phrases: "Thanks, that worked!" asks for nothing. */
export function saysOnly(draft: Draft, text: string, phrases: readonly Phrase[]): boolean {
  const customer = fragment(draft, text)
  return (
    customer.sentences.length > 0 &&
    customer.sentences.every((_, i) => matchesIn(customer, i, phrases).length > 0)
  )
}
