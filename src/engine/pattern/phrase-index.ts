import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { Entries, type Entry } from './entries'
import type { MatchState, Phrase, PhraseMatch } from './phrase'
import { rowOf, type Rows } from '../rows'
import type { Vocabulary } from './vocabulary'

/** Entries that are known before they are made. */
export interface LateEntries<Owner> {
  readonly vocabulary: Vocabulary
  /** By word: of each entry in turn its number, how many groups of words it needs, and which. */
  readonly byWord: Rows
  entry(number: number): Entry<Owner>
}

/**
 * Looks up any number of phrases in one pass over a draft's tokens: each token costs one lookup, and only a phrase
 * whose anchor word stands there, in a sentence that holds all that it needs, is tried.
 */
export class PhraseIndex<Owner> {
  /**
   * By the number of the anchor word; null where there is nothing to look up. A map: as a list with gaps it took twice
   * the time (measured), V8 keeps such as a dictionary.
   */
  private readonly byWord = new Map<number, Entries<Owner> | null>()
  private vocabulary: Vocabulary | undefined

  constructor(private readonly late: LateEntries<Owner> | null = null) {
    this.vocabulary = late?.vocabulary
  }

  /** All phrases of an index share a vocabulary. */
  add(phrase: Phrase, owner: Owner): void {
    this.vocabulary ??= phrase.vocabulary
    const entry = { phrase, finder: phrase, owner }
    for (const word of phrase.anchors) {
      const known = this.byWord.get(word)
      if (known) known.add(entry)
      else this.byWord.set(word, new Entries(word, [entry]))
    }
  }

  private entriesAt(word: number): Entries<Owner> | null {
    const known = this.byWord.get(word)
    if (known !== undefined || !this.late) return known ?? null
    const needs = rowOf(this.late.byWord, word)
    const entries = needs.length ? new Entries(word, [], needs, (number) => this.late!.entry(number)) : null
    this.byWord.set(word, entries)
    return entries
  }

  /** All matches in the draft's sentences, by owner; within an owner in order of place. */
  scan(draft: Draft): Map<Owner, PhraseMatch[]> {
    const found = new Map<Owner, PhraseMatch[]>()
    for (let sentence = 0; sentence < draft.sentences.length; sentence++)
      for (const [owner, matches] of this.inSentence(draft, sentence)) {
        const list = found.get(owner)
        if (list) list.push(...matches)
        else found.set(owner, [...matches])
      }
    return found
  }

  /** The matches in one sentence by owner, in order of place. */
  inSentence(draft: Draft, sentence: number): Found<Owner> {
    const { kept, firstToken } = draft.sentences[sentence]!
    const known = kept?.get(this) as Kept<Owner> | undefined
    // Nothing is the same wherever the sentence stands, and is what most searches find.
    if (known && (known.found.size === 0 || (known.sentence === sentence && known.firstToken === firstToken)))
      return known.found
    // A sentence that was seen before isn't looked at again: while somebody types, that is nearly all.
    const found = known
      ? moved(known.found, firstToken - known.firstToken, sentence)
      : this.search(draft, sentence)
    kept?.set(this, { found, sentence, firstToken })
    return found
  }

  private search(draft: Draft, sentence: number): Found<Owner> {
    const { vocabulary } = this
    const found: Finds<Owner> = { byOwner: null }
    if (!vocabulary) return nothing
    const state = vocabulary.enter(draft, sentence)
    for (let at = state.first; at < state.end; at++) {
      this.entriesAt(state.id[at]!)?.forEachIn(state, at, tryAround<Owner>, found)
      if (!state.stems) continue
      // Not `for … of`: its iterators were a seventh of all garbage.
      const stems = state.stems[at - state.first]!
      for (let i = 0; i < stems.length; i++)
        this.entriesAt(stems[i]!)?.forEachIn(state, at, tryAround<Owner>, found)
    }
    return found.byOwner ?? nothing
  }
}

const none: readonly never[] = []
const nothing: ReadonlyMap<never, never> = new Map<never, never>()

type Found<Owner> = ReadonlyMap<Owner, readonly PhraseMatch[]>

/** What was found in a sentence, and where it stood then. */
interface Kept<Owner> {
  readonly found: Found<Owner>
  readonly sentence: number
  readonly firstToken: number
}

/** No map is made before there is a match: most searches find nothing. */
interface Finds<Owner> {
  byOwner: Map<Owner, PhraseMatch[]> | null
}

