import type { FormTables } from './forms'

/**
 * What a locale's `_locale.yaml` holds: facts about the language that the parser and several rules share.
 * Plain words and phrases, compared folded; only `sets` hold phrase patterns (src/engine/pattern/).
 */
export interface LocaleData {
  readonly locale: string
  /** The language's name in itself. */
  readonly name: string
  /** Frequent plain words, for telling languages apart. */
  readonly frequent: readonly string[]
  /** Openers of a greeting: `hi`, `good morning`, `to whom it may concern`. */
  readonly greeting: readonly string[]
  /** Formulas of a closing line: `kind regards`, `thanks`; in `have a great …`, `…` is one to three more words. */
  readonly closing: readonly string[]
  /** Small words with which a signing group's name begins (`служба`, as in "служба поддержки"). */
  readonly groups?: readonly string[]
  /** Plain abbreviations after which a full stop ends no sentence, without the stop (`e.g`, `mr`). */
  readonly abbreviations: readonly string[]
  /** True where a full stop makes a number an ordinal, as in dates: "12. maja", "12. 5. 2025". */
  readonly ordinalStop?: boolean
  /** Plain words of a line that opens a quote or a signature ("sent from my"). */
  readonly sentFrom: readonly string[]
  /** Small words of a greeting that are no names: titles without their stop, "and", "all". */
  readonly addressees?: readonly string[]
  /** Words in nearly every sentence: patterns are looked up by rarer ones, where they have some. */
  readonly commonest?: readonly string[]
  /** Words that begin a clause (`and`, `because`): `<` stands behind them too. */
  readonly clauseOpeners?: readonly string[]
  /** Words that turn a sentence (`but`, `however`): a gap in a pattern ends before one, as at a comma. */
  readonly adversatives?: readonly string[]
  /** Words that a rewrite writes small once they no longer open the sentence; names and "I" keep their capital. */
  readonly lowercase?: readonly string[]
  /** From `_sets.yaml` or the files of `_sets/` beside it: named sets of patterns, used as `@name` by this locale's rules. */
  readonly sets: Readonly<Record<string, readonly string[]>>
  /** From `_forms.yaml` beside it: closed tables of word forms; their sets are among the `sets`. */
  readonly forms?: FormTables
}

/** The pack whose rules hold in every language. */
export const languageNeutral = 'all'

/** The locales whose rules hold for a tag, the nearest first: pt-BR → pt → all. */
export const localeChain = (tag: string): readonly string[] => [
  ...new Set([tag, tag.split('-')[0]!, languageNeutral]),
]

/** The installed data of a tag's chain, the nearest first. */
export const chainOf = (tag: string, installed: readonly LocaleData[]): readonly LocaleData[] =>
  localeChain(tag).flatMap((locale) => installed.find((data) => data.locale === locale) ?? [])
