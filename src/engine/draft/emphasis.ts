import type { MaskKind } from './draft'
import { runEnd } from './code-span'

const wordChar = /[\p{L}\p{N}]/u

/** Pairs runs of `*`, `_` and `~~`; what finds no partner stays text. */
export class Emphasis {
  private readonly open: Record<string, { start: number; end: number }[]> = { '*': [], _: [], '~': [] }

  constructor(
    private readonly text: string,
    private readonly add: (kind: MaskKind, start: number, end: number) => void,
  ) {}

  /** Handles the run at `at` and returns its end. */
  run(at: number, from: number, to: number): number {
    const { text } = this
    const end = runEnd(text, at, to)
    const char = text[at]!
    const before = at > from ? text[at - 1]! : ' '
    const after = end < to ? text[end]! : ' '
    const leftFlanking =
      !/\s/.test(after) && (!isPunctuation(after) || /\s/.test(before) || isPunctuation(before))
    const rightFlanking =
      !/\s/.test(before) && (!isPunctuation(before) || /\s/.test(after) || isPunctuation(after))
    const intraword = char === '_' && wordChar.test(before) && wordChar.test(after)
    if (intraword || (char === '~' && end - at !== 2)) return end
    let start = at
    const stack = this.open[char]!
    while (rightFlanking && start < end && stack.length) {
      const opener = stack.pop()!
      const size = Math.min(opener.end - opener.start, end - start)
      this.add('markup', opener.end - size, opener.end)
      this.add('markup', start, start + size)
      start += size
      if (opener.end - size > opener.start) stack.push({ start: opener.start, end: opener.end - size })
    }
    if (leftFlanking && start < end) stack.push({ start, end })
    return end
  }
}

const isPunctuation = (char: string) => /[\p{P}\p{S}]/u.test(char)
