/**
 * How this host starts a worker. For the web bundles a plugin in esbuild.mjs reads every import of `worker/host` as
 * `host.web`; everything else imports `./host` and knows of no host.
 */
export { startWorker, workerFile } from './host.node'
