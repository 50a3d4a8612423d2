// The main job: checks the sample replies, or the files that you name, and prints hints and rewrites.
// usage: npm start [-- FILE …]
import { spawnSync } from 'node:child_process'
import { build } from '../esbuild.mjs'

await build()
const paths = process.argv.slice(2)
const run = spawnSync(process.execPath, ['dist/cli.js', ...(paths.length ? paths : ['examples'])], {
  stdio: 'inherit',
})
// 1 says that there are hints: for a first look that is what was asked for.
process.exitCode = run.status === 1 ? 0 : (run.status ?? 2)
