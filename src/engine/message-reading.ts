import type { CustomerMessage, Draft } from './draft/draft'
import { parseDraft } from './draft/parse'
import type { Recent } from './draft/recent'
import type { CompiledLocale } from './lint'
import type { CustomerState } from './rules/circumstances'
import { languageNeutral, type LocaleData } from './rules/locale-data'
import type { TextSpan } from './span'

/** The customer's message, read when asked and by its own language's cues. */
export interface MessageReading {
  readonly state: () => CustomerState
  /** In the message's text. */
  readonly carefulCue: () => TextSpan | null
}

const absent: MessageReading = { state: () => 'absent', carefulCue: () => null }

/** @param kept what was read lately: while somebody answers a message, it stays the same */
export function readMessage(
  { customer }: Draft,
  locales: readonly LocaleData[],
  localeFor: (tag: string) => CompiledLocale,
  kept: Recent<MessageReading>,
): MessageReading {
  if (!customer) return absent
  const tag = customer.locale ?? languageNeutral
  return kept.of(`${tag}\n${customer.text}`, () => readAs(tag, customer, locales, localeFor))
}

function readAs(
  tag: string,
  customer: CustomerMessage,
  locales: readonly LocaleData[],
  localeFor: (tag: string) => CompiledLocale,
): MessageReading {
  let parsed: Draft | undefined
  const message = () =>
    (parsed ??= parseDraft(customer.text, { format: 'plain', forced: { locale: tag }, locales }))
  let state: CustomerState | undefined
  return {
    state: () => (state ??= localeFor(tag).customer.stateOf(message())),
    carefulCue: () => localeFor(tag).customer.carefulCue(customer.words, message),
  }
}
