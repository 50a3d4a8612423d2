import type { Problem } from '../../engine'
import type { Output } from '../output'
import { shownPath } from '../node-files'
import type { Tally } from '../tally'
import type { Entry, Reporter } from './entry'

/** A report under way: entries are counted and written as they come. */
export class Report {
  private constructor(
    private readonly reporter: Reporter,
    private readonly output: Output,
    private readonly tally: Tally,
    private readonly cwd: string,
  ) {}

  static async begin(reporter: Reporter, output: Output, tally: Tally, cwd: string): Promise<Report> {
    await output.write(reporter.begin())
    return new Report(reporter, output, tally, cwd)
  }

  async add(entry: Entry): Promise<void> {
    this.tally.add(entry)
    await this.output.write(this.reporter.entry(entry))
  }

  /** Problems of files that are no drafts: an entry for each file. Their paths are absolute. */
  async addProblems(problems: readonly Problem[]): Promise<void> {
    const byPath = new Map<string, Problem[]>()
    for (const problem of problems) {
      const path = shownPath(problem.path, this.cwd)
      byPath.set(path, [...(byPath.get(path) ?? []), { ...problem, path }])
    }
    for (const [path, own] of [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)))
      await this.add({ path, problems: own, text: '', result: null, findings: [], applied: 0 })
  }

  async end(): Promise<void> {
    await this.output.write(this.reporter.end(this.tally.totals))
  }
}
