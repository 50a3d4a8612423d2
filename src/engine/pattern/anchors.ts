import { Op, type Plan } from './plan'

/** Words or stems, by number, of which one must occur, between `min` and `max` tokens after the pattern's start. */
export interface Anchors {
  readonly words: readonly number[]
  readonly min: number
  readonly max: number
  readonly cost: number
}

/** How many tokens a node may take. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/** What is known of a named set, by the number of its name: asked for once a set, however many patterns use it. */
export type SetFacts = (name: number) => SetFact

export interface SetFact {
  readonly extent: Extent
  readonly anchors: Anchors | null
  readonly needs: Needs
}

/** Lists of words: what matches holds one of each. */
export type Needs = readonly (readonly number[])[]

/** What anchors are chosen by. */
export interface AnchorFacts {
  readonly setOf: SetFacts
  /** What it costs to look a pattern up by this word. */
  readonly costOf: (word: number) => number
  /** What a class can be needed by, as if it were a word (see `Vocabulary.kindOf`). */
  readonly kindOf: (className: number) => number | null
}

/**
 * By what stands in nearly every sentence a pattern would be tried everywhere.
 * @param commonest such words
 */
export const wordCost = (word: string, commonest: ReadonlySet<string>): number =>
  commonest.has(word) ? 40 : /^[\p{L}\p{N}]/u.test(word) ? 1 : Infinity

/** A stem is met a little more often than a word. */
const stemCost = 2

const oneToken: Extent = { min: 1, max: 1 }
const noToken: Extent = { min: 0, max: 0 }

export function extent(plan: Plan, factsOf: SetFacts): Extent {
  if (typeof plan === 'number') return oneToken
  switch (plan[0]) {
    case Op.stem:
    case Op.class:
      return oneToken
    case Op.set:
      return factsOf(plan[1]).extent
    case Op.gap:
      return { min: plan[1], max: plan[2] }
    case Op.edge:
    case Op.not:
      return noToken
    case Op.optional:
      return { min: 0, max: extent(plan[1], factsOf).max }
    case Op.capture:
      return extent(plan[2], factsOf)
    case Op.sequence: {
      const parts = plan[1].map((item) => extent(item, factsOf))
      return {
        min: parts.reduce((sum, part) => sum + part.min, 0),
        max: parts.reduce((sum, part) => sum + part.max, 0),
      }
    }
    case Op.choice: {
      const parts = plan[1].map((option) => extent(option, factsOf))
      return {
        min: Math.min(...parts.map((part) => part.min)),
        max: Math.max(...parts.map((part) => part.max)),
      }
    }
  }
}

/** The cheapest anchors of a pattern, or null where it has no word that must occur. */
export function anchorsOf(plan: Plan, facts: AnchorFacts): Anchors | null {
  if (typeof plan === 'number') return { words: [plan], min: 0, max: 0, cost: facts.costOf(plan) }
  switch (plan[0]) {
    case Op.stem:
      return { words: [plan[1]], min: 0, max: 0, cost: stemCost }
    case Op.set:
      return facts.setOf(plan[1]).anchors
    case Op.capture:
      return anchorsOf(plan[2], facts)
    case Op.choice: {
      const parts = plan[1].map((option) => anchorsOf(option, facts))
      if (parts.some((part) => !part)) return null
      return {
        words: parts.length === 1 ? parts[0]!.words : [...new Set(parts.flatMap((part) => part!.words))],
        min: Math.min(...parts.map((part) => part!.min)),
        max: Math.max(...parts.map((part) => part!.max)),
        cost: parts.reduce((sum, part) => sum + part!.cost, 0),
      }
    }
    case Op.sequence:
      return cheapest(plan[1], facts)
    default:
      return null
  }
}

function cheapest(items: readonly Plan[], facts: AnchorFacts): Anchors | null {
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
export function needsOf(plan: Plan, facts: AnchorFacts): Needs {
  if (typeof plan === 'number') return [[plan]]
  switch (plan[0]) {
    case Op.stem:
      return [[plan[1]]]
    case Op.class: {
      const kind = facts.kindOf(plan[1])
      return kind === null ? [] : [[kind]]
    }
    case Op.set:
      return facts.setOf(plan[1]).needs
    case Op.capture:
      return needsOf(plan[2], facts)
    case Op.sequence:
      return plan[1].flatMap((item) => needsOf(item, facts))
    case Op.choice: {
      const words = anchorsOf(plan, facts)?.words
      return words && words.length <= longestNeed ? [words] : []
    }
    default:
      return []
  }
}
