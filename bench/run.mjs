// Reply Lint beside its peers, in one run. usage: npm run bench [-- --quick]
// Absolute times say little on a machine that others use, too: read the ratios within a table.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../esbuild.mjs'
import { npm } from '../scripts/npm.mjs'
import { buildOurs, floor, ours } from './ours.mjs'
import { coldStarts, manyFiles, peakMemory } from './processes.mjs'
import { Report } from './report.mjs'
import { documents, freshReplies, growth, keystrokes, mails, rows } from './warm.mjs'

const isQuick = process.argv.includes('--quick')
const some = (count) => (isQuick ? Math.max(2, Math.round(count / 10)) : count)

if (!existsSync('bench/node_modules')) {
  const [command, ...args] = npm('ci', '--prefix', 'bench')
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) process.exit(1)
}
await build()
await buildOurs()

const { peers: loaders } = await import('./peers.mjs')
const peers = {}
for (const [name, load] of Object.entries(loaders)) peers[name] = await load()
const own = await ours()
const linters = { 'floor: one pass': floor, ...own, ...peers }
const isPeer = (name) => name in peers
const temporary = path.join(os.tmpdir(), `reply-lint-bench-${process.pid}`)
const report = new Report()

report.table(
  'Fresh replies (233 words on average, none seen before)',
  rows(await freshReplies(linters, some(200)), isPeer),
)
report.table(
  'A keystroke in a reply that was checked before',
  rows(await keystrokes(linters, some(40)), isPeer),
)
report.table(
  'Mails with headers and a quote',
  rows(await mails({ ...(await ours('email')), ...peers }, some(60)), isPeer),
)
report.table('Documents of 20 kB', rows(await documents(linters, 20_000, some(10)), isPeer))
const { 'harper.js': _slow, ...quickPeers } = peers // 1 MB takes it half a minute
report.table(
  'A document of 1 MB (without harper.js)',
  rows(await documents({ ...own, ...quickPeers }, 1_000_000, isQuick ? 1 : 2), isPeer),
)

const lengths = [1, 2, 4, 8].map((size) => size * 1_000_000)
report.growth('reply-lint, findings', lengths, await growth(own['reply-lint, findings'], lengths))

const cold = coldStarts(
  ['write-good', 'retext', 'alex', 'textlint', 'markdownlint', 'harper.js'],
  some(8) + 1,
  temporary,
)
report.table('One file, the whole process', rows(cold, isPeer))
report.facts(
  'Largest memory of a process that checks 500 replies, MB',
  peakMemory(['write-good', 'retext', 'alex', 'textlint'], 500, temporary),
)

const files = isQuick ? 2_000 : 20_000
const { one, two } = manyFiles(files, 1, path.join(temporary, 'files'))
report.facts(`${files} files, ms`, { 'one worker': one, 'two workers': two, 'one / two': one / two })
if (existsSync('reply-lint.vsix'))
  report.facts('The package, kB', { 'reply-lint.vsix': statSync('reply-lint.vsix').size / 1000 })

if (!isQuick)
  writeFileSync('bench/results.md', `${report.text()}\nThe editor's figures: [editor.md](editor.md).\n`)
process.exit(0) // harper.js holds a worker open
