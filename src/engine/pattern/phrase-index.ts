import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import type { MatchState, Phrase, PhraseMatch } from './phrase'
import type { Vocabulary } from './vocabulary'

interface Entry<Owner> {
  readonly phrase: Phrase
  readonly owner: Owner
}

/**
 * Looks up any number of phrases in one pass over a draft's tokens: each token costs one lookup, and only a phrase
 * whose anchor word stands there, in a sentence that holds all that it needs, is tried.
 */
export class PhraseIndex<Owner> {
  /** By the number of the anchor word. */
  private readonly byWord: Entry<Owner>[][] = []
  private vocabulary: Vocabulary | undefined

  /** All phrases of an index share a vocabulary. */
  add(phrase: Phrase, owner: Owner): void {
    this.vocabulary ??= phrase.vocabulary
    for (const word of phrase.anchors)
      (this.byWord[this.vocabulary.intern(word)] ??= []).push({ phrase, owner })
  }

  /** All matches in the draft's sentences, by owner; within an owner in order of place. */
  scan(draft: Draft): Map<Owner, PhraseMatch[]> {
    const found = new Map<Owner, PhraseMatch[]>()
    for (let sentence = 0; sentence < draft.sentences.length; sentence++)
      this.scanSentence(draft, sentence, found)
    return found
  }

  /** Adds the matches in one sentence to `found`. */
  scanSentence(draft: Draft, sentence: number, found = new Map<Owner, PhraseMatch[]>()): typeof found {
    const { vocabulary, byWord } = this
    if (!vocabulary) return found
    const state = vocabulary.enter(draft, sentence)
    for (let at = state.first; at < state.end; at++) {
      this.tryAll(state, at, byWord[state.id[at]!], found)
      for (const stem of state.stems?.[at] ?? none) this.tryAll(state, at, byWord[stem], found)
    }
    return found
  }

  private tryAll(
    state: MatchState,
    at: number,
    entries: readonly Entry<Owner>[] | undefined,
    found: Map<Owner, PhraseMatch[]>,
  ): void {
    if (!entries) return
    for (const entry of entries)
      if (this.vocabulary!.holds(entry.phrase.needs)) tryAround(state, at, entry, found)
  }
}

const none: readonly never[] = []

/** Tries a phrase at every start from which its anchor could be the token at `at`. */
function tryAround<Owner>(
  state: MatchState,
  at: number,
  { phrase, owner }: Entry<Owner>,
  found: Map<Owner, PhraseMatch[]>,
): void {
  const last = at - phrase.anchorMin
  const { opening } = phrase
  for (let from = Math.max(state.first, at - phrase.anchorMax); from <= last; from++) {
    if (opening && !opens(opening, state, from)) continue
    const match = matchAt(phrase, state, from)
    if (!match) continue
    const matches = found.get(owner)
    if (!matches) found.set(owner, [match])
    else if (!isKnown(matches, match)) matches.push(match)
  }
}

function opens({ words, atStart }: NonNullable<Phrase['opening']>, state: MatchState, at: number): boolean {
  if (words.has(state.id[at]!) || (atStart && at <= state.firstWord)) return true
  return state.stems?.[at]?.some((stem) => words.has(stem)) ?? false
}

/** Two anchors of one phrase find the same place twice; only the current sentence's matches can be twins. */
function isKnown(matches: readonly PhraseMatch[], { phrase, sentence, from }: PhraseMatch): boolean {
  for (let i = matches.length - 1; i >= 0 && matches[i]!.sentence === sentence; i--)
    if (matches[i]!.phrase === phrase && matches[i]!.from === from) return true
  return false
}

function matchAt(phrase: Phrase, state: MatchState, from: number): PhraseMatch | null {
  const to = phrase.match(state, from)
  if (to < 0) {
    if (state.captures.size > 0) state.captures.clear() // those inside of a `!`
    return null
  }
  const { sentence } = state
  if (state.captures.size === 0) return { phrase, sentence, from, to, captures: noCaptures }
  const captures = new Map(state.captures)
  state.captures.clear()
  return { phrase, sentence, from, to, captures }
}

const noCaptures: ReadonlyMap<string, TokenRun> = new Map()

/** Every match of some phrases in one sentence: for vetoes, which are asked for only where something was found. */
export function matchesIn(draft: Draft, sentence: number, phrases: readonly Phrase[]): PhraseMatch[] {
  let index = indexes.get(phrases)
  if (!index) {
    index = new PhraseIndex()
    for (const phrase of phrases) index.add(phrase, everyone)
    indexes.set(phrases, index)
  }
  return index.scanSentence(draft, sentence).get(everyone) ?? []
}

/** Lists of phrases are compiled once a rule and asked for again and again: each is indexed when first asked for. */
const indexes = new WeakMap<readonly Phrase[], PhraseIndex<typeof everyone>>()
const everyone = {}
