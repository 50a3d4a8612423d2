import type { Draft } from './draft/draft'
import { parseDraft } from './draft/parse'
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

export function readMessage(
  { customer }: Draft,
  locales: readonly LocaleData[],
  localeFor: (tag: string) => CompiledLocale,
): MessageReading {
  if (!customer) return { state: () => 'absent', carefulCue: () => null }
  const tag = customer.locale ?? languageNeutral
  let parsed: Draft | undefined
  const message = () =>
    (parsed ??= parseDraft(customer.text, { format: 'plain', forced: { locale: tag }, locales }))
  let state: CustomerState | undefined
  return {
    state: () => (state ??= localeFor(tag).customer.stateOf(message())),
    carefulCue: () => localeFor(tag).customer.carefulCue(customer.words, message),
  }
}
