import { compile, compileParts, matches, spansOf, type Regex, type Span } from '../regex/compile'

interface ExceptionFields {
  readonly exceptions?: readonly string[]
  readonly vocab?: boolean
}

/** Tells whether what was found is fine after all. */
export type IsException = (observed: string, text: string, span: Span) => boolean

/** The rule's exceptions and the accepted terms, the longest first. */
export function exceptionTerms(
  rule: ExceptionFields,
  accepted: readonly string[],
  useVocab = true,
): string[] {
  const terms = [...(rule.exceptions ?? []), ...(useVocab && (rule.vocab ?? true) ? accepted : [])]
  return terms.filter((term) => term.trim() !== '').sort((a, b) => b.length - a.length)
}

/** Null where there are none. @throws PatternError */
export function exceptionRegex(terms: readonly string[]): Regex | null {
  if (terms.length === 0) return null
  return compileParts(terms, (parts) => {
    const inOwnCase = parts.map((term) => (term.startsWith('(?i)') ? `(?:${term})` : term))
    return `(?m)\\b(?:${inOwnCase.join('|')})\\b`
  })
}

/**
 * As Vale tests them: what was found must hold an exception, in its own case, at word boundaries; or it must lie
 * within an exception of several words, in any case. @throws PatternError
 */
export function compileExceptions(terms: readonly string[]): IsException {
  const regex = exceptionRegex(terms)
  if (!regex) return () => false
  const phrases = terms.filter((term) => /[ \t]|\\s/.test(term))
  const phraseRegex = phrases.length ? compile(`(?i)\\b(?:${phrases.join('|')})\\b`) : null
  return (observed, text, { start, end }) =>
    matches(regex, observed) ||
    (phraseRegex !== null &&
      spansOf(phraseRegex, text).some((phrase) => phrase.start <= start && end <= phrase.end))
}
