import type { Draft, Sentence } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import type { MatchState, Phrase, PhraseMatch } from './phrase'

interface Entry<Owner> {
  readonly phrase: Phrase
  readonly owner: Owner
}

/**
 * Looks up any number of phrases in one pass over a draft's tokens: each token costs one Map lookup, and one for each
 * length of stem that is looked for; only a phrase whose anchor stands there is tried.
 */
export class PhraseIndex<Owner> {
  private readonly byWord = new Map<string, Entry<Owner>[]>()
  private readonly byStem = new Map<string, Entry<Owner>[]>()
  /** Lengths of the stems in `byStem`. */
  private readonly stemLengths = new Set<number>()

  add(phrase: Phrase, owner: Owner): void {
    for (const anchor of phrase.anchors) {
      const isStem = anchor.length > 1 && anchor.endsWith('*')
      const word = isStem ? anchor.slice(0, -1) : anchor
      const known = isStem ? this.byStem : this.byWord
      if (isStem) this.stemLengths.add(word.length)
      const entries = known.get(word)
      if (entries) entries.push({ phrase, owner })
      else known.set(word, [{ phrase, owner }])
    }
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
    const { word } = draft.tokens
    const { firstToken, endToken } = draft.sentences[sentence]!
    const state = stateFor(draft, draft.sentences[sentence]!)
    for (let at = firstToken; at < endToken; at++) {
      for (const entry of this.byWord.get(word[at]!) ?? none) tryAround(state, sentence, at, entry, found)
      for (const length of this.stemLengths) {
        if (length > word[at]!.length) continue
        const entries = this.byStem.get(word[at]!.slice(0, length))
        for (const entry of entries ?? none) tryAround(state, sentence, at, entry, found)
      }
    }
    return found
  }
}

const none: readonly never[] = []

export function stateFor(draft: Draft, sentence: Sentence): MatchState {
  return { draft, first: sentence.firstToken, end: sentence.endToken, captures: new Map() }
}

/** Tries a phrase at every start from which its anchor could be the token at `at`. */
function tryAround<Owner>(
  state: MatchState,
  sentence: number,
  at: number,
  { phrase, owner }: Entry<Owner>,
  found: Map<Owner, PhraseMatch[]>,
): void {
  const last = at - phrase.anchorMin
  for (let from = Math.max(state.first, at - phrase.anchorMax); from <= last; from++) {
    const match = matchAt(phrase, state, sentence, from)
    if (!match) continue
    const matches = found.get(owner)
    if (!matches) found.set(owner, [match])
    else if (!isKnown(matches, match)) matches.push(match)
  }
}

/** Two anchors of one phrase find the same place twice; only the current sentence's matches can be twins. */
function isKnown(matches: readonly PhraseMatch[], { phrase, sentence, from }: PhraseMatch): boolean {
  for (let i = matches.length - 1; i >= 0 && matches[i]!.sentence === sentence; i--)
    if (matches[i]!.phrase === phrase && matches[i]!.from === from) return true
  return false
}

function matchAt(phrase: Phrase, state: MatchState, sentence: number, from: number): PhraseMatch | null {
  state.captures.clear()
  const to = phrase.match(state, from)
  if (to < 0) return null
  const captures = state.captures.size ? new Map(state.captures) : noCaptures
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
