import type { Recent } from './recent'
import type { TextSpan } from '../span'

/** A block's text by itself, and what was worked out of it, by who asked: blocks of the same text share it. */
export interface Stretch {
  /** With the characters behind it that a tokenizer may look at. */
  readonly source: string
  readonly length: number
  readonly known: Map<object, unknown>
}

export type Stretches = Recent<Stretch>

/**
 * So many characters of recent texts stay read: the replies at hand, and more where a long page is edited. Whoever types
 * changes one block, and the others are read as before. (Measured: what is kept of 200,000 characters takes 17 MB. In a
 * stream of replies, room for 48,000 from the start took 4 MB more, and a twentieth more time to collect what is forgotten.)
 */
export const room = 12_000
export const mostRoom = 48_000

/** What a tokenizer may look at behind a stretch: the character after its last one. */
export const lookahead = 2

/** Is it what stands there? On a line of the same text, where it ends as the line does: then the lookahead alone may differ. */
export const isOf = ({ source, length }: Stretch, text: string, { start, end }: TextSpan): boolean =>
  length === end - start && source.slice(length) === text.slice(end, end + lookahead)

/** The block of a text; its characters are hashed once, however many readers it has. */
export function stretchOf(text: string, { start, end }: TextSpan, stretches: Stretches): Stretch {
  const key = `${end - start}\n${text.slice(start, end + lookahead)}`
  return stretches.of(key, () => ({
    // Cut out of the key, not out of the text: what is kept holds on to the block alone.
    source: key.slice(key.indexOf('\n') + 1),
    length: end - start,
    known: new Map(),
  }))
}
