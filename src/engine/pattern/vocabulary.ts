import type { Draft, Sentence } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import type { PatternDigest } from './digest'
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
  /** By number. */
  private readonly all: string[] = ['']
  private readonly ids = new Map<string, number>()
  private readonly stemIds = new Map<string, number>()
  /** The lengths of the stems. */
  private readonly stemLengths = new Set<number>()
  private readonly groupNumbers = new Map<string, number>()
  private readonly groups: (readonly number[])[] = []
  /** The groups that each word belongs to, by word id. */
  private readonly groupsOf: (number[] | undefined)[] = []
  /** The number of the sentence (counted by `stamp`) that last held a word of a group. */
  private lastSeen: number[] = []
  private stamp = 0
  /** Grows with every word: what was read before doesn't know it. */
  private version = 0
  private readonly words = new Map<string, KnownWord>()
  private wordsVersion = 0
  /** Used again and again: as long as the longest draft so far, and filled for one sentence at a time. */
  private state: MatchState | null = null

  /** @param digest what the build knows of it: words of no group cost nothing but their place in the map */
  constructor(digest?: Pick<PatternDigest, 'words' | 'groups' | 'lists'>) {
    if (!digest) return
    for (const word of digest.words.split('\n')) this.intern(word)
    for (const list of digest.groups) this.addGroup(digest.lists[list]!)
  }

  /** Its words and groups, in the order of their numbers. */
  contents(): { readonly words: readonly string[]; readonly groups: readonly (readonly number[])[] } {
    return { words: this.all.slice(1), groups: this.groups }
  }

  /** The number of a word or stem; 0 where it hasn't any. */
  idOf(word: string): number {
    return this.ids.get(word) ?? unknownWord
  }

  /** The word or stem of a number. */
  wordOf(id: number): string {
    return this.all[id]!
  }

  /** The number of a word or stem; a new one where it hasn't any. */
  intern(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.all.push(word) - 1
    this.ids.set(word, id)
    if (isStem(word)) {
      this.stemIds.set(word.slice(0, -1), id)
      this.stemLengths.add(word.length - 1)
    }
    this.version++
    return id
  }

  /** The number of a group of words of which a pattern needs one. */
  group(words: readonly string[]): number {
    const key = [...words].sort().join(' ')
    const known = this.groupNumbers.get(key)
    if (known !== undefined) return known
    const group = this.addGroup(words.map((word) => this.intern(word)))
    this.groupNumbers.set(key, group)
    return group
  }

  private addGroup(words: readonly number[]): number {
    const group = this.groups.push(words) - 1
    for (const word of words) {
      const groups = this.groupsOf[word]
      if (groups) groups.push(group)
      else this.groupsOf[word] = [group]
    }
    this.lastSeen.push(-1)
    this.version++
    return group
  }

  /** Stands at the beginning of a sentence. The state is used again for the next one. */
  enter(draft: Draft, sentence: number): MatchState {
    const { tokens } = draft
    if (!this.state || this.state.id.length < tokens.count) this.state = stateFor(draft)
    const state = this.state
    if (state.draft === draft && state.sentence === sentence && state.version === this.version) return state
    const { firstToken, endToken } = draft.sentences[sentence]!
    state.draft = draft
    state.version = this.version
    state.sentence = sentence
    state.first = firstToken
    state.end = endToken
    state.firstWord = firstToken
    while (state.firstWord < endToken && tokens.kind[state.firstWord] === TokenKind.Punctuation)
      state.firstWord++
    const { ids, stems, groups } = this.read(draft, draft.sentences[sentence]!)
    state.id.set(ids, firstToken)
    state.stems = stems
    this.stamp++
    for (const group of groups) this.lastSeen[group] = this.stamp
    return state
  }

  /** Does the sentence that was entered last hold a word of every one of these groups? */
  holds(groups: readonly number[]): boolean {
    for (const group of groups) if (this.lastSeen[group] !== this.stamp) return false
    return true
  }

  /** A sentence that was read before is known as long as no word joined. */
  private read(draft: Draft, sentence: Sentence): Numbers {
    const known = sentence.kept?.get(this) as Numbers | undefined
    if (known?.version === this.version) return known
    const numbers = this.number(draft, sentence)
    sentence.kept?.set(this, numbers)
    return numbers
  }

  private number({ tokens }: Draft, { firstToken, endToken }: Sentence): Numbers {
    const ids = new Uint32Array(endToken - firstToken)
    const groups: number[] = []
    const stems: (readonly number[])[] | null = this.stemIds.size > 0 ? [] : null
    this.stamp++ // a group that has this stamp is in the list
    for (let at = firstToken; at < endToken; at++) {
      const word = this.known(tokens.word[at]!)
      ids[at - firstToken] = word.id
      stems?.push(word.stems)
      for (const group of word.groups) {
        if (this.lastSeen[group] === this.stamp) continue
        this.lastSeen[group] = this.stamp
        groups.push(group)
      }
    }
    return { ids, stems, groups, version: this.version }
  }

  /** Texts say the same words again and again: what is known of one is looked up once. */
  private known(word: string): KnownWord {
    if (this.wordsVersion !== this.version || this.words.size > mostWords) {
      this.words.clear()
      this.wordsVersion = this.version
    }
    const known = this.words.get(word)
    if (known) return known
    const id = this.ids.get(word) ?? unknownWord
    const stems = this.stemIds.size > 0 ? this.stemsOf(word) : none
    const groups = stems.length
      ? [...new Set([id, ...stems].flatMap((each) => this.groupsOf[each] ?? none))]
      : (this.groupsOf[id] ?? none)
    const found = { id, stems, groups }
    this.words.set(word, found)
    return found
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

/** A word in numbers. */
interface KnownWord {
  readonly id: number
  readonly stems: readonly number[]
  /** Its own, and its stems'. */
  readonly groups: readonly number[]
}

/** Of the texts' words, so many are kept: more than a language's frequent ones. */
const mostWords = 8000

/** A sentence in numbers. */
interface Numbers {
  readonly ids: Uint32Array
  /** By token of the sentence. */
  readonly stems: readonly (readonly number[])[] | null
  readonly groups: readonly number[]
  readonly version: number
}

const stateFor = (draft: Draft): MatchState => ({
  draft,
  version: -1,
  id: new Uint32Array(draft.tokens.count * 2),
  stems: null,
  sentence: -1,
  first: 0,
  end: 0,
  firstWord: 0,
  captures: new Map<string, TokenRun>(),
})
