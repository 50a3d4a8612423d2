/** The lines of a text, one after the other, by offsets. */
export class LineCursor {
  /** The present line: `[start, end)` without its line end; the next one begins at `next`. */
  start = 0
  end = 0
  next = 0

  constructor(
    readonly text: string,
    at: number,
    readonly limit: number,
  ) {
    this.moveTo(at)
  }

  get isDone(): boolean {
    return this.start >= this.limit
  }

  moveTo(at: number): void {
    const { text, limit } = this
    this.start = at
    let end = at
    while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    this.end = end
    const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
    this.next = Math.min(limit, end + (isPair ? 2 : 1))
  }

  forward(): void {
    this.moveTo(this.next)
  }
}

export interface Fields {
  /** Unfolded values by lower-case name; of a repeated field, the first. */
  readonly values: ReadonlyMap<string, string>
  /** Offset of what follows the header and its blank line. */
  readonly end: number
}

const field = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s
/** Characters of one field that are kept. */
const longestField = 64_000
const mostLines = 5_000

/**
 * Reads header lines from the cursor on, up to a blank line, the limit or a line that `isEnd` names; lines that are
 * no field are passed over. The cursor ends behind the blank line.
 */
export function readFields(cursor: LineCursor, isEnd: () => boolean = () => false): Fields {
  const values = new Map<string, string>()
  const { text } = cursor
  let name = ''
  for (let count = 0; !cursor.isDone && count < mostLines && !isEnd(); count++, cursor.forward()) {
    const { start, end } = cursor
    const line = text.slice(start, Math.min(end, start + longestField))
    if (!line.trim()) {
      // Of old, a line of white space could stand inside a folded field.
      const isFolded = end > start && /^[ \t]+[^ \t\r\n]/.test(text.slice(cursor.next, cursor.next + 200))
      if (isFolded) continue
      cursor.forward()
      break
    }
    if (/^[ \t]/.test(line)) {
      const known = values.get(name)
      if (known !== undefined && known.length < longestField) values.set(name, `${known} ${line.trim()}`)
      continue
    }
    const match = field.exec(line)
    name = match && !values.has(match[1]!.toLowerCase()) ? match[1]!.toLowerCase() : ''
    if (name) values.set(name, match![2]!.trim())
  }
  return { values, end: cursor.start }
}
