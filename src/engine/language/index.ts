import { afrikaans } from './afrikaans'
import { english } from './english'
import type { LanguageTools } from './language'
import { neutral } from './neutral'
import { russian } from './russian'
import { slovenian } from './slovenian'

const byLanguage: Readonly<Record<string, LanguageTools>> = {
  af: afrikaans,
  en: english,
  ru: russian,
  sl: slovenian,
}

/** The tools for a locale: its own, else its language's (`en-GB` → `en`), else neutral ones. */
export function languageTools(locale: string): LanguageTools {
  return byLanguage[locale] ?? byLanguage[locale.split('-')[0]!] ?? neutral(locale)
}
