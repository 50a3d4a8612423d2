import type { Rows } from '../rows'
import type { MetSet } from './compile'
import type { Opening } from './openings'
import type { Phrase } from './phrase'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/**
 * What a locale's patterns come to, worked out when the program is built: with it none is parsed before a sentence holds
 * the words that it needs (measured: parsing them all took half of a start). Words, lists of words, and openings go by
 * number; read it with digested.ts.
 */
export interface PatternDigest {
  /** The vocabulary, parted by line breaks. */
  readonly words: string
  /** Their numbers, as the words are sorted. */
  readonly sorted: readonly number[]
  /** Those of them that are stems. */
  readonly stems: readonly number[]
  /** How many groups of words the vocabulary knows, and by word those that it belongs to. */
  readonly groups: number
  readonly groupsOf: Rows
  /** Lists of words, each once, however many patterns use it. */
  readonly lists: readonly (readonly number[])[]
  /** Of the named sets of patterns in turn the number of the name and the opening. */
  readonly sets: readonly number[]
}

/** What the patterns of one rule come to: read when that rule is compiled. */
export interface PatternFacts {
  /** By the pattern as it is written. */
  readonly phrases: Readonly<Record<string, PhraseFacts>>
  /** The terms of a rule that looks for words, by its id. */
  readonly tries: Readonly<Record<string, FlatTrie>>
}

/** What was compiled for one rule. */
export interface CompiledPatterns {
  readonly phrases: ReadonlyMap<string, Phrase>
  readonly tries: PatternFacts['tries']
}

/** The plan, the anchors' list, where they stand, the opening, the groups. */
export type PhraseFacts = readonly [
  plan: PlanText,
  anchors: number,
  min: number,
  max: number,
  opening: OpeningFact,
  ...needs: number[],
]

/** A plan's JSON: a text within JSON, as of the patterns of a rule few are ever asked for. */
export type PlanText = string

/** Four times the list of words, plus 2 where one is a stem, plus 1 where it may be the sentence's start; -1: anyhow. */
export type OpeningFact = number

/** What a set comes to: read when a text comes to it. */
export interface SetFacts {
  /** The list of its members that are just a word. */
  readonly words: number
  /** Of its other members. */
  readonly openings: readonly OpeningFact[]
  readonly plans: readonly PlanText[]
}

/** What all share, what belongs to each part, and each set, in the order in which `shared` has them. */
export interface WholeDigest {
  readonly shared: PatternDigest
  readonly parts: readonly PatternFacts[]
  readonly sets: readonly SetFacts[]
}

/** Makes the digest of what was compiled. */
export function digestOf(
  vocabulary: Vocabulary,
  sets: readonly MetSet[],
  compiled: readonly CompiledPatterns[],
): WholeDigest {
  const lists: (readonly number[])[] = []
  const known = new Map<string, number>()
  const listOf = (words: Iterable<number>): number => {
    const list = [...new Set(words)].sort((a, b) => a - b)
    const key = list.join()
    const at = known.get(key) ?? lists.push(list) - 1
    known.set(key, at)
    return at
  }
  const openingFact = (opening: Opening | null): OpeningFact =>
    opening ? 4 * listOf(opening.words) + 2 * Number(opening.hasStem) + Number(opening.atStart) : -1
  const phraseFacts = ({ plan, anchors, anchorMin, anchorMax, opening, needs }: Phrase): PhraseFacts => [
    JSON.stringify(plan),
    listOf(anchors),
    anchorMin,
    anchorMax,
    openingFact(opening),
    ...needs,
  ]
  const setFacts = ({ options, openings }: MetSet): SetFacts => {
    const others = [...options.keys()].filter((at) => typeof options[at] !== 'number')
    return {
      words: listOf(options.filter((option) => typeof option === 'number')),
      openings: others.map((at) => openingFact(openings[at]!)),
      plans: others.map((at) => JSON.stringify(options[at])),
    }
  }
  const parts = compiled.map(({ phrases, tries }) => ({
    phrases: Object.fromEntries([...phrases].map(([source, phrase]) => [source, phraseFacts(phrase)])),
    tries,
  }))
  const factsOfSets = sets.map(setFacts)
  const openings = sets.flatMap(({ name, opening }) => [vocabulary.intern(`@${name}`), openingFact(opening)])
  return { shared: { ...vocabulary.contents(), lists, sets: openings }, parts, sets: factsOfSets }
}
