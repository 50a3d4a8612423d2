import { libraryChecks } from '../../engine/templates/checks'
import { coverageOf, type CoverageRow, type VariantState } from '../../engine/templates/coverage'
import type { Library } from '../../engine/templates/library'
import { shownPath } from '../node-files'
import { bufferedOutput } from '../output'
import { columns, printable } from '../report/text'
import type { Stdio } from '../stdio'
import type { CoverageArgs } from './args'
import { openLibrary } from './open'

interface Cell {
  readonly locale: string
  readonly state: VariantState
  readonly path: string | null
  /** What the library checks say of it; what the rules for replies say isn't counted. */
  readonly findings: number
}

/** Prints which template is there in which language, and how it stands. @returns 0, or 2 where a file is faulty */
export async function templateCoverage(args: CoverageArgs, stdio: Stdio): Promise<number> {
  const { library, problems, isMeant } = await openLibrary(args.path, args.today, stdio.cwd)
  const { locales, rows } = coverageOf(library)
  const meant = rows.filter(({ variants }) => variants.some(({ entry }) => entry && isMeant(entry.file.path)))
  const table = meant.map((row) => ({ id: row.id, cells: cellsOf(row, library, stdio.cwd) }))
  const output = bufferedOutput(stdio.stdout)
  await output.write(
    args.format === 'json'
      ? `${JSON.stringify({ locales, templates: table.map(({ id, cells }) => ({ id, variants: cells })) }, null, 2)}\n`
      : pretty(locales, table),
  )
  await output.end()
  for (const { path, message } of problems)
    stdio.stderr.write(`reply-lint: ${shownPath(path, stdio.cwd)}: ${message}\n`)
  return problems.some(({ level }) => level === 'error') ? 2 : 0
}

const cellsOf = ({ variants }: CoverageRow, library: Library, cwd: string): Cell[] =>
  variants.map(({ locale, state, entry }) => ({
    locale,
    state,
    path: entry && shownPath(entry.file.path, cwd),
    findings: entry ? library.check(entry, libraryChecks).length : 0,
  }))

const shown = ({ state, findings }: Cell): string =>
  state === 'missing' ? '–' : `${state === 'stale' ? 'stale' : 'yes'}${findings > 0 ? ` (${findings})` : ''}`

function pretty(
  locales: readonly string[],
  table: readonly { readonly id: string; readonly cells: readonly Cell[] }[],
): string {
  const lines = [
    ['template', ...locales],
    ...table.map(({ id, cells }) => [printable(id), ...cells.map(shown)]),
  ]
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => columns(line[at]!))))
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell + ' '.repeat(widths[at]! - columns(cell)))
      .join('  ')
      .trimEnd(),
  )
  const all = table.flatMap(({ cells }) => cells)
  const count = (state: VariantState) => all.filter((cell) => cell.state === state).length
  const summary =
    `${table.length} template${table.length === 1 ? '' : 's'} in ${locales.length} language${locales.length === 1 ? '' : 's'}: ` +
    `${count('present')} there, ` +
    `${count('stale')} stale, ${count('missing')} missing. In brackets: hints about the library.`
  return `${[...text, '', summary].join('\n')}\n`
}
