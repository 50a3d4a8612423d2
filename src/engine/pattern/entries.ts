import type { Finder, MatchState, Phrase } from './phrase'

export interface Entry<Owner> {
  /** What is tried; the phrase itself is asked for where that matches. */
  readonly finder: Finder
  readonly phrase: Phrase
  readonly owner: Owner
}

/** Given what it adds to: as a closure it was made anew for every search. */
export type Visit<Owner, Finds> = (state: MatchState, at: number, entry: Entry<Owner>, finds: Finds) => void

/**
 * All entries that are looked up by one word. What they need stands in one list of numbers (measured: most are turned
 * away, and going from object to object for that took longer than to try the others).
 */
export class Entries<Owner> {
  /** By entry the words of which one must stand behind this one; null is any, undefined: not asked yet. */
  private behind: (Int32Array | null | undefined)[] | null = null

  /**
   * @param all those that are made
   * @param needs of each entry in turn its number, how many groups of words it needs, and which
   * @param make makes an entry by its number, once a sentence holds all that it needs; there where `needs` are
   */
  constructor(
    private readonly word: number,
    private readonly all: Entry<Owner>[],
    private needs: Int32Array | null = null,
    private readonly make?: (number: number) => Entry<Owner>,
  ) {}

  add(entry: Entry<Owner>): void {
    this.all.push(entry)
    this.needs = null
  }

  /** Those for which the sentence holds all that they need, and that may go on as it does behind the word at `at`. */
  forEachIn<Finds>(state: MatchState, at: number, visit: Visit<Owner, Finds>, finds: Finds): void {
    const { held } = state
    const needs = (this.needs ??= inOneList(this.all))
    for (let i = 0, next = 0; next < needs.length; i++) {
      const number = needs[next]!
      let need = next + 2
      next = need + needs[next + 1]!
      while (need < next && (held[needs[need]! >> 5]! & (1 << (needs[need]! & 31))) !== 0) need++
      if (need < next) continue
      const entry = (this.all[i] ??= this.make!(number))
      if (this.mayGoOn(i, entry, state, at + 1)) visit(state, at, entry, finds)
    }
  }

  private mayGoOn(i: number, { finder }: Entry<Owner>, { id, end }: MatchState, at: number): boolean {
    const behind = (this.behind ??= [])
    let words = behind[i]
    if (words === undefined) behind[i] = words = finder.behind?.(this.word) ?? null
    return words === null || (at < end && words.includes(id[at]!))
  }
}

function inOneList(entries: readonly Entry<unknown>[]): Int32Array {
  const list: number[] = []
  entries.forEach(({ phrase: { needs } }, number) => list.push(number, needs.length, ...needs))
  return Int32Array.from(list)
}
