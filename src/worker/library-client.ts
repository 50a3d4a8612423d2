import type { Calls, CoverageTable, PutTemplate, TemplateChange } from './protocol'
import type { JobQueue } from './queue'
import type { Runner } from './runner'

/** Template files that are read, and rows of the table of languages, in one go: between two, drafts are checked. */
const putSlice = 25
const coverageSlice = 5

/** The calls about a team's templates. None of its work makes a keystroke wait longer than a slice takes. */
export class LibraryClient {
  constructor(
    private readonly queue: JobQueue,
    private readonly runner: Runner,
  ) {}

  /** Changes when the worker's libraries are lost: each must then be opened and filled again. */
  get generation(): number {
    return this.runner.starts
  }

  /** Begins a team's library with its facts; `put` fills it. The team must be loaded. */
  open(ask: Calls['openLibrary']['ask']): Promise<Calls['openLibrary']['answer'] | null> {
    return this.queue.add(null, () => this.runner.send('openLibrary', ask))
  }

  /** Takes files in, or their new texts, and others out. Nothing is told of a library that isn't open. */
  async put({ team, files, removed }: TemplateChange): Promise<PutTemplate[]> {
    const all: PutTemplate[] = []
    for (let at = 0; at === 0 || at < files.length; at += putSlice) {
      const ask = { team, files: files.slice(at, at + putSlice), removed: at === 0 ? removed : [] }
      all.push(...((await this.queue.add(null, () => this.runner.send('putTemplates', ask))) ?? []))
    }
    return all
  }

  /** Checks a template in its library; a newer text of the same file makes it pointless. */
  check(ask: Calls['checkTemplate']['ask']): Promise<Calls['checkTemplate']['answer']> {
    return this.queue.add(`library ${ask.file.path}`, () => this.runner.send('checkTemplate', ask))
  }

  /** Which template is there in which language; null where the library isn't open, or a newer call came. */
  async coverage(team: string): Promise<CoverageTable | null> {
    const rows: CoverageTable['rows'][number][] = []
    for (;;) {
      const ask = { team, from: rows.length, count: coverageSlice }
      const some = await this.queue.add(`coverage ${team}`, () => this.runner.send('coverage', ask))
      if (!some) return null
      rows.push(...some.rows)
      if (some.rows.length === 0 || rows.length >= some.total) return { locales: some.locales, rows }
    }
  }

  /** What a draft tells of customer and order. */
  knownValues(ask: Calls['knownValues']['ask']): Promise<Calls['knownValues']['answer'] | null> {
    return this.queue.add(null, () => this.runner.send('knownValues', ask))
  }
}
