import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'

/** Explained in brackets after it, or itself the bracketed short form of words that explain it. */
export function isBracketed({ tokens: { word } }: Draft, { from, to }: TokenRun): boolean {
  return word[to] === '(' || (word[from - 1] === '(' && word[to] === ')')
}
