import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { textSpan, type TextSpan } from '../span'
import { compileParts, type Regex } from '../vale/regex/compile'
import { literalsOf, type Literals } from '../vale/regex/literals'
import { masksIn } from './masks'

/** Vale reads every token as a regular expression, though most are plain words. */
export const holdsRegex = (token: string): boolean => /[\\^$*+?()[\]{}|]/.test(token)

export interface RegexOptions {
  readonly ignoreCase: boolean
  /** False where the expression must begin and end at word boundaries. */
  readonly nonword: boolean
}

/** Compiles expressions, in the dialect that Vale takes, into one. Throws a PatternError on a faulty one. */
export function compileRegex(sources: readonly string[], options: RegexOptions): Regex {
  return compileParts(sources, (parts) => framed(parts.map((part) => `(?:${part})`).join('|'), options))
}

/** At word boundaries that know every letter, and in either case. */
export function framed(alternatives: string, { ignoreCase, nonword }: RegexOptions): string {
  const framed = nonword ? alternatives : `(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`
  return (ignoreCase ? '(?i)' : '') + framed
}

export interface RegexMatch {
  readonly sentence: number
  readonly span: TextSpan
  readonly match: RegExpExecArray
}

/** All matches sentence by sentence, outside what isn't prose. */
export function regexMatches(draft: Draft, { js }: Regex): RegexMatch[] {
  return draft.sentences.flatMap(({ span }, sentence) =>
    [...draft.text.slice(span.start, span.end).matchAll(js)].flatMap((match) => {
      const start = span.start + match.index
      const found = textSpan(start, start + match[0].length)
      const opaque = masksIn(draft.masks, found.start, found.end).some(({ kind }) => kind !== 'markup')
      return match[0] === '' || opaque ? [] : [{ sentence, span: found, match }]
    }),
  )
}

/** What a draft must hold for one of the expressions to match; null where that can't be told of each. */
export function neededBy(regexes: readonly Regex[]): Literals {
  const all = regexes.map(({ js }) => literalsOf(js.source))
  return all.includes(null) ? null : all.flatMap((literals) => literals ?? [])
}

/** The tokens that a span touches, for vetoes. */
export function runAt(draft: Draft, sentence: number, span: TextSpan): TokenRun {
  const { firstToken, endToken } = draft.sentences[sentence]!
  const { start, end } = draft.tokens
  let from = firstToken
  while (from < endToken && end[from]! <= span.start) from++
  let to = from
  while (to < endToken && start[to]! < span.end) to++
  return { from, to }
}
