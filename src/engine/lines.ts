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

/** Turns file offsets into lines. Lines end at LF, CRLF or CR. Built once per text: O(n), then O(log n). */
export class LineIndex {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1)
    }
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
