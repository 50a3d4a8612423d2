import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import type { Opening } from './openings'
import type { Plan } from './plan'
import type { Vocabulary } from './vocabulary'

/** Where the matcher stands: the draft's tokens, cut to one sentence. */
export interface MatchState {
  draft: Draft
  /** The vocabulary's, when the sentence was entered. */
  version: number
  /** The vocabulary's number of each token's word, in this sentence. */
  readonly id: Int32Array
  /** The numbers of the stems that each word begins with, counted from `first`; null where the locale has none. */
  stems: readonly (readonly number[])[] | null
  sentence: number
  /** The sentence's first token and the one after its last. */
  first: number
  end: number
  /** Its first token that is no punctuation. */
  firstWord: number
  /** Captured token runs by name, the last first, filled where all of a phrase has matched. */
  readonly captures: Map<string, TokenRun>
  /** Another number for every sentence that isn't word for word the same. */
  reading: number
  /** A bit for each group of words of which the sentence holds one. */
  held: Int32Array
}

/**
 * What is looked for: `match` tries it with its first token at `at` and answers the token after its last, or -1. An anchor
 * stands between `anchorMin` and `anchorMax` tokens after the start.
 */
export interface Finder {
  readonly anchorMin: number
  readonly anchorMax: number
  /** How a match can begin; null: anyhow. */
  readonly opening: Opening | null
  /** The words of which one must stand behind an anchor; null: any, or none. */
  behind?(anchor: number): Int32Array | null
  match(state: MatchState, at: number): number
}

/**
 * A compiled phrase pattern. `anchors` are words (`refund`) or stems (`refund*`), as the vocabulary numbers them, of
 * which one must stand there: the index looks these up instead of trying every place.
 */
export interface Phrase extends Finder {
  readonly source: string
  readonly vocabulary: Vocabulary
  readonly anchors: readonly number[]
  /** Groups of words (see `Vocabulary.group`) of which a sentence must hold one each. */
  readonly needs: readonly number[]
  /** What the digest keeps; not there where it was read from one. */
  readonly plan?: Plan
}

export interface PhraseMatch extends TokenRun {
  readonly phrase: Phrase
  /** Index into `Draft.sentences`. */
  readonly sentence: number
  readonly captures: ReadonlyMap<string, TokenRun>
}
