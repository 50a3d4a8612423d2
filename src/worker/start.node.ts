import { parentPort } from 'node:worker_threads'
import { packs } from '../generated/rules'
import { textsIn } from '../generated/texts'
import { serve } from './serve'

/** The worker as a thread of Node. */
if (!parentPort) throw new Error('This file is a worker.')
const port = parentPort
serve(
  { post: (reply) => port.postMessage(reply), listen: (heard) => port.on('message', heard) },
  packs,
  textsIn,
)
