import { Edge, Op, type Plan } from './plan'

/** How a match can begin. */
export interface Opening {
  /** With one of these words or stems, as the vocabulary numbers them. */
  readonly words: ReadonlySet<number>
  /** Is one of them a stem? */
  readonly hasStem: boolean
  /** Or anyhow, at the start of the sentence. */
  readonly atStart: boolean
}

/** How a set's members can begin, by the number of its name. */
export type SetOpenings = (set: number) => Opening | null

/** Null where a match may begin otherwise, or be empty. */
export function openingOf(plan: Plan, ofSet: SetOpenings): Opening | null {
  if (typeof plan === 'number') return { words: new Set([plan]), hasStem: false, atStart: false }
  switch (plan[0]) {
    case Op.stem:
      return { words: new Set([plan[1]]), hasStem: true, atStart: false }
    case Op.set:
      return ofSet(plan[1])
    case Op.edge:
      return plan[1] === Edge.sentenceStart ? { words: new Set(), hasStem: false, atStart: true } : null
    case Op.capture:
      return openingOf(plan[2], ofSet)
    case Op.choice:
      return union(plan[1].map((option) => openingOf(option, ofSet)))
    case Op.sequence:
      return openingOfSequence(plan[1], ofSet)
    default:
      return null
  }
}

function openingOfSequence(items: readonly Plan[], ofSet: SetOpenings): Opening | null {
  const passed: (Opening | null)[] = []
  for (const item of items) {
    if (typeof item === 'object') {
      const [op] = item
      if (op === Op.not || (op === Op.edge && item[1] !== Edge.sentenceStart)) continue
      if (op === Op.optional) {
        passed.push(openingOf(item[1], ofSet))
        continue
      }
    }
    if (passed.length === 0) return openingOf(item, ofSet)
    passed.push(openingOf(item, ofSet))
    return union(passed)
  }
  return null // all of it is optional
}

export function union(openings: readonly (Opening | null)[]): Opening | null {
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
