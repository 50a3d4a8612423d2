/**
 * How this host starts a worker. The build puts `host.web` in the place of this file for the web
 * (esbuild.mjs, `alias`); everything else imports `./host` and knows of no host.
 */
export { startWorker, workerFile } from './host.node'
