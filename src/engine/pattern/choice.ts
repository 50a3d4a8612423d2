import { openingOf, type Opening, type SetOpenings } from './openings'
import type { Plan } from './plan'

/**
 * Alternatives, looked up by the word that stands there: a set of hundreds costs one Map lookup, and only those that can
 * begin with the word are tried, and even built.
 */
export class Choice {
  private readonly asked: number[] = []
  private readonly listed: ReadonlyMap<number, readonly number[]>
  private readonly met = new Map<number, readonly number[]>()

  /**
   * @param words the options that are just a word
   * @param openings how each of the others begins; they are tried first
   * @param plan of one of the others
   */
  constructor(
    readonly words: ReadonlySet<number>,
    private readonly openings: readonly (Opening | null)[],
    readonly plan: (option: number) => Plan,
  ) {
    this.listed = this.list()
  }

  /** Has it only words? */
  get isWords(): boolean {
    return this.openings.length === 0
  }

  /** The options that may begin with a word, but for that word itself: worked out when it is met; most often none. */
  candidates(word: number): readonly number[] {
    const { asked, met } = this
    if (asked.length === 0) return this.listed.get(word) ?? none
    const known = met.get(word)
    if (known) return known
    const listed = this.listed.get(word) ?? none
    const opened = asked.filter((option) => this.mayOpen(option, word))
    const options = listed.length > 0 ? [...listed, ...opened].sort((a, b) => a - b) : opened
    if (met.size >= mostMet) met.clear()
    met.set(word, options)
    return options
  }

  private mayOpen(option: number, word: number): boolean {
    const opening = this.openings[option]!
    return !opening || opening.atStart || opening.hasStem || opening.words.has(word)
  }

  private list(): ReadonlyMap<number, readonly number[]> {
    const { asked } = this
    const listed = new Map<number, number[]>()
    this.openings.forEach((opening, option) => {
      if (!opening || opening.atStart || opening.hasStem || opening.words.size > mostListed)
        asked.push(option)
      else
        for (const word of opening.words) {
          const options = listed.get(word)
          if (options) options.push(option)
          else listed.set(word, [option])
        }
    })
    return listed
  }
}

/** An option that begins with one of more words isn't listed under each, but asked (measured: listing took half of a start). */
const mostListed = 8
/** Of so many words a choice keeps which options may begin with them. */
const mostMet = 200
const none: readonly number[] = []

export function choiceOf(options: readonly Plan[], ofSet: SetOpenings): Choice {
  const known = choices.get(options)
  if (known) return known
  const words = new Set<number>()
  const others: Plan[] = []
  for (const option of options)
    if (typeof option === 'number') words.add(option)
    else others.push(option)
  const openings = others.map((option) => openingOf(option, ofSet))
  const choice = new Choice(words, openings, (option) => others[option]!)
  choices.set(options, choice)
  return choice
}

/** What stands in a set stands in many patterns, and is looked at once: a cache of pure results. */
const choices = new WeakMap<readonly Plan[], Choice>()
