import { isCrlf, lineEnds } from '../lines'
import type { KeptLines } from './kept-lines'
import { LineText, skipBlanks } from './line-text'

export { isBlankCode, skipBlanks } from './line-text'

/** What a line is, before anyone asks whose words it holds. */
export const enum LineKind {
  Blank = 0,
  Text = 1,
  /** `>` lines: another person's words. */
  Quote = 2,
  /** Fenced or indented code, fences included. */
  Code = 3,
  /** Nothing but HTML comments, or the inside of one. */
  Comment = 4,
  Heading = 5,
  /** A line of `---`, `***`, `===`: a rule, or the underline of a heading. */
  Rule = 6,
  TableRow = 7,
  TableDelimiter = 8,
  /** `[label]: address`: read by the renderer only. */
  Definition = 9,
  ListItem = 10,
}

/** Lines `[first, last)`. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** The lines of a text as a struct of arrays: a line costs bytes, not an object, so 5 MB of line ends is nothing. */
export class SourceLines {
  /** Offset of each line's first character. */
  readonly start: Int32Array
  /** Offset after each line's last character, line end excluded. */
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Offset of the first character of prose, after `>`, list marker or `#`. */
  readonly content: Int32Array
  readonly count: number

  private readonly texts: (LineText | undefined)[]

  /** @param kept lines that were read lately, by the same words */
  constructor(
    readonly text: string,
    private readonly kept: KeptLines | null = null,
  ) {
    const shared = kept?.sharedWith(this) ?? null
    const { above, below, lines } = shared ?? { above: 0, below: 0, lines: null }
    const by = lines ? text.length - lines.text.length : 0
    const from = lines ? lines.start[above]! : 0
    const to = below > 0 ? lines!.start[lines!.count - below]! + by : text.length
    const ends = lineEnds(text, from, to)
    const count = (this.count = above + ends.length + below + (below > 0 ? 0 : 1))
    this.start = new Int32Array(count)
    this.end = new Int32Array(count)
    this.kind = new Uint8Array(count)
    this.content = new Int32Array(count)
    this.texts = new Array<LineText | undefined>(count)
    for (let line = 0; line < above; line++) this.set(line, lines!, line, 0)
    let line = above
    let start = from
    for (const end of ends) {
      this.put(line++, start, end)
      start = end + (isCrlf(text, end) ? 2 : 1)
    }
    if (below === 0) this.put(line, start, text.length)
    else for (; line < count; line++) this.set(line, lines!, line - count + lines!.count, by)
  }

  private put(line: number, start: number, end: number): void {
    this.start[line] = start
    this.end[line] = end
    const content = skipBlanks(this.text, start, end)
    this.content[line] = content
    this.kind[line] = content < end ? LineKind.Text : LineKind.Blank
  }

  /** A line that stands in another text, too. */
  private set(line: number, other: SourceLines, index: number, by: number): void {
    const own = other.at(index)
    const start = other.start[index]! + by
    this.texts[line] = own
    this.start[line] = start
    this.end[line] = start + own.source.length
    this.content[line] = start + own.indent
    this.kind[line] = own.indent < own.source.length ? LineKind.Text : LineKind.Blank
  }

  isBlank(line: number): boolean {
    return this.kind[line] === LineKind.Blank
  }

  /** Offset of the next line's first character, or the text's length after the last line. */
  next(line: number): number {
    return line + 1 < this.count ? this.start[line + 1]! : this.text.length
  }

  /** The line by itself, and what is known of it. */
  at(line: number): LineText {
    return (this.texts[line] ??= this.read(this.text.slice(this.start[line], this.end[line])))
  }

  private read(source: string): LineText {
    return this.kept ? this.kept.of(source) : new LineText(source)
  }

  /** The line without white space around it, and cut where it is very long. */
  trimmed(line: number): string {
    return this.at(line).trimmed
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.count - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.start[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Runs a sticky regex at one offset; the regex must have the `y` flag and can't read past where it matches. */
export function matchAt(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at
  return regex.exec(text)
}