/** The same matches where the sentence has another place. */
function moved<Owner>(found: Found<Owner>, by: number, sentence: number): Found<Owner> {
  if (found.size === 0) return found
  const result = new Map<Owner, readonly PhraseMatch[]>()
  for (const [owner, matches] of found)
    result.set(
      owner,
      matches.map((match) => movedMatch(match, by, sentence)),
    )
  return result
}

/** @param by tokens that now stand before it, or no longer do */
export const movedMatch = (match: PhraseMatch, by: number, sentence: number): PhraseMatch => ({
  phrase: match.phrase,
  sentence,
  from: match.from + by,
  to: match.to + by,
  captures: movedCaptures(match.captures, by),
})

function movedCaptures(captures: PhraseMatch['captures'], by: number): PhraseMatch['captures'] {
  if (captures.size === 0) return captures
  const result = new Map<string, TokenRun>()
  for (const [name, { from, to }] of captures) result.set(name, { from: from + by, to: to + by })
  return result
}

/** Tries a phrase at every start from which its anchor could be the token at `at`. */
function tryAround<Owner>(state: MatchState, at: number, entry: Entry<Owner>, found: Finds<Owner>): void {
  const { finder, owner } = entry
  const last = at - finder.anchorMin
  const { opening } = finder
  for (let from = Math.max(state.first, at - finder.anchorMax); from <= last; from++) {
    if (opening && !opens(opening, state, from)) continue
    const match = matchAt(entry, state, from)
    if (!match) continue
    const byOwner = (found.byOwner ??= new Map())
    const matches = byOwner.get(owner)
    if (!matches) byOwner.set(owner, [match])
    else if (!isKnown(matches, match)) matches.push(match)
  }
}

function opens(
  { words, hasStem, atStart }: NonNullable<Phrase['opening']>,
  state: MatchState,
  at: number,
): boolean {
  if (words.has(state.id[at]!) || (atStart && at <= state.firstWord)) return true
  if (!hasStem || !state.stems) return false
  const stems = state.stems[at - state.first]!
  for (let i = 0; i < stems.length; i++) if (words.has(stems[i]!)) return true
  return false
}

/** Two anchors of one phrase find the same place twice. */
function isKnown(matches: readonly PhraseMatch[], { phrase, from }: PhraseMatch): boolean {
  for (let i = matches.length - 1; i >= 0; i--)
    if (matches[i]!.phrase === phrase && matches[i]!.from === from) return true
  return false
}

function matchAt<Owner>(entry: Entry<Owner>, state: MatchState, from: number): PhraseMatch | null {
  const to = entry.finder.match(state, from)
  if (to < 0) return null
  const { sentence } = state
  const { phrase } = entry
  if (state.captures.size === 0) return { phrase, sentence, from, to, captures: noCaptures }
  const captures = new Map([...state.captures].reverse()) // the last was noted first
  state.captures.clear()
  return { phrase, sentence, from, to, captures }
}

const noCaptures: ReadonlyMap<string, TokenRun> = new Map()

/** Every match of some phrases in one sentence: for vetoes, which are asked for only where something was found. */
export const matchesIn = (
  draft: Draft,
  sentence: number,
  phrases: readonly Phrase[],
): readonly PhraseMatch[] =>
  phrases.length > 0 ? (indexOf(phrases).inSentence(draft, sentence).get(everyone) ?? none) : none

/** The same for phrases that are looked for in one sentence after the other: their index is found once. */
export function searchOf(
  phrases: readonly Phrase[],
): (draft: Draft, sentence: number) => readonly PhraseMatch[] {
  let index: PhraseIndex<typeof everyone> | undefined
  return (draft, sentence) => {
    if (phrases.length === 0) return none
    index ??= indexOf(phrases)
    return index.inSentence(draft, sentence).get(everyone) ?? none
  }
}

/** True where one of the phrases matches in the sentence. */
export const holdsOne = (draft: Draft, sentence: number, phrases: readonly Phrase[]): boolean =>
  phrases.length > 0 && indexOf(phrases).inSentence(draft, sentence).size > 0

function indexOf(phrases: readonly Phrase[]): PhraseIndex<typeof everyone> {
  let index = indexes.get(phrases)
  if (!index) {
    index = new PhraseIndex()
    for (const phrase of phrases) index.add(phrase, everyone)
    indexes.set(phrases, index)
  }
  return index
}

/** Lists of phrases are compiled once a rule and asked for again and again: each is indexed when first asked for. */
const indexes = new WeakMap<readonly Phrase[], PhraseIndex<typeof everyone>>()
const everyone = {}
