import type { Level } from '../engine'
import type { Args } from './args'
import { atLeast } from './levels'
import type { Entry, Totals } from './report/entry'

/** Counts what was reported, for the summary and the exit status. */
export class Tally {
  private drafts = 0
  private draftsWithFindings = 0
  private fixable = 0
  private applied = 0
  private problems = 0
  private readonly findings: Record<Level, number> = { suggestion: 0, warning: 0, error: 0 }
  private hasError = false
  private hasFailure = false

  constructor(private readonly failLevel: NonNullable<Args['failLevel']>) {}

  add({ result, findings, problems, applied }: Entry): void {
    if (result) this.drafts++
    if (findings.length) this.draftsWithFindings++
    for (const { level, fix } of findings) {
      this.findings[level]++
      if (fix) this.fixable++
      if (this.failLevel !== 'never' && atLeast(level, this.failLevel)) this.hasFailure = true
    }
    this.applied += applied
    this.problems += problems.length
    // Whatever is wrong with a config or rule file (no result), something doesn't hold that its author meant to hold.
    // Only what Vale can do and we can't isn't its author's fault.
    if (problems.some(({ level, code }) => level === 'error' || (!result && code !== 'unsupported')))
      this.hasError = true
  }

  /** Something that belongs to no file went wrong. */
  addError(): void {
    this.hasError = true
  }

  get totals(): Totals {
    const { drafts, draftsWithFindings, findings, fixable, applied, problems } = this
    return { drafts, draftsWithFindings, findings, fixable, applied, problems }
  }

  get exitStatus(): number {
    return this.hasError ? 2 : this.hasFailure ? 1 : 0
  }
}
