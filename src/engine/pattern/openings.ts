import type { PatternNode } from './parse'
import type { Vocabulary } from './vocabulary'

/** How a match can begin. */
export interface Opening {
  /** With one of these words or stems, as the vocabulary numbers them. */
  readonly words: ReadonlySet<number>
  /** Is one of them a stem? */
  readonly hasStem: boolean
  /** Or anyhow, at the start of the sentence. */
  readonly atStart: boolean
}

/** Null where a match may begin otherwise, or be empty. */
export function openingOf(node: PatternNode, vocabulary: Vocabulary): Opening | null {
  switch (node.type) {
    case 'word':
      return { words: new Set([vocabulary.intern(node.word)]), hasStem: false, atStart: false }
    case 'stem':
      return { words: new Set([vocabulary.intern(node.stem + '*')]), hasStem: true, atStart: false }
    case 'later':
      return node.opening
    case 'edge':
      return node.edge === 'sentence-start' ? { words: new Set(), hasStem: false, atStart: true } : null
    case 'capture':
      return openingOf(node.item, vocabulary)
    case 'choice':
      return union(node.options.map((option) => openingOf(option, vocabulary)))
    case 'sequence':
      return openingOfSequence(node.items, vocabulary)
    default:
      return null
  }
}

function openingOfSequence(items: readonly PatternNode[], vocabulary: Vocabulary): Opening | null {
  const passed: (Opening | null)[] = []
  for (const item of items) {
    if (item.type === 'not' || (item.type === 'edge' && item.edge !== 'sentence-start')) continue
    passed.push(openingOf(item.type === 'optional' ? item.item : item, vocabulary))
    if (item.type !== 'optional') return union(passed)
  }
  return null // all of it is optional
}

function union(openings: readonly (Opening | null)[]): Opening | null {
  const words = new Set<number>()
  let hasStem = false
  let atStart = false
  for (const opening of openings) {
    if (!opening) return null
    for (const word of opening.words) words.add(word)
    hasStem ||= opening.hasStem
    atStart ||= opening.atStart
  }
  return { words, hasStem, atStart }
}
