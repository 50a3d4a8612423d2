import type { StartWorker } from './port'

/** The worker's bundle for this host, below the extension's folder. */
export const workerFile = 'dist/worker.js'

/**
 * Starts the worker in a browser: a classic script from a Blob, because the web host refuses the URLs that its
 * own files have (`vscode-remote:`).
 */
export const startWorker: StartWorker = async (script) => {
  const url = URL.createObjectURL(new Blob([await script.read()], { type: 'text/javascript' }))
  const worker = new Worker(url)
  return {
    post: (request) => worker.postMessage(request),
    listen(replied, failed) {
      worker.onmessage = (event) => replied(event.data)
      worker.onerror = (event) => failed(new Error(event.message || 'the worker could not start'))
    },
    terminate() {
      worker.terminate()
      URL.revokeObjectURL(url)
    },
  }
}
