import type { LineText} from './line-text';
import { lineTextOf, skipBlanks, type LineTexts } from './line-text'

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

  private readonly texts: (LineText | undefined)[] = []

  /** @param known lines that were read lately, by the same words */
  constructor(
    readonly text: string,
    private readonly known: LineTexts | null = null,
  ) {
    let count = 1
    for (let at = 0; at < text.length; at++) if (endsLine(text, at)) count++
    this.count = count
    this.start = new Int32Array(count)
    this.end = new Int32Array(count)
    this.kind = new Uint8Array(count)
    this.content = new Int32Array(count)
    let line = 0
    for (let at = 0; at < text.length; at++) {
      if (!endsLine(text, at)) continue
      this.end[line++] = text.charCodeAt(at) === 10 && text.charCodeAt(at - 1) === 13 ? at - 1 : at
      this.start[line] = at + 1
    }
    this.end[line] = text.length
    for (let i = 0; i < count; i++) {
      this.content[i] = skipBlanks(text, this.start[i]!, this.end[i]!)
      this.kind[i] = this.content[i]! < this.end[i]! ? LineKind.Text : LineKind.Blank
    }
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
    return (this.texts[line] ??= lineTextOf(this.text.slice(this.start[line], this.end[line]), this.known))
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

/** True at LF, and at a CR that no LF follows: the second character of CRLF ends the line, not the first. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)
}

/** Runs a sticky regex at one offset; the regex must have the `y` flag and can't read past where it matches. */
export function matchAt(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at
  return regex.exec(text)
}
