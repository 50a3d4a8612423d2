import type { Draft, Sentence } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import { rowOf, rowsOf } from '../rows'
import type { PatternDigest } from './digest'
import type { MatchState } from './phrase'

type VocabularyFacts = Pick<PatternDigest, 'words' | 'starts' | 'sorted' | 'stems' | 'groups' | 'groupsOf'>

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
  /** So many words the digest knows; the numbers of those that were added follow its own. */
  private readonly digested: number
  private readonly added: string[] = []
  private readonly ids = new Map<string, number>()
  private readonly stemIds = new Map<string, number>()
  /** The lengths of the stems. */
  private readonly stemLengths = new Set<number>()
  private readonly groupNumbers = new Map<string, number>()
  /** The groups that each word belongs to, by word id. */
  private readonly groupsOf: (number[] | undefined)[] = []
  private groupCount = 0
  /** Grows with every word: what was read before doesn't know it. */
  private version = 0
  /** So many sentences were put into numbers. */
  private readings = 0
  private readonly words = new Map<string, KnownWord>()
  private wordsVersion = 0
  /** Used again and again: as long as the longest draft so far, and filled for one sentence at a time. */
  private state: MatchState | null = null

  /** @param digest what the build knows of it */
  constructor(private readonly digest?: VocabularyFacts) {
    this.digested = digest ? digest.starts.length - 1 : 0
    if (!digest) {
      this.added.push('') // what no word of a pattern is
      return
    }
    for (const id of digest.stems) this.addStem(id)
    this.groupCount = digest.groups
  }

  contents(): VocabularyFacts {
    const all = this.added // a digest is made of what had none
    const starts = [0]
    for (const word of all) starts.push(starts[starts.length - 1]! + word.length + 1)
    return {
      words: all.map((word) => `${word} `).join(''),
      starts: Int32Array.from(starts),
      sorted: Int32Array.from([...all.keys()].slice(1).sort((a, b) => (all[a]! < all[b]! ? -1 : 1))),
      stems: Int32Array.from(this.stemIds.values()),
      groups: this.groupCount,
      groupsOf: rowsOf(this.groupsOf),
    }
  }

  /** The number of a word or stem; 0 where it hasn't any. */
  idOf(word: string): number {
    return this.ids.get(word) ?? this.search(word)
  }

  /** A draft asks for few of the digest's words: putting all into a map took two fifths of compiling a locale. */
  private search(word: string): number {
    if (!this.digest) return unknownWord
    const { sorted } = this.digest
    let from = 0
    for (let to = sorted.length; from < to;) {
      const middle = (from + to) >> 1
      if (this.wordOf(sorted[middle]!) < word) from = middle + 1
      else to = middle
    }
    const found = sorted[from]
    return found !== undefined && this.wordOf(found) === word ? found : unknownWord
  }

  /** The word or stem of a number. */
  wordOf(id: number): string {
    const { digest, digested } = this
    if (!digest || id >= digested) return this.added[id - digested]!
    return digest.words.slice(digest.starts[id], digest.starts[id + 1]! - 1)
  }

  /** The number of a word or stem; a new one where it hasn't any. */
  intern(word: string): number {
    const known = this.idOf(word)
    if (known !== unknownWord) return known
    const id = this.digested + this.added.push(word) - 1
    this.ids.set(word, id)
    if (isStem(word)) this.addStem(id)
    this.version++
    return id
  }

  private addStem(id: number): void {
    const stem = this.wordOf(id).slice(0, -1)
    this.stemIds.set(stem, id)
    this.stemLengths.add(stem.length)
  }

  /** The number by which a class can be needed as words are, as all its members are tokens of one rare kind; or null. */
  kindOf(classNumber: number): number | null {
    const name = this.wordOf(classNumber)
    if (name === '#address') return this.intern('#opaque')
    return kindNames.includes(name) ? classNumber : null
  }

  /** The number of a group of words of which a pattern needs one. */
  group(words: readonly number[]): number {
    const key = [...words].sort((a, b) => a - b).join()
    const known = this.groupNumbers.get(key)
    if (known !== undefined) return known
    const group = this.groupCount++
    for (const word of words) this.groupsAt(word).push(group)
    this.groupNumbers.set(key, group)
    this.version++
    return group
  }

  private groupsAt(word: number): number[] {
    return (this.groupsOf[word] ??= this.digest ? [...rowOf(this.digest.groupsOf, word)] : [])
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
    const { ids, stems, held, reading } = this.read(draft, draft.sentences[sentence]!)
    state.id.set(ids, firstToken)
    state.stems = stems
    state.held = held
    state.reading = reading
    return state
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
    const ids = new Int32Array(endToken - firstToken)
    const held = new Int32Array((this.groupCount >> 5) + 1)
    const stems: (readonly number[])[] | null = this.stemIds.size > 0 ? [] : null
    for (let at = firstToken; at < endToken; at++) {
      const word = this.known(tokens.word[at]!)
      ids[at - firstToken] = word.id
      stems?.push(word.stems)
      mark(held, word.bits)
      const kind = kindNames[tokens.kind[at]!]
      if (kind) mark(held, this.known(kind).bits)
    }
    return { ids, stems, held, version: this.version, reading: this.readings++ }
  }

  /** Texts say the same words again and again: what is known of one is looked up once. */
  private known(word: string): KnownWord {
    if (this.wordsVersion !== this.version || this.words.size > mostWords) {
      this.words.clear()
      this.wordsVersion = this.version
    }
    const known = this.words.get(word)
    if (known) return known
    const id = this.idOf(word)
    const stems = this.stemIds.size > 0 ? this.stemsOf(word) : none
    const groups = stems.length
      ? [...new Set([id, ...stems].flatMap((each) => this.groupsAt(each)))]
      : this.groupsAt(id)
    const found = id !== unknownWord || stems.length > 0 ? { id, stems, bits: bitsOf(groups) } : inNoPattern
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
const noBits = new Int32Array(1)

/** A word in numbers. */
interface KnownWord {
  readonly id: number
  readonly stems: readonly number[]
  /** The groups that it and its stems belong to: in turn the place of a number in `held`, and the bits to set in it. */
  readonly bits: Int32Array
}

/** What most words are. */
const inNoPattern: KnownWord = { id: unknownWord, stems: none, bits: new Int32Array(0) }

/** Many groups of a frequent word stand side by side: they are set at once (measured: one by one took a thirtieth of all). */
function bitsOf(groups: readonly number[]): Int32Array {
  const bits: number[] = []
  for (const group of [...groups].sort((a, b) => a - b))
    if (bits[bits.length - 2] === group >> 5) bits[bits.length - 1]! |= 1 << (group & 31)
    else bits.push(group >> 5, 1 << (group & 31))
  return Int32Array.from(bits)
}

function mark(held: Int32Array, bits: Int32Array): void {
  for (let i = 0; i < bits.length; i += 2) held[bits[i]!]! |= bits[i + 1]!
}

/** What patterns name a kind of token by: rare enough to be needed as words are. */
const kindNames: readonly (string | undefined)[] = Object.assign([], {
  [TokenKind.Number]: '#number',
  [TokenKind.Opaque]: '#opaque',
})

/** Of the texts' words, so many are kept: more than a language's frequent ones. */
const mostWords = 8000

/** A sentence in numbers. */
interface Numbers {
  readonly ids: Int32Array
  /** By token of the sentence. */
  readonly stems: readonly (readonly number[])[] | null
  /** A bit for each group of which it holds a word (measured: a list of them was gone through at every veto). */
  readonly held: Int32Array
  readonly version: number
  /** Counted. */
  readonly reading: number
}

const stateFor = (draft: Draft): MatchState => ({
  draft,
  version: -1,
  id: new Int32Array(draft.tokens.count * 2),
  stems: null,
  sentence: -1,
  first: 0,
  end: 0,
  firstWord: 0,
  captures: new Map<string, TokenRun>(),
  held: noBits,
  reading: -1,
})
