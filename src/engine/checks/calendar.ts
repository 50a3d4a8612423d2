/** A day as a calendar counts it: month and day from 1; no year where none is written. */
export interface CalendarDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const commonMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Without a year, 29 February exists. */
export function exists({ year, month, day }: CalendarDay): boolean {
  const length = month === 2 && (year === null || isLeap(year)) ? 29 : commonMonths[month - 1]
  return length !== undefined && day >= 1 && day <= length
}

/** 0 for Monday to 6 for Sunday in the Gregorian calendar, by Zeller's congruence; null without a year. */
export function weekdayOf({ year, month, day }: CalendarDay): number | null {
  if (year === null) return null
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year]
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return (day + Math.floor((13 * (m + 1)) / 5) + y + leaps + 5) % 7
}

export const isSameDay = (a: CalendarDay, b: CalendarDay): boolean => a.month === b.month && a.day === b.day

/** A date in figures: what parts them, and the days that it may mean, day first before month first. */
export interface NumericDate {
  readonly separator: string
  readonly readings: readonly CalendarDay[]
}

const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/
const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/
const yearless = /^(\d{1,2})(\/)(\d{1,2})$/

/** Reads "03/04/2026", "2026-04-03" or "3/4"; null where the figures are no date ("12-34-56" is a sort code). */
export function readNumericDate(text: string): NumericDate | null {
  const iso = yearFirst.exec(text)
  if (iso) return dated(iso[2]!, [{ year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }])
  const [, first, separator, second, years] = yearLast.exec(text) ?? yearless.exec(text) ?? []
  if (first === undefined || (separator === '-' && years!.length === 2)) return null
  const year = years === undefined ? null : Number(years.length === 2 ? `20${years}` : years)
  const [a, b] = [Number(first), Number(second)]
  const dayFirst = { year, month: b, day: a }
  return dated(separator!, a === b ? [dayFirst] : [dayFirst, { year, month: a, day: b }])
}

const dated = (separator: string, readings: readonly CalendarDay[]): NumericDate => ({
  separator,
  readings: readings.filter(exists),
})
