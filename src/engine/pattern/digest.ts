import type { Phrase } from './phrase'
import type { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/**
 * What a locale's patterns come to, worked out when the program is built: with it none is parsed before a sentence holds
 * the words that it needs (measured: parsing them all took half of a start). Words and lists of words go by number.
 */
export interface PatternDigest {
  /** The vocabulary, parted by line breaks. */
  readonly words: string
  /** Lists of words, each once, however many patterns use it. */
  readonly lists: readonly (readonly number[])[]
  /** The list of each group that the vocabulary knows. */
  readonly groups: readonly number[]
  /** By the pattern as it is written. */
  readonly phrases: Readonly<Record<string, PhraseFacts>>
  /** The terms of rules that look for words, by rule id. */
  readonly tries: Readonly<Record<string, FlatTrie>>
}

/** The anchors' list, where they stand, the opening's list (-1: a match may begin anyhow), is it atStart, the groups. */
export type PhraseFacts = readonly [
  anchors: number,
  min: number,
  max: number,
  opening: number,
  atStart: number,
  ...needs: number[],
]

/** Makes the digest of what was compiled. */
export function digestOf(
  vocabulary: Vocabulary,
  phrases: ReadonlyMap<string, Phrase>,
  tries: PatternDigest['tries'],
): PatternDigest {
  const lists: (readonly number[])[] = []
  const known = new Map<string, number>()
  const listOf = (words: Iterable<number>): number => {
    const list = [...words].sort((a, b) => a - b)
    const key = list.join()
    const at = known.get(key) ?? lists.push(list) - 1
    known.set(key, at)
    return at
  }
  const factsOf = ({ anchors, anchorMin, anchorMax, opening, needs }: Phrase): PhraseFacts => [
    listOf(anchors),
    anchorMin,
    anchorMax,
    opening ? listOf(opening.words) : -1,
    opening?.atStart ? 1 : 0,
    ...needs,
  ]
  const facts = Object.fromEntries([...phrases].map(([source, phrase]) => [source, factsOf(phrase)]))
  const { words, groups } = vocabulary.contents()
  return { words: words.join('\n'), groups: groups.map(listOf), lists, phrases: facts, tries }
}
