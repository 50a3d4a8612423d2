interface AnySpan {
  readonly start: number
  readonly end: number
}

/**
 * Where each character of a decoded text stands in its source, as runs in order: plain ones, a character a character,
 * and units, which stand or fall together (`=C3=A9` is "é", `<br>` a line end). What the source has between runs
 * (soft breaks, tags) carries no text. In base64 neighbours share characters of the source.
 */
export class PositionMap {
  private readonly text: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly plain: boolean[] = []
  /** Length of the text, UTF-16. */
  length = 0

  /** @param origin the place in the source of a text that is empty */
  constructor(private readonly origin: number) {}

  /** Adds the next `count` characters of the text, which stand at `[from, to)`; as a plain run if that is as long. */
  add(count: number, from: number, to: number, isPlain = count === to - from): void {
    if (count === 0) return
    const last = this.text.length - 1
    if (isPlain && this.plain[last] && this.to[last] === from) this.to[last] = to
    else {
      this.text.push(this.length)
      this.from.push(from)
      this.to.push(to)
      this.plain.push(isPlain)
    }
    this.length += count
  }

  /** Lets the last unit go on to `to`, if it ends at `from`, or a line break of the encoding ("=\r\n") before it. */
  extend(from: number, to: number): boolean {
    const last = this.text.length - 1
    if (last < 0 || this.plain[last]) return false
    const gap = from - this.to[last]!
    if (gap < -1 || gap > 3) return false
    this.to[last] = to
    return true
  }

  /** The smallest run of the source that carries this text; for an empty span, the place to insert at. */
  toSource({ start, end }: AnySpan): AnySpan {
    if (start < end) return { start: this.startOf(start), end: this.endOf(end - 1) }
    const at = start > 0 ? this.endOf(start - 1) : this.length ? this.startOf(0) : this.origin
    return { start: at, end: at }
  }

  /** The text whose characters stand in this stretch of the source, whole or in part. */
  toText({ start, end }: AnySpan): AnySpan {
    const first = search(this.to.length, (run) => this.to[run]! > start)
    const after = search(this.from.length, (run) => this.from[run]! >= Math.max(end, start + 1))
    const from = first === this.to.length ? this.length : this.inside(first, start, 0)
    if (start >= end || after <= first) return { start: from, end: from }
    return { start: from, end: this.inside(after - 1, end, this.sizeOf(after - 1)) }
  }

  /** True where the span carries text that stands together in the source, with nothing between. */
  isUnbroken({ start, end }: AnySpan): boolean {
    if (start >= end) return true
    const last = this.runAt(end - 1)
    for (let run = this.runAt(start); run < last; run++) if (this.to[run] !== this.from[run + 1]) return false
    return true
  }

  /** The stretches of the span's text that are runs by themselves, in order. */
  *pieces({ start, end }: AnySpan): Generator<{ text: AnySpan; source: AnySpan; isPlain: boolean }> {
    if (start >= end) return
    for (let run = this.runAt(start); run < this.text.length && this.text[run]! < end; run++) {
      const from = Math.max(start, this.text[run]!)
      const to = Math.min(end, this.text[run]! + this.sizeOf(run))
      yield {
        text: { start: from, end: to },
        source: { start: this.startOf(from), end: this.endOf(to - 1) },
        isPlain: this.plain[run]!,
      }
    }
  }

  private inside(run: number, source: number, otherwise: number): number {
    const offset = this.plain[run] ? source - this.from[run]! : otherwise
    return this.text[run]! + Math.max(0, Math.min(this.sizeOf(run), offset))
  }

  private sizeOf(run: number): number {
    return (this.text[run + 1] ?? this.length) - this.text[run]!
  }

  private startOf(at: number): number {
    const run = this.runAt(at)
    return this.from[run]! + (this.plain[run] ? at - this.text[run]! : 0)
  }

  private endOf(at: number): number {
    const run = this.runAt(at)
    return this.plain[run] ? this.from[run]! + at - this.text[run]! + 1 : this.to[run]!
  }

  private runAt(at: number): number {
    return search(this.text.length, (run) => this.text[run]! > at) - 1
  }
}

/** The first index for which a test holds that holds for all after it, too; `count` where it holds for none. */
export function search(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
