import { fold } from '../draft/tokens'

/**
 * A closed table of word forms, from a locale's `_forms.yaml`: the forms' names, then a row for each word. A table
 * `verb` with the forms `inf` and `we` can be used in patterns as `@verb` (any form), `@verb-inf` and `@verb-we`; and in
 * what a rewrite writes, `{V:verb-we}` is the captured word in that form:
 *
 *     verb:
 *       - inf | we
 *       - poslati | pošljemo
 *
 *     from: "{V: @verb-inf} ni mogoče"      to: "{V:verb-we} lahko"
 *
 * Where the captured words are in no row, in two that differ, or the row has no such form, nothing is proposed. A cell may
 * hold several words, and several spellings, parted by "/": all are found, the first is written.
 */
export interface FormTable {
  readonly names: readonly string[]
  /** The spellings of each form, in the order of the names; none where the word has no such form. */
  readonly rows: readonly (readonly (readonly string[])[])[]
}

export type FormTables = Readonly<Record<string, FormTable>>

const parts = (text: string, mark: string) => text.split(mark).map((part) => part.trim())

/** Reads one table; rows whose forms are more or fewer than the names are handed to `fault`. */
export function readTable([head = '', ...lines]: readonly string[], fault: (line: number) => void): FormTable {
  const names = parts(head, '|')
  const rows = lines.map((line) => parts(line, '|').map((cell) => parts(cell, '/').filter(Boolean)))
  rows.forEach((row, index) => row.length !== names.length && fault(index + 1))
  return { names, rows: rows.filter((row) => row.length === names.length) }
}

/** The patterns `@verb`, `@verb-inf`… of all tables. */
export function setsOf(tables: FormTables): Record<string, readonly string[]> {
  const unique = (words: readonly string[]) => [...new Set(words)]
  return Object.fromEntries(
    Object.entries(tables).flatMap(([table, { names, rows }]) => [
      [table, unique(rows.flat(2))],
      ...names.map((name, at) => [`${table}-${name}`, unique(rows.flatMap((row) => row[at]!))] as const),
    ]),
  )
}

/** Words in another form of their table; undefined where there is no form of that name ("verb-we"). */
export type FormFinder = (form: string) => ((words: string) => string | null) | undefined

/** @param plain a word without its accents, as it is typed in haste */
export function createFormFinder(tables: FormTables, plain: (word: string) => string): FormFinder {
  const finders = new Map<string, (words: string) => string | null>()
  for (const [table, { names, rows }] of Object.entries(tables))
    names.forEach((name, at) => {
      let written: ReadonlyMap<string, string | null> | undefined // on first use: most forms are never asked for
      finders.set(`${table}-${name}`, (words) => (written ??= formsOf(rows, at, plain)).get(words) ?? null)
    })
  return (form) => finders.get(form)
}

/** What is written in the form at a place, by each spelling of each word; null where two rows differ. */
function formsOf(
  rows: FormTable['rows'],
  at: number,
  plain: (word: string) => string,
): ReadonlyMap<string, string | null> {
  const written = new Map<string, string | null>()
  for (const row of rows) {
    const form = row[at]![0] ?? null
    for (const spelling of new Set(row.flat().flatMap((words) => [fold(words), plain(fold(words))])))
      written.set(spelling, !written.has(spelling) || written.get(spelling) === form ? form : null)
  }
  return written
}
