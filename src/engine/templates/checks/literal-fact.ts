import { factText, marketsOf, type Fact } from '../../facts/facts'
import { fileSpan } from '../../span'
import type { Library, LibraryCheck, LibraryFinding } from '../library'

interface Literals {
  readonly pattern: RegExp
  readonly ids: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<Library, Map<string, Literals | null>>()

/** A number with its unit, or several words: a lone "5" or "yes" stands in many texts that mean something else. */
const isTelling = (text: string) =>
  /\p{N}[^\p{L}\p{N}]*\p{L}{2}|\p{Sc}\s?\p{N}|\p{N}\s?[\p{Sc}%]|\p{L}+\s\p{L}+\s\p{L}/u.test(text)

function literalsOf(library: Library, locale: string): Literals | null {
  const byLocale = known.get(library) ?? new Map<string, Literals | null>()
  known.set(library, byLocale)
  const before = byLocale.get(locale)
  if (before !== undefined) return before
  const ids = new Map<string, string[]>()
  for (const fact of library.facts.values())
    for (const text of textsOf(fact, locale, library.options.today)) {
      const key = text.toLowerCase()
      ids.set(key, [...(ids.get(key) ?? []), fact.id])
    }
  const words = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern =
    words.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}.,/-])(?:${words.join('|')})(?![\\p{L}\\p{N}/-])`, 'giu')
      : null
  const literals = pattern && { pattern, ids }
  byLocale.set(locale, literals)
  return literals
}

/** What the fact is today, in every market. */
const textsOf = (fact: Fact, locale: string, today: string): string[] => [
  ...new Set(
    ['', ...marketsOf([fact])]
      .map((market) => factText(fact, { locale, market, today }))
      .filter((text): text is string => text !== null && isTelling(text)),
  ),
]

const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[ \\t\\u00a0]+')

export const literalFact: LibraryCheck = {
  id: 'template-literal-fact',
  level: 'warning',
  about: 'A number that stands in twenty texts is changed in nineteen. A fact is changed once.',
  find({ file, blanks, places: { body } }, library) {
    const literals = literalsOf(library, file.locale)
    if (!literals) return []
    return [...file.text.slice(body.start, body.end).matchAll(literals.pattern)].flatMap(
      (match): LibraryFinding[] => {
        const start = body.start + match.index
        const span = fileSpan(start, start + match[0].length)
        if (blanks.some((blank) => blank.span.start < span.end && span.start < blank.span.end)) return []
        const ids = literals.ids.get(match[0].toLowerCase().replace(/\s+/g, ' ')) ?? []
        if (ids.length === 0) return []
        const facts = ids.map((id) => `{{fact.${id}}}`)
        return [
          {
            span,
            message: `"${match[0]}" is what ${facts.join(' and ')} says: write the fact, so that it stays true.`,
            suggestions: facts.map((fact) => ({ title: `Write ${fact}`, edits: [{ span, newText: fact }] })),
          },
        ]
      },
    )
  },
}
