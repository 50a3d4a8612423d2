import type { LocaleData } from '../rules/locale-data'
import { KeptLines } from './kept-lines'
import type { SentenceWords } from './sentences'
import { fold } from './tokens'

/** What the parser needs of all installed locales together: zones are told apart before the language is known. */
export interface LocaleWords {
  /** Folded, longest first. */
  readonly openers: readonly string[]
  readonly closings: readonly string[]
  readonly sentFrom: readonly string[]
  /** Folded words with which a signing group's name begins. */
  readonly groups: ReadonlySet<string>
  /** Folded words that are no names, however they are written: frequent words and closing formulas. */
  readonly notNames: ReadonlySet<string>
  /** Folded small words of a greeting that name nobody, and those of them that may end in a full stop. */
  readonly addressees: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  sentencesOf(data: LocaleData): SentenceWords
  /** What these words tell of lines that were read lately. */
  readonly lines: KeptLines
}

/** Derived once per list of locales: a cache of pure results, so it is no state. */
const known = new WeakMap<readonly LocaleData[], LocaleWords>()

export function localeWords(locales: readonly LocaleData[]): LocaleWords {
  let words = known.get(locales)
  if (!words) known.set(locales, (words = derive(locales)))
  return words
}

function derive(locales: readonly LocaleData[]): LocaleWords {
  const folded = (entries: (data: LocaleData) => readonly string[]) =>
    [...new Set(locales.flatMap(entries).map(fold))].sort((a, b) => b.length - a.length)
  const sentences = new Map<LocaleData, SentenceWords>()
  return {
    openers: folded(({ greeting }) => greeting),
    closings: folded(({ closing }) => closing),
    sentFrom: folded(({ sentFrom }) => sentFrom),
    groups: new Set(folded(({ groups = [] }) => groups)),
    addressees: new Set(folded(({ addressees = [] }) => addressees)),
    titles: new Set(
      folded(({ addressees = [], abbreviations }) =>
        addressees.filter((word) => abbreviations.includes(word)),
      ),
    ),
    notNames: new Set(locales.flatMap(({ frequent, closing }) => [...frequent, ...closing]).map(fold)),
    lines: new KeptLines(),
    sentencesOf(data) {
      const words = sentences.get(data) ?? sentenceWords(data)
      sentences.set(data, words)
      return words
    },
  }
}

const sentenceWords = ({ abbreviations, frequent, ordinalStop = false }: LocaleData): SentenceWords => ({
  abbreviations: new Set(abbreviations.map(fold)),
  frequent: new Set(frequent.map(fold)),
  ordinalStop,
})
