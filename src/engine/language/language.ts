/** What is special to a language and can't be said in YAML. Pure; the only place that may import compromise. */
export interface LanguageTools {
  readonly locale: string
  /**
   * All forms of a lemma with the same form of its replacement ("utilizes" → "uses"), the lemma itself first.
   * Without a word class, forms of both are given: a form that doesn't exist does no harm.
   */
  inflect(lemma: string, replacement: string, as?: WordClass): readonly InflectedPair[]
  /** Makes the word before fit the new word ("a" → "an"); null where nothing changes. */
  article(article: string, nextWord: string): string | null
  /** The form of a verb that the words before it (folded, nearest last) ask for; null where they don't tell. */
  verbForm(before: readonly string[]): 'past' | 'participle' | null
  /** Finds among some words (folded) a form of the word asked for: "parcels" for "parcel". Linear in both. */
  twins(words: readonly string[]): (word: string) => string | undefined
  /** A folded word without its accents, as it is typed in haste ("zal"); the word itself where that is another word. */
  readonly plain?: (word: string) => string
  /** Word classes by shape, used as `#name` in patterns; they get folded words. */
  readonly classes: Readonly<Record<string, (word: string) => boolean>>
}

export type WordClass = 'verb' | 'noun'

export interface InflectedPair {
  readonly from: string
  readonly to: string
  /** Set where the form alone doesn't tell which of two forms of the replacement fits (past or participle). */
  readonly participle?: string
  /** Set where words around it would no longer agree (its gender is another): it is named, not inserted. */
  readonly disagrees?: true
}
