import type { Draft } from '../draft/draft'
import { spanOf, textOf } from '../draft/token-run'
import { fold } from '../draft/tokens'
import type { Edit } from '../finding'
import { textSpan } from '../span'
import { isSameDay, weekdayOf, type CalendarDay } from './calendar'
import { withCaseOf } from '../casing'
import { bySentence } from './by-sentence'
import { defineCheck, type RawFinding } from './check'
import { compileDateReader, formsOf, type DateWords, type WrittenDate } from './dates'
import { isQuoted } from './guards'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

const faults = ['contradicted', 'ambiguous', 'impossible'] as const

interface DateFields extends DateWords, VetoFields {
  readonly finds: (typeof faults)[number]
  /** What the word before and another weekday become together: "во четверг" is "в четверг". */
  readonly joined?: Readonly<Record<string, string>>
  /** What parts the figures of an ambiguous date (default "/"). */
  readonly separators?: readonly string[]
  /** Figures without a year are a date after one of these words: "by 3/4". */
  readonly after?: readonly string[]
  /** How a date is spelled out, with {day}, {month} (in its first form) and {year}. */
  readonly as?: string
}

type Judge = (draft: Draft, found: WrittenDate, all: readonly WrittenDate[]) => RawFinding[]

/** Dates that the calendar contradicts, or that two readers read as two days. No clock is asked. */
export const date = defineCheck<DateFields>({
  name: 'date',
  about: 'A date with the wrong weekday, one that readers read differently, or one that no calendar has.',
  fields: {
    finds: { type: { oneOf: faults }, required: true, about: 'What is wrong with the dates that it finds.' },
    weekdays: {
      type: 'string-list',
      required: true,
      about: 'Monday to Sunday, each with its forms in the same order: "Tuesday Tue".',
    },
    months: { type: 'string-list', required: true, about: 'January to December with their forms.' },
    between: { type: 'string-list', about: 'Words passed over inside a date and before it: "of".' },
    joined: {
      type: 'string-map',
      about: 'What the word before and another weekday become: "во среду": в среду.',
    },
    separators: { type: 'string-list', about: 'What parts the figures of an ambiguous date (default /).' },
    after: { type: 'string-list', about: 'Words after which figures without a year are a date: "by 3/4".' },
    as: { type: 'string', about: 'How a date is spelled out, with {day}, {month} and {year}.' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    const datesIn = compileDateReader(rule)
    const judges = { contradicted, ambiguous, impossible }
    const judge = judges[rule.finds](rule)
    const inBody = (draft: Draft, i: number) =>
      draft.sentences[i]!.zone === 'body' ? datesIn(draft, i) : noDates
    const judged = (draft: Draft, all: readonly WrittenDate[]) =>
      all.length === 0
        ? [] // most sentences
        : all.flatMap((found) =>
            isQuoted(draft, found.sentence, found.from) || veto(draft, found.sentence, found)
              ? []
              : judge(draft, found, all),
          )
    // Whether a date is ambiguous, the other dates of the draft decide.
    return rule.finds === 'ambiguous'
      ? {
          rule,
          phrases: [],
          always: true,
          find: ({ draft }) =>
            judged(
              draft,
              draft.sentences.flatMap((_, i) => inBody(draft, i)),
            ),
        }
      : {
          rule,
          phrases: [],
          ...bySentence({ always: true, looksAhead: looksAhead(rule) }, ({ draft }, i) =>
            judged(draft, inBody(draft, i)),
          ),
        }
  },
})

const noDates: readonly WrittenDate[] = []

/** "Tuesday 12 June 2025" is a Thursday: which of the two is right, only the writer knows. */
function contradicted(rule: DateFields): Judge {
  const names = formsOf(rule.weekdays)
  const joinedOf = (words: string) => rule.joined?.[words]
  return (draft, { from, to, weekday, readings }) => {
    const days = readings.map(weekdayOf)
    if (!weekday || days.length === 0 || days.includes(null) || days.includes(weekday.entry)) return []
    const run = { from: Math.min(from, weekday.at), to: Math.max(to, weekday.at + 1) }
    const span = spanOf(draft, { from: weekday.at, to: weekday.at + 1 })
    const written = draft.text.slice(span.start, span.end)
    const named = (form: number) => (day: number) =>
      withCaseOf(written, names[day]![form] ?? names[day]![0]!, false)
    const entries = [...new Set(days as number[])]
    const right = entries.map(named(weekday.form))
    // "torek" is two cases, and the other day's name tells them apart: "sreda", "sredo".
    const alike = names[weekday.entry]!.flatMap((name, form) =>
      fold(name) === draft.tokens.word[weekday.at] ? [form] : [],
    )
    const words = new Set(alike.flatMap((form) => entries.map(named(form))))
    const suggestions = [...words].map((newText): Edit[] => {
      const joined = joinedOf(`${draft.tokens.word[weekday.at - 1]} ${fold(newText)}`)
      if (!joined) return [{ span, newText }]
      return [{ span: spanOf(draft, { from: weekday.at - 1, to: weekday.at + 1 }), newText: joined }]
    })
    return [{ span: spanOf(draft, run), args: [right.join(' / '), textOf(draft, run)], suggestions }]
  }
}

/** "03/04/2026" is in April to one reader and in March to another, unless the draft itself shows which. */
function ambiguous(rule: DateFields): Judge {
  const separators = new Set(rule.separators ?? ['/'])
  const cues = new Set(rule.after ?? [])
  const isDate = (draft: Draft, { from, readings }: WrittenDate) =>
    readings[0]!.year !== null ||
    /^0\d|\D0\d/.test(draft.tokens.word[from]!) ||
    cues.has(draft.tokens.word[from - 1]!)
  return (draft, found, all) => {
    const { readings, separator, weekday } = found
    if (readings.length < 2 || separator === null || !separators.has(separator)) return []
    if (!isDate(draft, found)) return []
    if (weekday && readings.filter((day) => weekdayOf(day) === weekday.entry).length === 1) return []
    const decides = (other: WrittenDate) =>
      other.readings.length === 1 &&
      (other.separator === separator
        ? other.readings[0]!.day > 12
        : readings.some((day) => isSameDay(day, other.readings[0]!)))
    if (all.some(decides)) return []
    const span = spanOf(draft, found)
    const spelled = rule.as ? readings.map((day) => spelledOut(rule, day)) : []
    const suggestions = spelled.map((newText): Edit[] => [{ span, newText }])
    return [{ span, args: [spelled.join(' / '), textOf(draft, found)], suggestions }]
  }
}

/** "31 June" is a slip, whichever day was meant. */
const impossible =
  (): Judge =>
  (draft, { from, to, readings, separator }) =>
    readings.length === 0 && separator === null
      ? [
          {
            span: textSpan(draft.tokens.start[from]!, draft.tokens.end[to - 1]!),
            args: ['', textOf(draft, { from, to })],
          },
        ]
      : []

function spelledOut(rule: DateFields, { year, month, day }: CalendarDay): string {
  const parts: Readonly<Record<string, string>> = {
    day: String(day),
    month: formsOf(rule.months)[month - 1]![0]!,
    year: String(year ?? ''),
  }
  return rule.as!.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '').trim()
}
