import type { FileSpan } from '../span'

/** Something that templates state as true and that changes in one place: a deadline, a fee, an opening hour. */
export interface Fact {
  /** Templates write `{{fact.<id>}}`. */
  readonly id: string
  readonly about: string
  readonly values: readonly FactValue[]
  /** Its key in the facts file. */
  readonly span: FileSpan
}

/** What a fact is in a market and for a time. */
export interface FactValue {
  /** As the team names its markets, in small letters; '' for every market that has no value of its own. */
  readonly market: string
  /** First and last day, `2026-11-25`; '' where it has always been so, or stays so. */
  readonly from: string
  readonly to: string
  /** The words, by locale; '' for a text that goes for every language. */
  readonly texts: Readonly<Record<string, string>>
}

export interface FactQuestion {
  readonly locale: string
  /** '' for no market in particular. */
  readonly market: string
  /** `2026-11-25`. */
  readonly today: string
}

/** What the fact is called in a reply; null where nothing holds there and then. The market's own value wins, then the newest. */
export function factText({ values }: Fact, { locale, market, today }: FactQuestion): string | null {
  const valid = values.filter(({ from, to }) => !(from && today < from) && !(to && today > to))
  const own = market ? valid.filter((value) => value.market === market.toLowerCase()) : []
  const fitting = own.length > 0 ? own : valid.filter((value) => value.market === '')
  for (const { texts } of [...fitting].sort((a, b) => (a.from < b.from ? 1 : -1))) {
    const text = localesOf(locale).flatMap((tag) => (Object.hasOwn(texts, tag) ? [texts[tag]!] : []))[0]
    if (text !== undefined) return text
  }
  return null
}

/** `pt-BR`, `pt`, and the text of every language. */
const localesOf = (locale: string): string[] => [...new Set([locale, locale.split('-')[0]!, ''])]

/** The values of all facts, by placeholder name. */
export function factValues(facts: readonly Fact[], question: FactQuestion): Record<string, string> {
  const known = facts.flatMap((fact) => {
    const text = factText(fact, question)
    return text === null ? [] : [[`fact.${fact.id}`, text] as const]
  })
  return Object.fromEntries(known)
}

/** Every market that some fact names, sorted. */
export const marketsOf = (facts: readonly Fact[]): string[] =>
  [...new Set(facts.flatMap(({ values }) => values.map(({ market }) => market)))].filter(Boolean).sort()
