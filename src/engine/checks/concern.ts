import type { Draft } from '../draft/draft'
import { fragment } from '../draft/fragment'
import type { Phrase } from '../pattern/phrase'
import { holdsOne } from '../pattern/phrase-index'

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
  return customer.sentences.length > 0 && customer.sentences.every((_, i) => holdsOne(customer, i, phrases))
}
