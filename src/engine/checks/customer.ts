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
  return knower(customer, twins)(text)
}

/** The same for many texts: the customer's words are looked through once. */
function knower(customer: CustomerMessage, twins: LanguageTools['twins']): (text: string) => boolean {
  const twinOf = twins([...customer.words])
  return (text) => {
    const words = termWords(text)
    return words.length > 0 && words.every((word) => customer.words.has(word) || twinOf(word) !== undefined)
  }
}

/**
 * True where the customer shows that they are of the trade: by one of its words, in any form, or by program code, where
 * the list names `#code`. Such a reader knows the other terms, too.
 */
export function isOfTheTrade(
  customer: CustomerMessage | null,
  experts: readonly string[] | undefined,
  twins: LanguageTools['twins'],
): boolean {
  if (!customer || !experts) return false
  let answers = ofTheTrade.get(customer)
  if (!answers) ofTheTrade.set(customer, (answers = new Map()))
  let answer = answers.get(experts)
  if (answer === undefined) {
    const knows = knower(customer, twins)
    answer = experts.some((expert) => (expert === '#code' ? holdsCode(customer.text) : knows(expert)))
    answers.set(experts, answer)
  }
  return answer
}

/** A message is looked through once for a list, however many sentences ask. */
const ofTheTrade = new WeakMap<CustomerMessage, Map<readonly string[], boolean>>()

/** What nobody types but a programmer or the keeper of a network: `order_id`, `makeTokenModule`, `./run`, `call()`, `key=value&`, `/etc/hosts`, `app.conf`, `10.1.0.1`. Addresses tell nothing. */
function holdsCode(text: string): boolean {
  return code.test(text.replace(/\S+@\S+|https?:\/\/\S+/g, ' '))
}
const code =
  /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:^|\s)\/(?:[\w.-]+\/)+\w|\b\w[\w-]*\.(?:py|js|php|conf|xml|cpp|json|ya?ml|sh|jar|java|ini|cfg)\b|\b0x[0-9a-f]{4}|`[^`\n]+`|(?<![\w./-])[a-z]{2,}_[a-z]{2,}(?![\w.])|\b[a-z]{2,}[A-Z][a-z]{2,}\w*|\b[A-Z][a-z]+[A-Z][a-z]+[A-Z][a-z]\w*|\w\(\)|(?:^|\s)\.\/\w|\w=\w+&\w|\w::\w|\{"/
