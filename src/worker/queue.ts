interface Job {
  /** Work of the same key replaces what still waits under it; null: never replaced. */
  readonly key: string | null
  /** Never rejects. */
  run(): Promise<void>
  supersede(): void
}

/** Runs work one at a time in the order it came, only the newest of each key. */
export class JobQueue {
  private waiting: Job[] = []
  private running: Job | null = null

  /**
   * Resolves to null when newer work of the same key comes before this is done; work that already runs then
   * hears by `isWanted` that nobody waits for it.
   */
  add<T>(key: string | null, work: (isWanted: () => boolean) => Promise<T>): Promise<T | null> {
    if (key !== null) this.drop(key)
    return new Promise((resolve, reject) => {
      let isWanted = true
      const supersede = () => {
        isWanted = false
        resolve(null)
      }
      const run = () => work(() => isWanted).then(resolve, reject) // after `supersede` these do nothing
      this.waiting.push({ key, run, supersede })
      if (!this.running) void this.drain()
    })
  }

  /** Supersedes what waits or runs under the key. */
  drop(key: string): void {
    const isDropped = (job: Job) => job.key === key
    this.waiting.filter(isDropped).forEach((job) => job.supersede())
    this.waiting = this.waiting.filter((job) => !isDropped(job))
    if (this.running && isDropped(this.running)) this.running.supersede()
  }

  clear(): void {
    this.waiting = []
  }

  private async drain(): Promise<void> {
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      this.running = job
      await job.run()
    }
    this.running = null
  }
}
