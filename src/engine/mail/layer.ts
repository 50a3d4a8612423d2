import type { PositionMap } from './position-map'

/** An edit by offsets, of a text or of its source. */
export interface AnyEdit {
  readonly span: { readonly start: number; readonly end: number }
  readonly newText: string
}

/** A text that was decoded from a source, and the way back. */
export interface Layer {
  readonly text: string
  readonly map: PositionMap
  /**
   * Edits of the text as edits of the source, complete by themselves, in order; null where they can't be written
   * there. The edits come in order and don't overlap.
   */
  encode(edits: readonly AnyEdit[]): readonly AnyEdit[] | null
}

/** Text and map as they grow, piece by piece. */
export class LayerBuilder {
  private readonly parts: string[] = []
  private part = ''

  constructor(readonly map: PositionMap) {}

  add(text: string, from: number, to: number, isPlain?: boolean): void {
    this.part += text
    this.map.add(text.length, from, to, isPlain)
    if (this.part.length < 4096) return
    this.parts.push(this.part)
    this.part = ''
  }

  /** The last few characters, or fewer. */
  get tail(): string {
    return this.part.slice(-8)
  }

  get text(): string {
    return this.parts.join('') + this.part
  }
}

export const inOrder = <E extends AnyEdit>(edits: readonly E[]): E[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
