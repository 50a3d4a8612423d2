// What is measured as whole processes, one after the other in turns: cold starts, memory, many files.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { reply, replies } from './corpus.mjs'
import { median } from './measure.mjs'

const cli = path.resolve('dist/cli.js')
const peerProcess = path.resolve('bench/peer-process.mjs')
const peakScript = path.resolve('bench/peak.mjs')

function run(args, options = {}) {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...options,
  })
  if (error || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${error ?? ''}`)
  return { ms: performance.now() - start, stderr }
}

/** Milliseconds from nothing to the findings of one file, the whole process; Node alone for comparison. */
export function coldStarts(peers, rounds, folder) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'one.reply.md')
  writeFileSync(file, reply(7, 233))
  const commands = {
    'node alone': ['-e', '0'],
    'reply-lint': [cli, '--fail-level', 'never', file],
    ...Object.fromEntries(peers.map((name) => [name, [peerProcess, name, 'once', file]])),
  }
  const samples = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (const args of Object.values(commands)) run(args) // the disk's cache is warm for everybody
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) samples[name].push(run(args).ms)
  return samples
}

/** The largest memory (MB) of a process that checks these replies one after the other; ours is the command. */
export function peakMemory(peers, count, folder) {
  mkdirSync(folder, { recursive: true })
  const texts = replies(count, 400_000)
  const file = path.join(folder, 'replies.json')
  writeFileSync(file, JSON.stringify(texts))
  const input = texts.map((text, id) => `${JSON.stringify({ id, text, format: 'markdown' })}\n`).join('')
  const peak = (args, options) => Number(run(args, options).stderr.trim().split('\n').at(-1))
  const ofPeer = (name) => peak([peerProcess, name, 'memory', file])
  return {
    nothing: ofPeer('nothing'),
    'reply-lint': peak(['--import', peakScript, cli, '--jsonl'], { input }),
    ...Object.fromEntries(peers.map((name) => [name, ofPeer(name)])),
  }
}

/** Milliseconds for a folder of files with one worker and with two. */
export function manyFiles(count, rounds, folder) {
  mkdirSync(folder, { recursive: true })
  for (const [index, text] of replies(count, 500_000).entries())
    writeFileSync(path.join(folder, `${index}.reply.md`), text)
  const args = (jobs) => [cli, '--format', 'github', '--fail-level', 'never', '--jobs', String(jobs), folder]
  const samples = { 1: [], 2: [] }
  for (let round = 0; round < rounds; round++)
    for (const jobs of [1, 2])
      samples[jobs].push(run(args(jobs), { stdio: ['ignore', 'ignore', 'inherit'] }).ms)
  rmSync(folder, { recursive: true })
  return { one: median(samples[1]), two: median(samples[2]) }
}
