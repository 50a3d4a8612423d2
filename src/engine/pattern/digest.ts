import { openingOf, type Opening } from './openings'
import type { Rows } from '../rows'
import type { PatternNode } from './parse'
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
  /** Those of them that are stems. */
  readonly stems: readonly number[]
  /** How many groups of words the vocabulary knows, and by word those that it belongs to. */
  readonly groups: number
  readonly groupsOf: Rows
  /** Lists of words, each once, however many patterns use it. */
  readonly lists: readonly (readonly number[])[]
  /** The named sets of patterns. */
  readonly sets: Readonly<Record<string, SetFacts>>
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

/** The anchors' list, where they stand, the opening, the groups. */
export type PhraseFacts = readonly [
  anchors: number,
  min: number,
  max: number,
  opening: OpeningFact,
  ...needs: number[],
]

/** Four times the list of words, plus 2 where one is a stem, plus 1 where it may be the sentence's start; -1: anyhow. */
export type OpeningFact = number

export interface SetFacts {
  readonly opening: OpeningFact
  /** The list of its members that are just a word. */
  readonly words: number
  /** Of its other members in turn the place in the set and the opening. */
  readonly members: readonly number[]
}

/** A set's members as the compiler read them. */
export type SetMembers = readonly (readonly [set: string, members: readonly PatternNode[]])[]

/** Makes the digest of what was compiled: what all share, and what belongs to each part. */
export function digestOf(
  vocabulary: Vocabulary,
  sets: SetMembers,
  compiled: readonly CompiledPatterns[],
): { readonly shared: PatternDigest; readonly parts: readonly PatternFacts[] } {
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
  const phraseFacts = ({ anchors, anchorMin, anchorMax, opening, needs }: Phrase): PhraseFacts => [
    listOf(anchors),
    anchorMin,
    anchorMax,
    openingFact(opening),
    ...needs,
  ]
  const setFacts = (options: readonly PatternNode[]): SetFacts => ({
    opening: openingFact(openingOf({ type: 'choice', options }, vocabulary)),
    words: listOf(options.flatMap((node) => (node.type === 'word' ? [vocabulary.intern(node.word)] : []))),
    members: options.flatMap((node, at) =>
      node.type === 'word' ? [] : [at, openingFact(openingOf(node, vocabulary))],
    ),
  })
  const parts = compiled.map(({ phrases, tries }) => ({
    phrases: Object.fromEntries([...phrases].map(([source, phrase]) => [source, phraseFacts(phrase)])),
    tries,
  }))
  const ofSets = Object.fromEntries(sets.map(([name, members]) => [name, setFacts(members)]))
  return { shared: { ...vocabulary.contents(), lists, sets: ofSets }, parts }
}
