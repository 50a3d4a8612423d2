import { prefixOf, suffixOf } from './common'
import { LineText } from './line-text'
import { Recent } from './recent'
import type { SourceLines } from './source-lines'
import { mostRoom, room } from './stretch'

/** The lines of texts that were read lately, by the same words: whoever types changes one of them. */
export class KeptLines {
  private readonly recent = new Recent<LineText>(room, mostRoom)
  /** The text that was read before this one. */
  private last: SourceLines | null = null

  /** The key is a string of its own: a slice would hold on to the whole text. */
  of(source: string): LineText {
    const key = `\n${source}`
    return this.recent.of(key, () => new LineText(key.slice(1)))
  }

  /** The lines that the text shares with the one before, from the top and from the bottom; and keeps it for the next one. */
  sharedWith(lines: SourceLines): Shared | null {
    const { last } = this
    this.recent.fit(lines.text.length)
    this.last = lines.text.length > mostRoom ? null : lines
    return last && sharedBy(last, lines.text)
  }
}

/** How many lines at the top, and how many at the bottom, stand in another text as well. */
export interface Shared {
  readonly lines: SourceLines
  readonly above: number
  readonly below: number
}

function sharedBy(lines: SourceLines, text: string): Shared | null {
  const { text: known, count } = lines
  const head = prefixOf(known, text)
  const tail = suffixOf(known, text, Math.min(known.length, text.length) - head)
  // A line's end is shared with it; the first half of CRLF may have lost its other one, or got one.
  let above = 0
  while (above + 1 < count && lines.start[above + 1]! < head) above++
  let below = 0
  while (below + above < count - 1 && known.length - lines.start[count - 1 - below]! < tail) below++
  return above + below > 0 ? { lines, above, below } : null
}
