import { languageOfDraft } from '../engine/message'
import { messageLanguages } from '../generated/languages'

/** The language that we have for a tag ("de-AT" → "de"), if any. */
export function knownLanguage(tag: string): string | undefined {
  const language = tag.split('-')[0]!.toLowerCase()
  return messageLanguages.includes(language) ? language : undefined
}

/**
 * The language of messages: what was set; of itself the display language, unless that is English or one that we don't
 * have, and then the draft's own (VS Code speaks neither Slovenian nor Afrikaans).
 */
export function chooseLanguage(setting: unknown, display: string): string {
  const chosen = typeof setting === 'string' && setting !== 'auto' ? knownLanguage(setting) : undefined
  if (chosen) return chosen
  const shown = knownLanguage(display)
  return shown && shown !== 'en' ? shown : languageOfDraft
}
