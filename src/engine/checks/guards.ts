import type { Draft } from '../draft/draft'
import type { PatternCompiler } from '../pattern/compile'
import type { PhraseMatch } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'

/** True where a match may be rebuilt. */
export type Guard = (draft: Draft, match: PhraseMatch) => boolean

const quotes = new Set([...'"“”„«»'])

/**
 * What blocks any fix that rebuilds a sentence (rewrites.md, "Guards"): polarity items, quantifiers,
 * coordination and further negation inside what is moved (the locale's set `scope-sensitive`), questions,
 * quotation, list lead-ins. A set that a locale doesn't have blocks nothing.
 */
export function compileGuard(
  sets: Readonly<Record<string, readonly string[]>>,
  patterns: PatternCompiler,
): Guard {
  const sensitive = 'scope-sensitive' in sets ? patterns.compileEach('@scope-sensitive') : []
  return (draft, match) => {
    const { word } = draft.tokens
    for (let at = match.from; at < match.to; at++) if (quotes.has(word[at]!)) return false
    if (word[match.to] === ':' || isQuestion(draft, match.sentence)) return false
    const moved = [...match.captures].flatMap(([name, run]) =>
      name === 'agent' || name === 'here' ? [] : [run],
    )
    return !matchesIn(draft, match.sentence, sensitive).some((found) =>
      moved.some((run) => run.from < found.to && found.from < run.to),
    )
  }
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
