import { Channel, Overrun } from './channel'
import type { WorkerPort } from './port'
import type { Calls, CallName } from './protocol'
import type { TeamShelf } from './team-shelf'
import { findHangingRules } from './watchdog'

/** Calls in which rules of a team run, and may hang. */
export type WatchedCall = 'check' | 'fix' | 'testTeam'

/** What each further attempt at a draft gets, times the first patience. */
const attempts = [1, 4, 16]
/** The same for the first draft of a worker: with it the rules of its language are compiled (measured: over 1 s on a busy machine). */
const firstAttempt = 3
const loadPatience = 30_000

export interface RunnerOptions {
  start(): Promise<WorkerPort>
  /** Silence in ms that is allowed for a text of this many UTF-16 units. */
  patience(length: number): number
  onHang(team: string, ruleId: string): void
}

interface Live {
  readonly channel: Channel
  /** The state of each team that this worker has been told of, and what it answered. */
  readonly told: Map<string, { readonly state: string; readonly answer: Calls['loadTeam']['answer'] }>
  /** Has it answered a draft? */
  isWarm: boolean
}

/** Keeps one worker alive and gets requests answered by it, or by the next one when it hangs or crashes. */
export class Runner {
  private live: Live | null = null
  private isDisposed = false
  /** Workers started so far. */
  starts = 0

  constructor(
    private readonly teams: TeamShelf,
    private readonly options: RunnerOptions,
  ) {}

  /** Work in which a team's rules run, and may hang. Rejects with `Overrun` when the last attempt is over. */
  async watched<Name extends WatchedCall>(
    call: Name,
    ask: Calls[Name]['ask'],
    isWanted: () => boolean,
  ): Promise<Calls[Name]['answer'] | null> {
    const patience = this.options.patience('text' in ask ? ask.text.length : 0)
    try {
      return await this.attempt(call, ask, patience)
    } catch (error) {
      if (!(error instanceof Overrun)) throw error
    }
    for (const factor of attempts) {
      const verdict = await findHangingRules<Calls[Name]['answer']>((off, onRule) =>
        this.replay(call, ask, patience * factor, off, onRule),
      )
      for (const ruleId of verdict.hanging)
        if (this.teams.markHanging(ask.team!, ruleId)) this.options.onHang(ask.team!, ruleId)
      if (verdict.answer) return verdict.answer
      if (!isWanted()) return null // it is only slow, and there is newer text
    }
    throw new Overrun()
  }

  /** Work on team files. */
  async send<Name extends CallName>(call: Name, ask: Calls[Name]['ask']): Promise<Calls[Name]['answer']> {
    return (await this.open()).channel.send(call, ask, loadPatience)
  }

  /** Tells the worker of the team as it is now, unless it knows. Null for a team that was given up. */
  async tell(team: string, alsoOff: readonly string[] = []): Promise<Calls['loadTeam']['answer'] | null> {
    const news = this.teams.ask(team, alsoOff)
    if (!news) return null
    const live = await this.open()
    const known = live.told.get(team)
    if (known?.state === news.state) return known.answer
    const answer = await live.channel.send('loadTeam', news.ask, loadPatience)
    live.told.set(team, { state: news.state, answer })
    return answer
  }

  async locales(): Promise<readonly string[]> {
    return (await this.open()).channel.locales
  }

  dispose(): void {
    this.isDisposed = true
    this.live?.channel.close()
  }

  private async open(): Promise<Live> {
    if (this.isDisposed) throw new Error('The client was disposed of.')
    if (!this.live?.channel.isOpen) {
      this.starts++
      this.live = { channel: await Channel.open(() => this.options.start()), told: new Map(), isWarm: false }
    }
    return this.live
  }

  /** One plain attempt; after a crash a second one, in a new worker. */
  private async attempt<Name extends WatchedCall>(
    call: Name,
    ask: Calls[Name]['ask'],
    patience: number,
  ): Promise<Calls[Name]['answer']> {
    for (let isRetry = false; ; isRetry = true) {
      const live = await this.prepared(ask.team, [])
      const { channel } = live
      try {
        const answer = await channel.send(call, ask, live.isWarm ? patience : patience * firstAttempt)
        live.isWarm = true
        return answer
      } catch (error) {
        if (isRetry || channel.isOpen || error instanceof Overrun) throw error
      }
    }
  }

  private async replay<Name extends WatchedCall>(
    call: Name,
    ask: Calls[Name]['ask'],
    patience: number,
    off: readonly string[],
    onRule: (ruleId: string | null) => void,
  ): Promise<Calls[Name]['answer']> {
    this.live?.channel.close()
    const live = await this.prepared(ask.team, off)
    const answer = await live.channel.send(call, ask, patience, onRule)
    live.isWarm = true
    return answer
  }

  /** A worker that knows the team. A team that can't even be loaded is given up: built-in rules still apply. */
  private async prepared(team: string | null, off: readonly string[]): Promise<Live> {
    if (team !== null) await this.tell(team, off).catch(() => this.teams.remove(team))
    return this.open()
  }
}
