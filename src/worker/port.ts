import type { Reply, Request } from './protocol'

/** A running worker as its client sees it; the same in both hosts. */
export interface WorkerPort {
  post(request: Request): void
  /** `failed` hears of a crash or of an exit that nobody asked for. */
  listen(replied: (reply: Reply) => void, failed: (error: Error) => void): void
  /** Ends the worker at once, even inside an endless loop. */
  terminate(): void
}

/** The worker's bundled file: desktop hosts start it by path, web hosts only from what it holds. */
export interface WorkerScript {
  readonly path: string
  /** UTF-8, as it is: it goes on to the worker undecoded. */
  read(): Promise<Uint8Array<ArrayBuffer>>
}

export type StartWorker = (script: WorkerScript) => Promise<WorkerPort>
