import type { MatchState, Phrase } from './phrase'

export interface Entry<Owner> {
  /** Groups of words without which the phrase isn't asked for. */
  readonly needs: readonly number[]
  readonly phrase: Phrase
  readonly owner: Owner
}

/**
 * All entries that are looked up by one word. What they need stands in one list of numbers (measured: most are turned
 * away, and going from object to object for that took longer than to try the others).
 */
export class Entries<Owner> {
  /** Of each in turn how many groups it needs, and which. */
  private needs: Int32Array | null = null
  /** By entry the words of which one must stand behind this one; null is any, undefined: not asked yet. */
  private readonly behind: (readonly number[] | null | undefined)[] = []

  constructor(
    private readonly word: number,
    private readonly all: Entry<Owner>[],
  ) {}

  add(entry: Entry<Owner>): void {
    this.all.push(entry)
    this.needs = null
  }

  /** Those for which the sentence holds all that they need, and that may go on as it does behind the word at `at`. */
  forEachIn(state: MatchState, at: number, visit: (at: number, entry: Entry<Owner>) => void): void {
    const { all } = this
    const { held } = state
    const needs = (this.needs ??= inOneList(all))
    for (let i = 0, next = 0; i < all.length; i++) {
      let need = next + 1
      next = need + needs[next]!
      while (need < next && (held[needs[need]! >> 5]! & (1 << (needs[need]! & 31))) !== 0) need++
      if (need === next && this.mayGoOn(i, state, at + 1)) visit(at, all[i]!)
    }
  }

  private mayGoOn(entry: number, { id, end }: MatchState, at: number): boolean {
    let words = this.behind[entry]
    if (words === undefined) this.behind[entry] = words = this.all[entry]!.phrase.behind?.(this.word) ?? null
    return words === null || (at < end && words.includes(id[at]!))
  }
}

function inOneList(entries: readonly Entry<unknown>[]): Int32Array {
  const list: number[] = []
  for (const { needs } of entries) list.push(needs.length, ...needs)
  return Int32Array.from(list)
}
