import { Worker } from 'node:worker_threads'
import type { StartWorker } from './port'

/** The worker's bundle for this host, below the extension's folder. */
export const workerFile = 'dist/worker.js'

/** Starts the worker as a thread of Node: desktop, remote, and unit tests. */
export const startWorker: StartWorker = async (script) => {
  const worker = new Worker(script.path)
  let ended = false
  return {
    post: (request) => worker.postMessage(request),
    listen(replied, failed) {
      worker.on('message', replied)
      worker.on('error', failed)
      worker.on('exit', (code) => ended || failed(new Error(`the worker ended with code ${code}`)))
    },
    terminate() {
      ended = true
      void worker.terminate()
    },
  }
}
