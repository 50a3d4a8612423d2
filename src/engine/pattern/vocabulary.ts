import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import type { MatchState } from './phrase'

/** What a word of no pattern is. */
const unknownWord = 0

/** `refund*` stands for every word that begins so. */
export const isStem = (word: string): boolean => word.length > 1 && word.endsWith('*')

/**
 * The words of a locale's patterns as small numbers, and the groups of words that patterns can't do without. A draft's
 * words are looked up once; from there on comparing is comparing numbers, and a pattern is tried only in a sentence
 * that holds a word of each group that it needs (measured: nine tries of ten fail for want of one).
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly stemIds = new Map<string, number>()
  /** The lengths of the stems. */
  private readonly stemLengths = new Set<number>()
  private readonly groups = new Map<string, number>()
  /** The groups that each word belongs to, by word id. */
  private readonly groupsOf: number[][] = [[]]
  /** The number of the sentence (counted by `stamp`) that last held a word of a group. */
  private lastSeen: number[] = []
  private stamp = 0
  private draft: Draft | null = null
  private state: MatchState | null = null

  /** The number of a word or stem; a new one where it hasn't any. */
  intern(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.groupsOf.length
    this.ids.set(word, id)
    if (isStem(word)) {
      this.stemIds.set(word.slice(0, -1), id)
      this.stemLengths.add(word.length - 1)
    }
    this.groupsOf.push([])
    this.draft = null // what was read didn't know this word
    return id
  }

  /** The number of a group of words of which a pattern needs one. */
  group(words: readonly string[]): number {
    const key = [...words].sort().join(' ')
    const known = this.groups.get(key)
    if (known !== undefined) return known
    const group = this.groups.size
    this.groups.set(key, group)
    for (const word of words) this.groupsOf[this.intern(word)]!.push(group)
    this.lastSeen.push(-1)
    this.draft = null
    return group
  }

  /** Stands at the beginning of a sentence. The state is used again for the next one. */
  enter(draft: Draft, sentence: number): MatchState {
    if (draft !== this.draft || !this.state) this.read(draft)
    const state = this.state!
    if (state.sentence === sentence) return state
    const { firstToken, endToken } = draft.sentences[sentence]!
    const { kind } = draft.tokens
    state.sentence = sentence
    state.first = firstToken
    state.end = endToken
    state.firstWord = firstToken
    while (state.firstWord < endToken && kind[state.firstWord] === TokenKind.Punctuation) state.firstWord++
    this.stamp++
    for (let at = firstToken; at < endToken; at++) {
      for (const group of this.groupsOf[state.id[at]!]!) this.lastSeen[group] = this.stamp
      for (const stem of state.stems?.[at] ?? none)
        for (const group of this.groupsOf[stem]!) this.lastSeen[group] = this.stamp
    }
    return state
  }

  /** Does the sentence that was entered last hold a word of every one of these groups? */
  holds(groups: readonly number[]): boolean {
    for (const group of groups) if (this.lastSeen[group] !== this.stamp) return false
    return true
  }

  private read(draft: Draft): void {
    const { word, count } = draft.tokens
    const id = new Uint32Array(count)
    for (let at = 0; at < count; at++) id[at] = this.ids.get(word[at]!) ?? unknownWord
    const stems = this.stemIds.size > 0 ? word.map((one) => this.stemsOf(one)) : null
    this.draft = draft
    this.state = {
      draft,
      id,
      stems,
      sentence: -1,
      first: 0,
      end: 0,
      firstWord: 0,
      captures: new Map<string, TokenRun>(),
    }
  }

  private stemsOf(word: string): readonly number[] {
    let found: number[] | undefined
    for (const length of this.stemLengths) {
      const stem = length <= word.length ? this.stemIds.get(word.slice(0, length)) : undefined
      if (stem !== undefined) (found ??= []).push(stem)
    }
    return found ?? none
  }
}

const none: readonly number[] = []
