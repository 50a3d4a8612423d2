import { LibraryClient } from './library-client'
import type { Calls } from './protocol'
import { JobQueue } from './queue'
import { Runner, type WatchedCall, type RunnerOptions } from './runner'
import { TeamShelf } from './team-shelf'

export { Overrun } from './channel'

export interface LintClientOptions {
  /** Starts a worker: called when the first work comes, and again after one was ended. */
  start: RunnerOptions['start']
  patience?: RunnerOptions['patience']
  /** A team's rule hangs and has been switched off. Told once, until the rule's text changes. */
  onHang?(team: string, ruleId: string): void
}

/** Rule files that are read, or whose tests are run, in one go: between two, drafts are checked. */
const readSlice = 50
const testSlice = 10

const defaultPatience = (length: number): number => 2_000 + length / 200

/**
 * The engine behind messages. Work is done one request at a time, in order; a check that newer text supersedes
 * is dropped; a worker that hangs is ended, and everything that waited is done by the next one.
 */
export class LintClient {
  private readonly queue = new JobQueue()
  private readonly teams = new TeamShelf()
  /** What each team was last asked to be loaded from. */
  private readonly loading = new Map<string, Calls['loadTeam']['ask']['files']>()
  private readonly runner: Runner
  /** Templates of teams. */
  readonly library: LibraryClient

  /** Starts nothing: the worker is started by the first work. */
  constructor({ start, patience = defaultPatience, onHang = () => undefined }: LintClientOptions) {
    this.runner = new Runner(this.teams, { start, patience, onHang })
    this.library = new LibraryClient(this.queue, this.runner)
  }

  /** Workers started so far. */
  get starts(): number {
    return this.runner.starts
  }

  /**
   * Checks a draft. Resolves to null when a newer check under the same key, or `cancel`, made it pointless.
   * Rejects where the engine fails, or with `Overrun` where it isn't done after the longest patience.
   */
  check(key: string, ask: Calls['check']['ask']): Promise<Calls['check']['answer'] | null> {
    return this.watched(key, 'check', ask)
  }

  /** Forgets the check that waits or runs under this key. */
  cancel(key: string): void {
    this.queue.drop(key)
  }

  async fix(ask: Calls['fix']['ask']): Promise<Calls['fix']['answer']> {
    const answer = await this.watched(null, 'fix', ask)
    if (!answer) throw new Error('A fix is never superseded.')
    return answer
  }

  /**
   * Reads a team's config and rules; checks that name the team use them from then on. Resolves to null when the team is
   * loaded anew before this is done.
   */
  async loadTeam(
    team: string,
    files: Calls['loadTeam']['ask']['files'],
  ): Promise<Calls['loadTeam']['answer'] | null> {
    this.loading.set(team, files)
    const { root, rules } = files
    if (rules.length > readSlice)
      for (const some of slices(rules, readSlice)) {
        await this.queue.add(null, () => this.runner.send('readRules', { root, rules: some }))
        if (this.loading.get(team) !== files) return null
      }
    this.teams.put(team, files)
    return this.queue.add(null, () => this.runner.tell(team))
  }

  /** Runs the tests that rules of a loaded team carry; a rule that hangs in its own example is switched off and named. */
  async testTeam(ask: Calls['testTeam']['ask']): Promise<Calls['testTeam']['answer']> {
    const { team, paths } = ask
    const all: Calls['testTeam']['answer'][number][] = []
    // One after the other: what somebody types while the tests run waits for one slice, not for all of them.
    for (const some of slices(paths, testSlice))
      all.push(...((await this.watched(null, 'testTeam', { team, paths: some })) ?? []))
    return all
  }

  /** Rules of a team that are off because they hang. */
  hanging(team: string): readonly string[] {
    return this.teams.hanging(team)
  }

  /** The page about a team's own rule, as Markdown. */
  rulePage(ask: Calls['rulePage']['ask']): Promise<Calls['rulePage']['answer']> {
    return this.queue.add(null, () => this.runner.send('rulePage', ask))
  }

  noteFalseAlarm(ask: Calls['noteFalseAlarm']['ask']): Promise<Calls['noteFalseAlarm']['answer'] | null> {
    return this.queue.add(null, () => this.runner.send('noteFalseAlarm', ask))
  }

  /** The newest reply of a mail alone. */
  readReply(ask: Calls['readReply']['ask']): Promise<Calls['readReply']['answer'] | null> {
    return this.queue.add(null, () => this.runner.send('readReply', ask))
  }

  writeReply(ask: Calls['writeReply']['ask']): Promise<Calls['writeReply']['answer']> {
    return this.queue.add(null, () => this.runner.send('writeReply', ask))
  }

  editConfig(ask: Calls['editConfig']['ask']): Promise<Calls['editConfig']['answer'] | null> {
    return this.queue.add(null, () => this.runner.send('editConfig', ask))
  }

  /** Locales that have rules. Starts the worker. */
  locales(): Promise<readonly string[] | null> {
    return this.queue.add(null, () => this.runner.locales())
  }

  /** Starts the worker before there is work for it. Where it can't be started, the work will tell. */
  prepare(): void {
    if (this.starts === 0) this.locales().catch(() => undefined)
  }

  /** Ends the worker; what waits is never answered. */
  dispose(): void {
    this.queue.clear()
    this.runner.dispose()
  }

  private watched<Name extends WatchedCall>(
    key: string | null,
    call: Name,
    ask: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer'] | null> {
    return this.queue.add(key, (isWanted) => this.runner.watched(call, ask, isWanted))
  }
}

function* slices<T>(all: readonly T[], length: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += length) yield all.slice(at, at + length)
}
