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

  constructor(readonly text: string) {
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

  /** The line without white space around it. Cut at 1,000 characters: no recogniser needs more of one line. */
  trimmed(line: number): string {
    const from = skipBlanks(this.text, this.start[line]!, this.end[line]!)
    return this.text.slice(from, Math.min(this.end[line]!, from + 1000)).trimEnd()
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

/** White space inside a line, among it the no-break space that mail programs insert. */
export function isBlankCode(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 12
}

export function skipBlanks(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isBlankCode(text.charCodeAt(at))) at++
  return at
}

/** Runs a sticky regex at one offset; the regex must have the `y` flag and can't read past where it matches. */
export function matchAt(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at
  return regex.exec(text)
}
