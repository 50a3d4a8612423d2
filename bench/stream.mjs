// Streams of replies through `reply-lint --jsonl`: one thread, two, and GNU parallel where it is installed.
// usage: node bench/stream.mjs [REPLIES]; the figures of docs/scale.md. Build first.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { reply } from './corpus.mjs'

const count = Number(process.argv[2] ?? 12_000)
const folder = mkdtempSync(path.join(os.tmpdir(), 'reply-lint-stream-'))
const linter = [process.execPath, path.resolve('dist/cli.js'), '--jsonl', '--no-suggestions']
const file = (name, replies) => {
  const lines = Array.from({ length: replies }, (_, id) =>
    JSON.stringify({ id, text: reply(2_000_000 + id, 60 + ((id * 97) % 347)), format: 'markdown' }),
  )
  const where = path.join(folder, name)
  writeFileSync(where, `${lines.join('\n')}\n`)
  return where
}
const whole = file('whole.jsonl', count)
const quarter = file('quarter.jsonl', count / 4)

const parallel = ['parallel', '--pipe', '--keep-order', '--jobs', '2', '--block', '4M', '--', ...linter]
const runs = {
  'one thread, a quarter of them': [linter, quarter],
  'one thread': [linter, whole],
  '`--jobs 2`': [[...linter, '--jobs', '2'], whole],
  ...(spawnSync('parallel', ['--version']).status === 0 && {
    'GNU parallel, 2 processes at a time': [parallel, whole],
  }),
}
console.log(`${count} replies, ${Math.round(statSync(whole).size / 1e6)} MB\n`)
console.log(
  '| | status | replies a second | largest memory of the process, MB | answers |\n|---|---|---|---|---|',
)
for (const [name, [command, input]] of Object.entries(runs)) {
  const { status, seconds, peak, digest } = await piped(command, input)
  const replies = input === whole ? count : count / 4
  console.log(`| ${name} | ${status} | ${Math.round(replies / seconds)} | ${peak} | ${digest} |`)
}
rmSync(folder, { recursive: true })

/** Pipes a file through a command; memory is looked at where the system shows it (Linux). */
async function piped([name, ...args], input) {
  const start = performance.now()
  const child = spawn(name, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  createReadStream(input).pipe(child.stdin)
  const hash = createHash('sha256')
  child.stdout.on('data', (chunk) => hash.update(chunk))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 200)
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  return { status, seconds, peak: peak || 'not told', digest: hash.digest('hex').slice(0, 8) }
}

function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? /VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  } catch {
    return 0 // not Linux, or it has ended
  }
}
