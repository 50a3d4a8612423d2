// One linter in a process of its own. usage: node bench/peer-process.mjs NAME once FILE | NAME memory FILE-OF-REPLIES
import { readFileSync } from 'node:fs'

const [name, what, file] = process.argv.slice(2)
const linter = await load(name)
if (what === 'once') console.log(await linter(readFileSync(file, 'utf8')))
else {
  // Not the system's maximum: a process begins with that of the one which started it.
  let peak = 0
  for (const text of JSON.parse(readFileSync(file, 'utf8'))) {
    await linter(text)
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  console.log(Math.round(peak / 2 ** 20))
}

async function load(wanted) {
  if (wanted === 'nothing') return () => 0
  if (wanted !== 'reply-lint') return (await import('./peers.mjs')).peers[wanted]()
  const { ours } = await import('./ours.mjs')
  return (await ours())['reply-lint, with fixes']
}
