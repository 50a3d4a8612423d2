import { textSpan, type TextSpan } from '../span'
import type { Draft } from './draft'

/** Tokens `[from, to)` in `Draft.tokens`. */
export interface TokenRun {
  readonly from: number
  readonly to: number
}

/** Where a run stands in the text; an empty run stands where its token would. */
export function spanOf({ tokens: { start, end } }: Draft, { from, to }: TokenRun): TextSpan {
  return textSpan(start[from]!, end[Math.max(from, to - 1)]!)
}

/** A run as it is written. */
export function textOf(draft: Draft, run: TokenRun): string {
  const { start, end } = spanOf(draft, run)
  return draft.text.slice(start, end)
}
