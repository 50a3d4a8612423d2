/** What became of a text: this text between as many units at its start and at its end as are kept. */
export interface TextChange {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The last text that went through a channel. Both of its ends keep one, so that a key pressed sends the key. */
export class LastText {
  private last = ''

  /** The change that leads to the next text; null where the whole text says it as shortly. */
  changeTo(text: string): TextChange | null {
    const { last } = this
    this.last = text
    const shorter = Math.min(last.length, text.length)
    const start = longest(shorter, (from, to) => last.slice(from, to) === text.slice(from, to))
    const end = longest(shorter - start, (from, to) => tail(last, from, to) === tail(text, from, to))
    return start + end > text.length / 2 ? { start, end, text: text.slice(start, text.length - end) } : null
  }

  /** The next text, as it was sent. */
  take(text: string, change: TextChange | null): string {
    const { last } = this
    return (this.last = change
      ? last.slice(0, change.start) + change.text + last.slice(last.length - change.end)
      : text)
  }
}

const tail = (text: string, from: number, to: number): string =>
  text.slice(text.length - to, text.length - from)

/** The greatest length up to which all is the same, by halves (measured: a loop over a book's letters takes a whole frame). */
function longest(limit: number, isSame: (from: number, to: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isSame(low, middle)) low = middle
    else high = middle - 1
  }
  return low
}
