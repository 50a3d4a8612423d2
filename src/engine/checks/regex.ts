import type { Draft } from '../draft/draft'
import { PatternError } from '../pattern/parse'
import { textSpan, type TextSpan } from '../span'
import { masksIn } from './masks'

/** Vale reads every token as a regular expression, though most are plain words. */
export const holdsRegex = (token: string): boolean => /[\\^$*+?()[\]{}|]/.test(token)

export interface RegexOptions {
  readonly ignoreCase: boolean
  /** False where the expression must begin and end at word boundaries. */
  readonly nonword: boolean
}

/** Compiles expressions into one. Throws a PatternError on a faulty one. */
export function compileRegex(sources: readonly string[], { ignoreCase, nonword }: RegexOptions): RegExp {
  const flags = ignoreCase ? 'giu' : 'gu'
  for (const source of sources) tryRegex(source, flags)
  const all = sources.map((source) => `(?:${source})`).join('|')
  // `\b` knows ASCII letters only.
  return new RegExp(nonword ? all : `(?<![\\p{L}\\p{N}_])(?:${all})(?![\\p{L}\\p{N}_])`, flags)
}

function tryRegex(source: string, flags: string): void {
  try {
    new RegExp(source, flags)
  } catch (error) {
    throw new PatternError((error as Error).message, source, 'bad-regex')
  }
}

export interface RegexMatch {
  readonly sentence: number
  readonly span: TextSpan
}

/** All matches sentence by sentence, outside what isn't prose. */
export function regexMatches(draft: Draft, regex: RegExp): RegexMatch[] {
  return draft.sentences.flatMap(({ span }, sentence) =>
    [...draft.text.slice(span.start, span.end).matchAll(regex)].flatMap((match) => {
      const start = span.start + match.index
      const found = textSpan(start, start + match[0].length)
      const opaque = masksIn(draft.masks, found.start, found.end).some(({ kind }) => kind !== 'markup')
      return match[0] === '' || opaque ? [] : [{ sentence, span: found }]
    }),
  )
}
