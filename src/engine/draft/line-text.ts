import { Recent } from './recent'

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
}

/**
 * A line by its text alone, with what its readers found out of it: lines of the same text share it. (Measured: while
 * somebody types, asking each line anew whether it is a greeting, a quote's first line, a signature took a tenth of the time.)
 */
export class LineText {
  private readonly answers: unknown[] = []
  private cut: string | undefined

  constructor(readonly source: string) {}

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

  /** Without white space around it. Cut at 1,000 characters: no recogniser needs more of one line. */
  get trimmed(): string {
    return (this.cut ??= trimmedOf(this.source))
  }
}

function trimmedOf(source: string): string {
  const from = skipBlanks(source, 0, source.length)
  return source.slice(from, from + 1000).trimEnd()
}

/** Lines that were read lately. */
export type LineTexts = Recent<LineText>

/** In UTF-16 units: the replies at hand. */
const room = 48_000

export const lineTexts = (): LineTexts => new Recent<LineText>(room)

/** The key is a string of its own: a slice would hold on to the whole text. */
export function lineTextOf(source: string, known: LineTexts | null): LineText {
  if (!known) return new LineText(source)
  const key = `\n${source}`
  return known.of(key, () => new LineText(key.slice(1)))
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
