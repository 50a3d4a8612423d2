/** What is wrong with a date in front matter or facts; null for a day of the calendar such as 2026-11-25. */
export function dateFault(text: string): string | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number)
  if (!year || !month || !day) return `must be a date such as 2026-11-25, not "${text}".`
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? null : `names a day that isn't in the calendar: ${text}.`
}
