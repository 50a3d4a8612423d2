import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'

/** Where the matcher stands: the draft's tokens, cut to one sentence. */
export interface MatchState {
  readonly draft: Draft
  /** The sentence's first token and the one after its last. */
  readonly first: number
  readonly end: number
  /** Captured token runs by name, filled while matching. */
  readonly captures: Map<string, TokenRun>
}

/**
 * A compiled phrase pattern. `match` tries it with its first token at `at` and answers the token after its
 * last, or -1. `anchors` are words (`refund`) or stems (`refund*`) of which one must stand between `anchorMin` and `anchorMax` tokens after
 * the start: the index looks these up instead of trying every place.
 */
export interface Phrase {
  readonly source: string
  readonly anchors: ReadonlySet<string>
  readonly anchorMin: number
  readonly anchorMax: number
  match(state: MatchState, at: number): number
}

export interface PhraseMatch extends TokenRun {
  readonly phrase: Phrase
  /** Index into `Draft.sentences`. */
  readonly sentence: number
  readonly captures: ReadonlyMap<string, TokenRun>
}
