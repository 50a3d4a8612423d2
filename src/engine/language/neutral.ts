import type { LanguageTools } from './language'

/** For languages of which nothing special is known: words are taken as they stand. */
export const neutral = (locale: string): LanguageTools => ({
  locale,
  inflect: (lemma, replacement) => [{ from: lemma, to: replacement }],
  article: () => null,
  verbForm: () => null,
  twins: (words) => {
    const known = new Set(words)
    return (word) => (known.has(word) ? word : undefined)
  },
  classes: {},
})
