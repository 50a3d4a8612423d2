// What the worker's heap holds, asked of V8 itself: a thread has no memory of its own for the system to tell.
import { Session, type NodeWorker } from 'node:inspector'

interface HeapUsage {
  readonly usedSize: number
  readonly totalSize: number
}

/** Megabytes of our worker's heap, after a collection of garbage: in use, and taken. */
export async function workerMemory(): Promise<{ readonly used: number; readonly taken: number }> {
  const session = new Session()
  session.connect()
  const workers: NodeWorker.AttachedToWorkerEventDataType[] = []
  const answers = new Map<number, (result: unknown) => void>()
  session.on('NodeWorker.attachedToWorker', ({ params }) => workers.push(params))
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    const { id, result } = JSON.parse(params.message) as { id?: number; result?: unknown }
    if (id !== undefined) answers.get(id)?.(result)
  })
  await new Promise<void>((resolve) =>
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: false }, () => resolve()),
  )
  const ours = workers.find(({ workerInfo }) => /dist[\\/]worker\.js$/.test(workerInfo.url))
  if (!ours)
    throw new Error(`our worker is not among ${workers.map(({ workerInfo }) => workerInfo.url).join()}`)
  let lastId = 0
  const ask = (method: string) =>
    new Promise<unknown>((resolve) => {
      const id = ++lastId
      answers.set(id, resolve)
      session.post('NodeWorker.sendMessageToWorker', {
        sessionId: ours.sessionId,
        message: JSON.stringify({ id, method }),
      })
    })
  await ask('HeapProfiler.collectGarbage')
  const { usedSize, totalSize } = (await ask('Runtime.getHeapUsage')) as HeapUsage
  session.disconnect()
  return { used: usedSize / 2 ** 20, taken: totalSize / 2 ** 20 }
}
