import type { CustomerMessage } from '../draft/draft'
import type { LanguageTools } from '../language/language'
import { termWords } from '../pattern/word-trie'

/** True where the customer's message holds one of the forms of a term, word by word. */
export function customerUses(customer: CustomerMessage, forms: readonly string[]): boolean {
  let words: readonly string[] | undefined
  return forms.some((form) => {
    const [first, ...rest] = termWords(form)
    if (first === undefined || !customer.words.has(first)) return false
    if (rest.length === 0) return true
    words ??= termWords(customer.text)
    return words.some(
      (word, at) => word === first && rest.every((next, index) => words![at + 1 + index] === next),
    )
  })
}

/** True where the customer's message holds each of these words, in this form or another. */
export function customerKnows(
  customer: CustomerMessage,
  text: string,
  twins: LanguageTools['twins'],
): boolean {
  const twinOf = twins([...customer.words])
  const words = termWords(text)
  return words.length > 0 && words.every((word) => customer.words.has(word) || twinOf(word) !== undefined)
}
