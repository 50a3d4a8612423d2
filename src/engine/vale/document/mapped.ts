/** A text that was taken out of another one, and where each of its UTF-16 units came from. */
export interface MappedText {
  readonly text: string
  /** Offset in the original at which each unit begins. */
  readonly from: readonly number[]
  /** Offset in the original at which it ends; the same for what was put in. */
  readonly to: readonly number[]
}

/** Puts a mapped text together from pieces. */
export class TextBuilder implements MappedText {
  text = ''
  readonly from: number[] = []
  readonly to: number[] = []

  /** A stretch of the original as it stands. */
  copy(original: string, start: number, end: number): this {
    for (let at = start; at < end; at++) this.unit(at, at + 1)
    this.text += original.slice(start, end)
    return this
  }

  /** Text that stands for `[start, end)` of the original. */
  put(text: string, start: number, end: number): this {
    for (let i = 0; i < text.length; i++) this.unit(start, end)
    this.text += text
    return this
  }

  append({ text, from, to }: MappedText): this {
    for (let i = 0; i < text.length; i++) this.unit(from[i]!, to[i]!)
    this.text += text
    return this
  }

  private unit(from: number, to: number): void {
    this.from.push(from)
    this.to.push(to)
  }
}

export const identity = (text: string): MappedText => new TextBuilder().copy(text, 0, text.length)

export const slice = (mapped: MappedText, start: number, end: number): MappedText => ({
  text: mapped.text.slice(start, end),
  from: mapped.from.slice(start, end),
  to: mapped.to.slice(start, end),
})

export function trim(mapped: MappedText): MappedText {
  const { text } = mapped
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return start === 0 && end === text.length ? mapped : slice(mapped, start, Math.max(start, end))
}

/** A mapped text whose original is itself one: mapped to the first. */
export function through(inner: MappedText, outer: MappedText): MappedText {
  const { from, to } = outer
  const startOf = (at: number) => from[at] ?? to[to.length - 1] ?? 0
  const endOf = (at: number) => (at > 0 ? (to[at - 1] ?? to[to.length - 1] ?? 0) : (from[0] ?? 0))
  return {
    text: inner.text,
    from: inner.from.map(startOf),
    to: inner.to.map((at, i) => Math.max(endOf(at), startOf(inner.from[i]!))),
  }
}

/** The stretch of the original that `[start, end)` came from; an empty one where that is nowhere. */
export function originalSpan(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const { from, to } = mapped
  const first = from[start] ?? to[to.length - 1] ?? 0
  if (end <= start) return { start: first, end: first }
  return { start: first, end: Math.max(first, to[end - 1] ?? first) }
}
