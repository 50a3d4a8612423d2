// Packs the extension into reply-lint.vsix. Works offline; fails when it outgrows its limit.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { build } from '../esbuild.mjs'

const file = 'reply-lint.vsix'
/** Six languages of rules, texts and pages; one worker for both hosts holds them; four have sixty rules and more. */
const limit = 1_750_000

await build()
const vsce = ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', file]
const run = spawnSync(process.execPath, vsce, { stdio: ['ignore', 'inherit', 'inherit'] })
if (run.status !== 0) process.exit(run.status ?? 1)
const { size } = statSync(file)
console.log(`${file}: ${(size / 1000).toFixed(0)} kB of at most ${limit / 1000}`)
if (size > limit) {
  console.error('The package is too large: see dist/meta.json for what went into it.')
  process.exitCode = 1
}
