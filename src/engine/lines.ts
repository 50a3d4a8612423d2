import type { FileSpan } from './span'

/** Zero-based line and UTF-16 character, as in VS Code. */
export interface Position {
  readonly line: number
  readonly character: number
}

export interface Range {
  readonly start: Position
  readonly end: Position
}

/**
 * Where lines end in `[from, to)`, at the first character of LF, CR or CRLF. (Measured: looking for these two takes a
 * tenth of a look at every character.)
 */
export function lineEnds(text: string, from = 0, to = text.length): number[] {
  const ends: number[] = []
  let feed = text.indexOf('\n', from)
  let carriage = text.indexOf('\r', from)
  for (;;) {
    const end = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed
    if (end < 0 || end >= to) return ends
    ends.push(end)
    const next = end + (end === carriage && feed === end + 1 ? 2 : 1)
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next)
    if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next)
  }
}

export const isCrlf = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10

/** Turns file offsets into lines. Lines end at LF, CRLF or CR. Built once per text: O(n), then O(log n). */
export class LineIndex {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (const end of lineEnds(text)) this.starts.push(end + (isCrlf(text, end) ? 2 : 1))
  }

  /** The position of a file offset; an offset past the end lands on the last line. */
  position(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low, character: offset - this.starts[low]! }
  }

  range(span: FileSpan): Range {
    return { start: this.position(span.start), end: this.position(span.end) }
  }
}
