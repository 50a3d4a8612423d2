import type { Draft } from '../draft/draft'
import { isAcronym } from '../casing'
import { expanded, type Regex } from '../vale/regex/compile'
import { optionsOf } from '../proposals'
import { compileRegex, holdsRegex, regexMatches, runAt } from './regex'
import type { Place } from './substitution-edits'

/** A term that is a regular expression, as Vale reads them all, and what to say instead. */
export interface SwapExpression {
  readonly regex: Regex
  /** The term without the characters that make it an expression: tells an acronym from a word in capitals. */
  readonly plain: string
  readonly proposals: readonly string[]
}

export const expressionsOf = (swap: Readonly<Record<string, string>>): (readonly [string, string])[] =>
  Object.entries(swap).filter(([term]) => holdsRegex(term))

/** @throws PatternError */
export function compileExpression(term: string, to: string, ignoreCase: boolean): SwapExpression {
  const plain = term.replace(/[\\^$*+?()[\]{}|]/g, '')
  const options = { ignoreCase: ignoreCase && !isAcronym(plain), nonword: false }
  return { regex: compileRegex([term], options), plain, proposals: optionsOf(to) }
}

export function expressionPlaces(draft: Draft, { regex, plain, proposals }: SwapExpression): Place[] {
  return regexMatches(draft, regex).map(({ sentence, span, match }): Place => {
    const [found] = match
    const filled = proposals.map((proposal) => expanded(regex, match, proposal))
    const lemma = { meaning: filled.join('|'), explanation: null, forms: [found] }
    const form = {
      lemma,
      text: plain,
      exact: false,
      proposals: filled.map((to) => ({ from: found, to })),
    }
    return { ...runAt(draft, sentence, span), sentence, span, form }
  })
}
