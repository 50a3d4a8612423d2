import { LastText } from './last-text'
import type { WorkerPort } from './port'
import type { Calls, CallName, Reply, Request } from './protocol'

/** The worker gave no sign of life for as long as was allowed. */
export class Overrun extends Error {
  constructor() {
    super('The worker gave no answer in time.')
  }
}

interface Waiting {
  readonly id: number
  readonly patience: number
  readonly onRule: ((ruleId: string | null) => void) | undefined
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Starting takes as long as reading the bundle takes, on a busy machine many times as long as a check. */
const startPatience = 60_000
/** Lets an answer in that came while our own thread was too busy to read it. */
const grace = 50

/** One live worker: one request at a time, with a limit on its silence. Once it fails it stays failed. */
export class Channel {
  locales: readonly string[] = []
  private waiting: Waiting | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private failure: Error | null = null
  private lastId = 0
  private readonly texts = new LastText()

  private constructor(private readonly port: WorkerPort) {
    port.listen(
      (reply) => this.hear(reply),
      (error) => this.fail(error),
    )
  }

  /** Resolves when the worker can take requests. */
  static async open(start: () => Promise<WorkerPort>): Promise<Channel> {
    const channel = new Channel(await start())
    await new Promise<unknown>((resolve, reject) =>
      channel.await({ id: 0, patience: startPatience, onRule: undefined, resolve, reject }),
    )
    return channel
  }

  /**
   * Sends one request. Rejects with `Overrun` after `patience` ms without an answer and, with `onRule` (the
   * request is replayed), without a rule being named.
   */
  send<Name extends CallName>(
    call: Name,
    ask: Calls[Name]['ask'],
    patience: number,
    onRule?: (ruleId: string | null) => void,
  ): Promise<Calls[Name]['answer']> {
    if (this.waiting) throw new Error('One request at a time.')
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.await({ id, patience, onRule, resolve: resolve as (value: unknown) => void, reject })
      this.port.post({ id, call, ...this.shortened(call, ask), replay: onRule !== undefined } as Request)
    })
  }

  private shortened<Name extends CallName>(
    call: Name,
    ask: Calls[Name]['ask'],
  ): Pick<Request, 'ask' | 'change'> {
    const change = call === 'check' ? this.texts.changeTo((ask as Calls['check']['ask']).text) : null
    return { ask: change ? { ...ask, text: '' } : ask, change }
  }

  close(): void {
    this.fail(new Error('The worker was ended.'))
  }

  private await(waiting: Waiting): void {
    if (this.failure) return waiting.reject(this.failure)
    this.waiting = waiting
    this.restartTimer(waiting)
  }

  private restartTimer(waiting: Waiting): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.timer = setTimeout(() => this.fail(new Overrun()), grace)
    }, waiting.patience)
  }

  private hear(reply: Reply): void {
    const waiting = this.waiting
    if (!waiting) return
    if (reply.kind === 'rule') {
      waiting.onRule?.(reply.ruleId)
      return this.restartTimer(waiting)
    }
    if (reply.kind === 'ready') this.locales = reply.locales
    else if (reply.id !== waiting.id) return
    this.settle()
    if (reply.kind === 'failed') waiting.reject(new Error(reply.message))
    else waiting.resolve(reply.kind === 'answer' ? reply.value : undefined)
  }

  private fail(error: Error): void {
    if (this.failure) return
    this.failure = error
    this.port.terminate()
    const waiting = this.waiting
    this.settle()
    waiting?.reject(error)
  }

  private settle(): void {
    clearTimeout(this.timer)
    this.waiting = null
  }

  get isOpen(): boolean {
    return this.failure === null
  }
}
