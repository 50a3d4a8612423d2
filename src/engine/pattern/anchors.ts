import type { PatternNode } from './parse'

/** Words (or, ending in `*`, stems) of which one must occur, between `min` and `max` tokens after the pattern's start. */
export interface Anchors {
  readonly words: readonly string[]
  readonly min: number
  readonly max: number
  readonly cost: number
}

/** How many tokens a node may take. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/** What is known of a named set: asked for once a set, however many patterns use it. */
export type SetFacts = (name: string) => SetFact

export interface SetFact {
  readonly extent: Extent
  readonly anchors: Anchors | null
  readonly needs: Needs
}

/** Lists of words: what matches holds one of each. */
export type Needs = readonly (readonly string[])[]

/** What anchors are chosen by. */
export interface AnchorFacts {
  readonly setOf: SetFacts
  /** Words in nearly every sentence: a pattern that is looked up by one would be tried everywhere. */
  readonly commonest: ReadonlySet<string>
}

const wordCost = (word: string, commonest: ReadonlySet<string>) =>
  commonest.has(word) ? 40 : /^[\p{L}\p{N}]/u.test(word) ? 1 : Infinity

/** A stem is met a little more often than a word. */
const stemCost = 2

export function extent(node: PatternNode, factsOf: SetFacts): Extent {
  switch (node.type) {
    case 'word':
    case 'stem':
    case 'class':
      return { min: 1, max: 1 }
    case 'set':
      return factsOf(node.name).extent
    case 'gap':
      return { min: node.min, max: node.max }
    case 'edge':
    case 'not':
      return { min: 0, max: 0 }
    case 'optional':
      return { min: 0, max: extent(node.item, factsOf).max }
    case 'capture':
      return extent(node.item, factsOf)
    case 'later':
      return extent(node.node(), factsOf)
    case 'sequence': {
      const parts = node.items.map((item) => extent(item, factsOf))
      return {
        min: parts.reduce((sum, part) => sum + part.min, 0),
        max: parts.reduce((sum, part) => sum + part.max, 0),
      }
    }
    case 'choice': {
      const parts = node.options.map((option) => extent(option, factsOf))
      return {
        min: Math.min(...parts.map((part) => part.min)),
        max: Math.max(...parts.map((part) => part.max)),
      }
    }
  }
}

/** The cheapest anchors of a pattern, or null where it has no word that must occur. */
export function anchorsOf(node: PatternNode, facts: AnchorFacts): Anchors | null {
  switch (node.type) {
    case 'word':
      return { words: [node.word], min: 0, max: 0, cost: wordCost(node.word, facts.commonest) }
    case 'stem':
      return { words: [node.stem + '*'], min: 0, max: 0, cost: stemCost }
    case 'set':
      return facts.setOf(node.name).anchors
    case 'capture':
      return anchorsOf(node.item, facts)
    case 'choice': {
      const parts = node.options.map((option) => anchorsOf(option, facts))
      if (parts.some((part) => !part)) return null
      return {
        words: parts.length === 1 ? parts[0]!.words : [...new Set(parts.flatMap((part) => part!.words))],
        min: Math.min(...parts.map((part) => part!.min)),
        max: Math.max(...parts.map((part) => part!.max)),
        cost: parts.reduce((sum, part) => sum + part!.cost, 0),
      }
    }
    case 'sequence':
      return cheapest(node.items, facts)
    default:
      return null
  }
}

function cheapest(items: readonly PatternNode[], facts: AnchorFacts): Anchors | null {
  let best: Anchors | null = null
  let min = 0
  let max = 0
  for (const item of items) {
    const found = anchorsOf(item, facts)
    if (found) {
      // A far anchor means many places to try: each costs a little.
      const cost = found.cost * (1 + (max + found.max - min - found.min) / 4)
      if (cost < Infinity && (!best || cost < best.cost))
        best = { words: found.words, min: min + found.min, max: max + found.max, cost }
    }
    const size = extent(item, facts.setOf)
    min += size.min
    max += size.max
  }
  return best
}

/** A longer list is found in nearly every sentence, and costs more than it saves. */
const longestNeed = 120

/** All lists of words of which a match can't do without one. */
export function needsOf(node: PatternNode, facts: AnchorFacts): Needs {
  switch (node.type) {
    case 'word':
      return [[node.word]]
    case 'stem':
      return [[node.stem + '*']]
    case 'set':
      return facts.setOf(node.name).needs
    case 'capture':
      return needsOf(node.item, facts)
    case 'sequence':
      return node.items.flatMap((item) => needsOf(item, facts))
    case 'choice': {
      const words = anchorsOf(node, facts)?.words
      return words && words.length <= longestNeed ? [words] : []
    }
    default:
      return []
  }
}
