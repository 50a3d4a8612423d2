import { fold, TokenBuilder } from '../draft/tokens'
import type { PatternNode } from './parse'
import type { Vocabulary } from './vocabulary'

export const Op = {
  stem: 0,
  class: 1,
  set: 2,
  gap: 3,
  edge: 4,
  sequence: 5,
  choice: 6,
  optional: 7,
  not: 8,
  capture: 9,
} as const

export const Edge = { sentenceStart: 0, sentenceEnd: 1, clauseStart: 2, clauseEnd: 3 } as const

/**
 * A pattern in the vocabulary's numbers, a bare number being a word: what the digest keeps of it, so that a start neither parses
 * nor folds anything (measured: that was half of what matching one reply took).
 */
export type Plan =
  | number
  | readonly [op: typeof Op.stem, stem: number]
  | readonly [op: typeof Op.class, name: number]
  | readonly [op: typeof Op.set, name: number]
  | readonly [op: typeof Op.gap, min: number, max: number, crossesClauses: 0 | 1]
  | readonly [op: typeof Op.edge, edge: number]
  | readonly [op: typeof Op.sequence, items: readonly Plan[]]
  | readonly [op: typeof Op.choice, options: readonly Plan[]]
  | readonly [op: typeof Op.optional, item: Plan]
  | readonly [op: typeof Op.not, item: Plan]
  | readonly [op: typeof Op.capture, name: number, item: Plan]

/** In the vocabulary names stand as patterns write them, which no word of a text begins like. */
const nameMarks = { class: '#', set: '@', capture: '{' } as const
export const nameOf = (vocabulary: Vocabulary, name: number): string => vocabulary.wordOf(name).slice(1)

export interface PlanFacts {
  readonly vocabulary: Vocabulary
  /** A folded word without its accents: patterns find both spellings. */
  readonly plain?: (word: string) => string
  /** Told the sets and classes that the pattern names: it throws where there is no such thing. */
  readonly named: (type: 'set' | 'class', name: string) => void
}

/** Folds words, and splits those that the tokenizer would split ("24/7" stays one, "and/or" becomes three). */
export function planOf(root: PatternNode, { vocabulary, plain, named }: PlanFacts): Plan {
  const spelled = (word: string, plan: (spelling: string) => Plan): Plan => {
    const other = plain?.(word) ?? word
    return other === word ? plan(word) : [Op.choice, [plan(word), plan(other)]]
  }
  const wordPlan = (word: string): Plan => spelled(word, (spelling) => vocabulary.intern(spelling))
  const stemPlan = (stem: string): Plan =>
    spelled(stem, (spelling) => [Op.stem, vocabulary.intern(spelling + '*')])
  const name = (type: keyof typeof nameMarks, given: string) => vocabulary.intern(nameMarks[type] + given)

  const plan = (node: PatternNode): Plan => {
    switch (node.type) {
      case 'word': {
        const folded = fold(node.word)
        const words = isOneToken.test(folded) ? [folded] : tokenWords(folded)
        return words.length === 1 ? wordPlan(words[0]!) : [Op.sequence, words.map(wordPlan)]
      }
      case 'stem':
        return stemPlan(fold(node.stem))
      case 'class':
      case 'set':
        named(node.type, node.name)
        return [Op[node.type], name(node.type, node.name)]
      case 'gap':
        return [Op.gap, node.min, node.max, node.crossesClauses ? 1 : 0]
      case 'edge':
        return [Op.edge, edges[node.edge]]
      case 'sequence':
        return [Op.sequence, node.items.map(plan)]
      case 'choice':
        return [Op.choice, node.options.map(plan)]
      case 'optional':
      case 'not':
        return [Op[node.type], plan(node.item)]
      case 'capture':
        return [Op.capture, name('capture', node.name), plan(node.item)]
    }
  }
  return plan(root)
}

const edges = {
  'sentence-start': Edge.sentenceStart,
  'sentence-end': Edge.sentenceEnd,
  'clause-start': Edge.clauseStart,
  'clause-end': Edge.clauseEnd,
} as const

/** Nearly all words: the others are cut as a draft's would be (measured: cutting all took a third of parsing). */
const isOneToken = /^[a-z\u0430-\u044f]+$/

function tokenWords(text: string): string[] {
  const tokens = new TokenBuilder()
  tokens.add(text, 0, text.length, [])
  return tokens.word
}
