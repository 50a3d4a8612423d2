import { rowsOf, type Rows } from '../rows'
import type { MetSet } from './compile'
import type { Opening } from './openings'
import type { Phrase } from './phrase'
import type { Plan } from './plan'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/**
 * What a locale's patterns come to, worked out when the program is built: with it none is parsed before a sentence holds
 * the words that it needs (measured: parsing them all took half of a start). Words, lists of words, openings, and what
 * patterns say go by number; read it with digested.ts.
 */
export interface PatternDigest {
  /** The vocabulary, each word with a blank behind it. */
  readonly words: string
  /** By the number of a word where it begins, and where the one behind the last would. */
  readonly starts: Int32Array
  /** Their numbers, as the words are sorted. */
  readonly sorted: Int32Array
  /** Those of them that are stems. */
  readonly stems: Int32Array
  /** How many groups of words the vocabulary knows, and by word those that it belongs to. */
  readonly groups: number
  readonly groupsOf: Rows
  /** Lists of words, each once, however many patterns use it. */
  readonly lists: Rows
  /** Of the named sets of patterns in turn the number of the name and the opening. */
  readonly sets: Int32Array
  /** Lists of terms, of each three rows: `first`, `word`, and `value`. */
  readonly tries: Rows
}

/** What the patterns of one rule come to: read when that rule is compiled. */
export interface PatternFacts {
  /** By the pattern as it is written. */
  readonly phrases: Readonly<Record<string, PhraseFacts>>
  /** The number of the trie of a rule that looks for words, by its id. */
  readonly tries: Readonly<Record<string, number>>
}

/** What was compiled for one rule. */
export interface CompiledPatterns {
  readonly phrases: ReadonlyMap<string, Phrase>
  readonly tries: Readonly<Record<string, FlatTrie>>
}

/** The number of the plan, the anchors' list, where they stand, the opening, the groups. */
export type PhraseFacts = readonly [
  plan: number,
  anchors: number,
  min: number,
  max: number,
  opening: OpeningFact,
  ...needs: number[],
]

/** Four times the list of words, plus 2 where one is a stem, plus 1 where it may be the sentence's start; -1: anyhow. */
export type OpeningFact = number

/** What a set comes to: read when a text comes to it. */
export interface SetFacts {
  /** The list of its members that are just a word. */
  readonly words: number
  /** Of its other members. */
  readonly openings: readonly OpeningFact[]
  readonly plans: readonly number[]
  /** What `membersOf` answers; only where it is asked. */
  readonly members?: readonly PhraseFacts[]
}

/** What all share, what belongs to each part, each set, in the order in which `shared` has them, and each plan. */
export interface WholeDigest {
  readonly shared: PatternDigest
  readonly parts: readonly PatternFacts[]
  readonly sets: readonly SetFacts[]
  readonly plans: readonly string[]
}

/** Gives numbers to what patterns have in common: each stands in the digest once. */
export class Numbering {
  private readonly known = new Map<string, number>()
  readonly lists: (readonly number[])[] = []
  readonly plans: string[] = []
  readonly tries: FlatTrie[] = []

  private numbered<Value>(all: Value[], kind: string, key: string, value: Value): number {
    const number = this.known.get(kind + key) ?? all.push(value) - 1
    this.known.set(kind + key, number)
    return number
  }

  list(words: Iterable<number>): number {
    const list = [...new Set(words)].sort((a, b) => a - b)
    return this.numbered(this.lists, 'list', list.join(), list)
  }

  plan(plan: Plan): number {
    const text = JSON.stringify(plan)
    return this.numbered(this.plans, 'plan', text, text)
  }

  trie(trie: FlatTrie): number {
    const known = this.tries.indexOf(trie)
    return known < 0 ? this.tries.push(trie) - 1 : known
  }

  opening(opening: Opening | null): OpeningFact {
    if (!opening) return -1
    return 4 * this.list(opening.words) + 2 * Number(opening.hasStem) + Number(opening.atStart)
  }
}

/** Makes the digest of what was compiled. */
export function digestOf(
  vocabulary: Vocabulary,
  sets: readonly MetSet[],
  compiled: readonly CompiledPatterns[],
  numbering: Numbering,
): WholeDigest {
  const phraseFacts = ({ plan, anchors, anchorMin, anchorMax, opening, needs }: Phrase): PhraseFacts => [
    numbering.plan(plan!),
    numbering.list(anchors),
    anchorMin,
    anchorMax,
    numbering.opening(opening),
    ...needs,
  ]
  const setFacts = ({ options, openings, members }: MetSet): SetFacts => {
    const others = [...options.keys()].filter((at) => typeof options[at] !== 'number')
    return {
      words: numbering.list(options.filter((option) => typeof option === 'number')),
      openings: others.map((at) => numbering.opening(openings[at]!)),
      plans: others.map((at) => numbering.plan(options[at]!)),
      ...(members && { members: members.map(phraseFacts) }),
    }
  }
  const parts = compiled.map(({ phrases, tries }) => ({
    phrases: Object.fromEntries([...phrases].map(([source, phrase]) => [source, phraseFacts(phrase)])),
    tries: Object.fromEntries(Object.entries(tries).map(([rule, trie]) => [rule, numbering.trie(trie)])),
  }))
  const factsOfSets = sets.map(setFacts)
  const openings = sets.flatMap(({ name, opening }) => [
    vocabulary.intern(`@${name}`),
    numbering.opening(opening),
  ])
  const { lists, plans } = numbering
  const tries = numbering.tries.flatMap(({ first, word, value }) => [first, word, value])
  const shared = {
    ...vocabulary.contents(),
    lists: rowsOf(lists),
    sets: Int32Array.from(openings),
    tries: rowsOf(tries),
  }
  return { shared, parts, sets: factsOfSets, plans }
}
