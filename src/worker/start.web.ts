import { packs } from '../generated/rules'
import { textsIn } from '../generated/texts'
import { serve } from './serve'

/** The worker in a browser. */
serve(
  {
    post: (reply) => self.postMessage(reply),
    listen: (heard) => (self.onmessage = (event) => heard(event.data)),
  },
  packs,
  textsIn,
)
