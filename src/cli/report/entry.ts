import type { CheckResult, FileFinding, Level, Problem } from '../../engine'

/** What the command has to say about one file. */
export interface Entry {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** The file's text as it now stands; empty where it couldn't be read. */
  readonly text: string
  /** Null for what isn't a draft (a faulty config or rule file) or couldn't be read. */
  readonly result: CheckResult | null
  /** Those to be shown. */
  readonly findings: readonly FileFinding[]
  readonly problems: readonly Problem[]
  /** How many fixes `--fix` has applied. */
  readonly applied: number
}

export interface Totals {
  readonly drafts: number
  readonly draftsWithFindings: number
  readonly findings: Readonly<Record<Level, number>>
  /** Findings that `--fix` would rewrite. */
  readonly fixable: number
  readonly applied: number
  readonly problems: number
}

/** Turns entries into text, one by one, so that a large folder never stands in memory. */
export interface Reporter {
  begin(): string
  entry(entry: Entry): string
  end(totals: Totals): string
}
