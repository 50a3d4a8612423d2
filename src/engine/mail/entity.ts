import { LineCursor, readFields } from './fields'
import { readParameters, type Parameterized } from './parameters'

/** A message or a part of one. */
export interface Entity {
  readonly fields: ReadonlyMap<string, string>
  readonly type: Parameterized
  /** The body in the file's text, without the line end that belongs to the boundary below. */
  readonly start: number
  readonly end: number
  readonly children: readonly Entity[]
}

/** Deeper nesting is hostile. */
const deepest = 20
const defaultType = 'text/plain; charset=us-ascii'

/** Reads the tree of a message whose header begins at `at`. Each line is looked at once. */
export function readEntity(text: string, at = 0): Entity {
  return new Reader(text, at).entity(0, defaultType)
}

class Reader {
  private readonly cursor: LineCursor
  /** Open boundaries, from the outermost on; the level is how many stand above. */
  private readonly levels = new Map<string, number>()
  private readonly open: string[] = []
  /** The boundary line that the cursor stands at, if it does. */
  private mark: { readonly level: number; readonly closes: boolean } | null = null

  constructor(
    private readonly text: string,
    at: number,
  ) {
    this.cursor = new LineCursor(text, at, text.length)
    this.look()
  }

  entity(depth: number, usual: string): Entity {
    const { values } = readFields(this.cursor, () => this.look())
    const type = readParameters(values.get('content-type') || usual)
    const start = this.cursor.start
    this.look()
    const boundary = type.parameters.get('boundary')?.trimEnd()
    const children: Entity[] = []
    if (type.value.startsWith('multipart/') && boundary && depth < deepest && !this.levels.has(boundary))
      this.parts(
        boundary,
        depth,
        type.value === 'multipart/digest' ? 'message/rfc822' : defaultType,
        children,
      )
    else if (type.value === 'message/rfc822' && depth < deepest && !isEncoded(values))
      children.push(this.entity(depth + 1, defaultType))
    this.skipToMark()
    return { fields: values, type, start, end: Math.max(start, this.contentEnd()), children }
  }

  private parts(boundary: string, depth: number, usual: string, children: Entity[]): void {
    const level = this.open.length
    this.open.push(boundary)
    this.levels.set(boundary, level)
    this.look()
    this.skipToMark()
    while (this.mark?.level === level && !this.mark.closes) {
      this.cursor.forward()
      this.look()
      children.push(this.entity(depth + 1, usual))
    }
    this.open.pop()
    this.levels.delete(boundary)
    if (this.mark?.level !== level) return
    // Below the closing line stands nothing that is read.
    this.cursor.forward()
    this.look()
  }

  private skipToMark(): void {
    while (!this.cursor.isDone && !this.mark) {
      this.cursor.forward()
      this.look()
    }
  }

  /** Does the cursor stand at a boundary line? */
  private look(): boolean {
    const { text, start, end } = this.cursor
    this.mark = null
    if (this.open.length === 0 || text.charCodeAt(start) !== 45 || text.charCodeAt(start + 1) !== 45)
      return false
    if (end - start > 1_000) return false
    const name = text.slice(start + 2, end).trimEnd()
    const level = this.levels.get(name)
    if (level !== undefined) this.mark = { level, closes: false }
    else if (name.endsWith('--')) {
      const closed = this.levels.get(name.slice(0, -2))
      if (closed !== undefined) this.mark = { level: closed, closes: true }
    }
    return this.mark !== null
  }

  /** Where the body ends that the cursor stands below: before the line end above a boundary. */
  private contentEnd(): number {
    const { start } = this.cursor
    if (!this.mark) return start
    const isPair = this.text.charCodeAt(start - 1) === 10 && this.text.charCodeAt(start - 2) === 13
    return start - (isPair ? 2 : 1)
  }
}

const isEncoded = (fields: ReadonlyMap<string, string>): boolean =>
  /^(?:base64|quoted-printable)/i.test(fields.get('content-transfer-encoding')?.trim() ?? '')
