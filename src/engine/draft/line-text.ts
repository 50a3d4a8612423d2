/** What readers want to know of a line's text alone; each asks its own. */
export const enum Question {
  /** May an attribution begin with it? */
  Attribution,
  /** What does it tell of whose words it holds? */
  Role,
  /** Does it read like the address or number of someone? */
  Contact,
  Reference,
  Greeting,
  Words,
  Postscript,
  Formula,
  Short,
  /** May it name who signs, below a formula that may go on, or right below a farewell? */
  Name,
  NameBelowFarewell,
  /** What is kept of the block that it is. */
  Stretch,
}

/**
 * A line by its text alone, with what its readers found out of it: lines of the same text share it. (Measured: while
 * somebody types, asking each line anew whether it is a greeting, a quote's first line, a signature took a tenth of the time.)
 */
export class LineText {
  private readonly answers: unknown[] = []
  private cut: string | undefined

  /** Where its words begin. */
  readonly indent: number

  constructor(readonly source: string) {
    this.indent = skipBlanks(source, 0, source.length)
  }

  /** @param ask answers by `source` and `words`, which are the same for all lines of a store; never `undefined` */
  answer<Answer, Words>(
    question: Question,
    ask: (line: LineText, words: Words) => Answer,
    words: Words,
  ): Answer {
    const known = this.answers[question] as Answer | undefined
    if (known !== undefined) return known
    const answer = ask(this, words)
    this.answers[question] = answer
    return answer
  }

  kept(question: Question): unknown {
    return this.answers[question]
  }

  /** Keeps what depends on more than the line: whoever asks for it tells whether it still holds. */
  keep(question: Question, value: unknown): void {
    this.answers[question] = value
  }

  /** Without white space around it. Cut at 1,000 characters: no recogniser needs more of one line. */
  get trimmed(): string {
    return (this.cut ??= this.source.slice(this.indent, this.indent + 1000).trimEnd())
  }
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
