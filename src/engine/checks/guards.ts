import type { Draft } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import type { PatternCompiler } from '../pattern/compile'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import { setMembers, type NamedSets } from './set-members'

/** May a match be rebuilt? `unsure`: a person has to look at it. */
export type Verdict = 'sure' | 'unsure' | 'no'
export type Guard = (draft: Draft, match: PhraseMatch) => Verdict

const quotes = new Set([...'"“”„«»'])
const brackets = new Set([...'()[]'])

/**
 * What blocks any fix that rebuilds a sentence (rewrites.md, "Guards"): polarity items and further negation
 * inside what is moved (the locale's set `scope-sensitive`), an echo of the negation behind it (`scope-echo`),
 * questions, quotation, list lead-ins. Coordination and quantifiers (`scope-unsure`) leave it to the writer.
 * A set that a locale doesn't have blocks nothing.
 */
export function compileGuard(sets: NamedSets, patterns: PatternCompiler): Guard {
  const members = setMembers(sets, patterns)
  const sensitive = members('scope-sensitive')
  const unsure = members('scope-unsure')
  const echo = members('scope-echo')

  return (draft, match) => {
    if (holdsQuote(draft, match) || leadsInList(draft, match) || isQuestion(draft, match.sentence))
      return 'no'
    const moved = [...match.captures].flatMap(([name, run]) =>
      name === 'agent' || name === 'here' ? [] : [run],
    )
    if (moved.some((run) => holdsBreak(draft, run.from, run.to))) return 'no'
    const isMoved = (found: PhraseMatch) => moved.some((run) => run.from < found.to && found.from < run.to)
    const matches = (phrases: readonly Phrase[]) => matchesIn(draft, match.sentence, phrases)
    if (matches(sensitive()).some(isMoved)) return 'no'
    if (matches(echo()).some((found) => found.from >= match.to)) return 'no'
    return matches(unsure()).some(isMoved) ? 'unsure' : 'sure'
  }
}

/** True where a quotation mark stands in the match. */
export function holdsQuote(draft: Draft, { from, to }: PhraseMatch): boolean {
  for (let at = from; at < to; at++) if (quotes.has(draft.tokens.word[at]!)) return true
  return false
}

/** "We can't change it until you:" and a list; ":)" leads to nothing. */
function leadsInList(draft: Draft, { to }: PhraseMatch): boolean {
  const { word } = draft.tokens
  return word[to] === ':' && !brackets.has(word[to + 1]!)
}

/** A dash typed as "-" or an emoji parts what is said as a comma does, but no pattern can tell. */
function holdsBreak(draft: Draft, from: number, to: number): boolean {
  const { word, kind } = draft.tokens
  for (let at = from; at < to; at++)
    if (
      kind[at] === TokenKind.Punctuation &&
      (word[at] === '-' || /\p{Extended_Pictographic}/u.test(word[at]!))
    )
      return true
  return false
}

export function isQuestion(draft: Draft, sentence: number): boolean {
  const { firstToken, endToken } = draft.sentences[sentence]!
  for (let at = endToken - 1; at >= firstToken && at >= endToken - 3; at--)
    if (draft.tokens.word[at] === '?') return true
  return false
}

/** True inside quotation marks that open earlier in the sentence and close later. */
export function isQuoted(draft: Draft, sentence: number, at: number): boolean {
  const { firstToken, endToken } = draft.sentences[sentence]!
  const { word } = draft.tokens
  let before = 0
  for (let i = firstToken; i < at; i++) if (quotes.has(word[i]!)) before++
  if (before % 2 === 0) return false
  for (let i = at; i < endToken; i++) if (quotes.has(word[i]!)) return true
  return false
}

/** True where the next sentence of the same paragraph begins with one of the phrases. */
export function isFollowedBy(draft: Draft, sentence: number, phrases: readonly Phrase[]): boolean {
  const next = draft.sentences[sentence + 1]
  if (!next || next.block !== draft.sentences[sentence]!.block) return false
  return matchesIn(draft, sentence + 1, phrases).some(({ from }) => from === next.firstToken)
}
