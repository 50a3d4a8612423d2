import type { Draft, Sentence } from '../draft/draft'
import { keptOf } from '../draft/kept'
import type { TokenRun } from '../draft/token-run'
import { fold } from '../draft/tokens'
import { exists, readNumericDate, type CalendarDay } from './calendar'

/** The words of a locale for days and months, as a rule gives them. */
export interface DateWords {
  /** Monday to Sunday, each with its forms in the same order: "Tuesday Tue". */
  readonly weekdays: readonly string[]
  /** January to December, likewise. */
  readonly months: readonly string[]
  /** Passed over inside a date and before it: "the", "of". */
  readonly between?: readonly string[]
}

/** A word for a day or a month: which one from 0, and which of its forms. */
export interface NamedDay {
  readonly at: number
  readonly entry: number
  readonly form: number
}

/** A date as it stands in a draft, with what it may mean: "03/04/2026" has two readings, "31 June" none. */
export interface WrittenDate extends TokenRun {
  readonly sentence: number
  readonly readings: readonly CalendarDay[]
  /** What parts the figures ("/"); null where the month is named. */
  readonly separator: string | null
  /** The weekday beside it: "Tuesday, 12 June", "12 June (Tuesday)". */
  readonly weekday: NamedDay | null
}

export type DateReader = (draft: Draft, sentence: number) => WrittenDate[]

export const formsOf = (names: readonly string[]): string[][] => names.map((forms) => forms.split(/\s+/))

const longestMonth = 31
const dayWord = /^(\d{1,2})(?:st|nd|rd|th|\p{L}{1,3})?$/u
const yearWord = /^((?:19|20)\d\d)\p{L}{0,2}$/u

export function compileDateReader(words: DateWords): DateReader {
  const [weekdays, months] = [placesOf(words.weekdays), placesOf(words.months)]
  const passed = new Set([...(words.between ?? []).map(fold), ',', '.'])

  const mayBegin = (word: string) => isDigit(word.charCodeAt(0)) || months.has(word)
  const owner = {}

  const read = (draft: Draft, sentence: number): WrittenDate[] => {
    const { firstToken, endToken } = draft.sentences[sentence]!
    const { word } = draft.tokens
    const past = (from: number, step: 1 | -1) => {
      let at = from
      while (at >= firstToken && at < endToken && passed.has(word[at]!)) at += step
      return at
    }
    const nameAt = (places: ReadonlyMap<string, Omit<NamedDay, 'at'>>, at: number): NamedDay | null => {
      const place = at >= firstToken && at < endToken ? places.get(word[at]!) : undefined
      return place ? { at, ...place } : null
    }
    const numberAt = (pattern: RegExp, at: number) =>
      at < endToken ? pattern.exec(word[at]!)?.[1] : undefined

    const inWords = (from: number) => {
      const next = past(from + 1, 1)
      const month = nameAt(months, from) ?? nameAt(months, next)
      const day = numberAt(dayWord, month?.at === from ? next : from)
      if (!month || Number(day ?? 99) > longestMonth) return null // "we may 40 minutes later"
      const yearAt = past(next + 1, 1)
      const year = numberAt(yearWord, yearAt)
      const reading = { year: year ? Number(year) : null, month: month.entry + 1, day: Number(day) }
      return { to: year ? yearAt + 1 : next + 1, readings: [reading].filter(exists), separator: null }
    }
    const inFigures = (from: number) => {
      const figures = readNumericDate(word[from]!)
      return figures && { to: from + 1, ...figures }
    }

    const found: WrittenDate[] = []
    for (let from = firstToken; from < endToken; from++) {
      if (!mayBegin(word[from]!)) continue
      const date = inWords(from) ?? inFigures(from)
      if (!date) continue
      const bracketed = word[date.to] === '(' ? nameAt(weekdays, date.to + 1) : null
      found.push({ sentence, from, ...date, weekday: nameAt(weekdays, past(from - 1, -1)) ?? bracketed })
      from = date.to - 1
    }
    return found
  }
  /** From its first token. */
  const kept = (draft: Draft, sentence: number): readonly WrittenDate[] => {
    const here = draft.sentences[sentence]!
    return keptOf(here, owner, () => read(draft, sentence).map((found) => moved(found, -here.firstToken, 0)))
  }
  return (draft, sentence) => {
    if (!holdsDigit(draft, draft.sentences[sentence]!)) return none // nearly all sentences
    const found = kept(draft, sentence)
    if (found.length === 0) return none
    return found.map((one) => moved(one, draft.sentences[sentence]!.firstToken, sentence))
  }
}

const none: WrittenDate[] = []

/** Every date has a token that begins with one. */
function holdsDigit({ tokens: { word } }: Draft, { firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++) if (isDigit(word[at]!.charCodeAt(0))) return true
  return false
}

const moved = (date: WrittenDate, by: number, sentence: number): WrittenDate => ({
  ...date,
  sentence,
  from: date.from + by,
  to: date.to + by,
  weekday: date.weekday && { ...date.weekday, at: date.weekday.at + by },
})

const isDigit = (code: number) => code >= 48 && code <= 57

function placesOf(names: readonly string[]): ReadonlyMap<string, Omit<NamedDay, 'at'>> {
  return new Map(
    formsOf(names).flatMap((forms, entry) =>
      forms.map((name, form) => [fold(name), { entry, form }] as const),
    ),
  )
}
