// One linter in a process of its own. usage: node bench/peer-process.mjs NAME once FILE | NAME memory FILE-OF-REPLIES
import { readFileSync } from 'node:fs'
import { tellPeak } from './peak.mjs'

const [name, what, file] = process.argv.slice(2)
const linter = await load(name)
if (what === 'once') console.log(await linter(readFileSync(file, 'utf8')))
else {
  for (const text of JSON.parse(readFileSync(file, 'utf8'))) await linter(text)
  tellPeak()
}

async function load(wanted) {
  if (wanted === 'nothing') return () => 0
  return (await import('./peers.mjs')).peers[wanted]()
}
