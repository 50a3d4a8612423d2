import { openingOf, type Opening, type SetOpenings } from './openings'
import type { Plan } from './plan'

/**
 * Alternatives, looked up by the word that stands there: a set of hundreds costs one Map lookup, and only those that can
 * begin with the word are tried, and even built.
 */
export class Choice {
  /** Options that are asked whether they begin with a word. */
  private readonly asked: number[] = []
  /** Of them those that may begin with any. */
  private readonly anyhow: readonly number[]
  private readonly listed: ReadonlyMap<number, readonly number[]>
  private met: Map<number, readonly number[]>
  /** Of words that weren't met; null where it has to be worked out. */
  private rest: readonly number[] | null

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
    const listed = this.list()
    this.listed = listed
    this.anyhow = this.asked.filter((option) => opensAnyhow(openings[option] ?? null))
    this.rest = this.asked.length === 0 ? none : null
    this.met = this.rest ? listed : new Map<number, readonly number[]>()
  }

  /** Has it only words? */
  get isWords(): boolean {
    return this.openings.length === 0
  }

  /** The options that may begin with a word, but for that word itself: worked out when it is met; most often none. */
  candidates(word: number): readonly number[] {
    return this.met.get(word) ?? this.rest ?? this.meet(word)
  }

  private meet(word: number): readonly number[] {
    if (this.met.size >= mostMet) return this.listAll().get(word) ?? this.anyhow
    const listed = this.listed.get(word) ?? none
    const opened = this.asked.filter((option) => this.mayOpen(option, word))
    const options = listed.length > 0 ? [...listed, ...opened].sort((a, b) => a - b) : opened
    this.met.set(word, options)
    return options
  }

  private mayOpen(option: number, word: number): boolean {
    const opening = this.openings[option] ?? null
    return opensAnyhow(opening) || opening!.words.has(word)
  }

  private list(): Map<number, number[]> {
    const listed = new Map<number, number[]>()
    this.openings.forEach((opening, option) => {
      if (opensAnyhow(opening) || opening!.words.size > mostListed) this.asked.push(option)
      else putUnder(listed, opening!.words, option)
    })
    return listed
  }

  /** What is asked so often is listed after all: from here on no word is met anew. */
  private listAll(): ReadonlyMap<number, readonly number[]> {
    const all = new Map<number, number[]>()
    this.openings.forEach((opening, option) => {
      if (!opensAnyhow(opening)) putUnder(all, opening!.words, option)
    })
    for (const options of all.values()) {
      options.push(...this.anyhow)
      options.sort((a, b) => a - b)
    }
    this.met = all
    this.rest = this.anyhow
    return all
  }
}

/** Can it begin with a word that isn't among those that it tells? */
const opensAnyhow = (opening: Opening | null): boolean => !opening || opening.atStart || opening.hasStem

function putUnder(lists: Map<number, number[]>, words: ReadonlySet<number>, option: number): void {
  for (const word of words) {
    const options = lists.get(word)
    if (options) options.push(option)
    else lists.set(word, [option])
  }
}

/** An option that begins with one of more words isn't listed under each, but asked (measured: listing took half of a start). */
const mostListed = 8
/** Of so many words a choice works out which options may begin with them, one by one. */
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
