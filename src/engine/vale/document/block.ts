import type { MappedText } from './mapped'

/** What comments of the document have switched off where a block stands. */
export interface Silence {
  readonly all: boolean
  /** Styles, rules (`Style.Rule`) and single matches (`Style.Rule[text]`). */
  readonly names: ReadonlySet<string>
}

export const nothingSilenced: Silence = { all: false, names: new Set() }

/** A part of a document that rules are run on, as Vale cuts it. Its map leads to the draft's text. */
export interface Block extends MappedText {
  /** The parts of its scope: `text`, `heading`, `h2`, `md`. */
  readonly scope: ReadonlySet<string>
  readonly silence: Silence
}

/** A document as Vale reads it. */
export interface Document {
  readonly blocks: readonly Block[]
  /** Its prose as one block: for `summary`, `metric` and `readability`. */
  readonly summary: Block
  /** Its source as one block. */
  readonly raw: Block
  /** How often each kind of element stands in it, for `metric`: `heading.h2`, `list`, `pre`. */
  readonly counts: ReadonlyMap<string, number>
}
