/**
 * Positions. All offsets are UTF-16 code units, zero-based; ends are exclusive.
 * The two spaces are branded, so that an offset into the decoded text can't reach a file by mistake.
 */
interface Span<Space extends string> {
  readonly start: number
  readonly end: number
  /** Only for the type checker: never set at run time. */
  readonly space?: Space
}

/** A stretch of `Draft.text`: the only position used inside the engine. */
export type TextSpan = Span<'text'>

/** A stretch of the file's text (UTF-8 without BOM, line ends as stored): what leaves the engine. */
export type FileSpan = Span<'file'>

/** Throws a RangeError on a reversed or negative span: that is a programmer's mistake, never bad input. */
function checked(start: number, end: number): void {
  if (start < 0 || end < start) throw new RangeError(`not a span: ${start}–${end}`)
}

export function textSpan(start: number, end: number): TextSpan {
  checked(start, end)
  return { start, end }
}

export function fileSpan(start: number, end: number): FileSpan {
  checked(start, end)
  return { start, end }
}

type AnySpan = { readonly start: number; readonly end: number }

export const length = (span: AnySpan): number => span.end - span.start

export const contains = (outer: AnySpan, inner: AnySpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** True where the two share at least one character; empty spans overlap nothing. */
export const overlaps = (a: AnySpan, b: AnySpan): boolean => a.start < b.end && b.start < a.end
