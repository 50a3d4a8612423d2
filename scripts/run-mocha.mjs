// Bundles the named test files (default: every unit test) and runs them in mocha.
// usage: node scripts/run-mocha.mjs [file.test.ts …]
import * as esbuild from 'esbuild'
import Mocha from 'mocha'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { build } from '../esbuild.mjs'

const bundlesEachJob = 4
const named = process.argv.slice(2)
const files = named.length ? named : unitTests()
// Tests of the command start what is shipped; `npm test` has just built it.
if (!process.env.REPLY_LINT_IS_BUILT && files.some((file) => /test[\\/]cli[\\/]/.test(file))) await build()
const outdir = path.resolve('out/unit', String(process.pid))
mkdirSync(outdir, { recursive: true })
const jobs = Math.min(availableParallelism(), files.length)
const bundles = bundlesOf(files, jobs * bundlesEachJob)
await esbuild.build({
  entryPoints: bundles,
  outdir,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
})
// A process for each core: the tests of the command start it some hundred times.
const reporter = process.env.CI ? 'dot' : 'spec'
const mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter, parallel: jobs > 1, jobs })
for (const bundle of bundles) mocha.addFile(bundle.replace(/\.ts$/, '.cjs'))
const failed = []
const runner = mocha.run((failures) => {
  const { passes = 0 } = runner.stats ?? {}
  rmSync(outdir, { recursive: true, force: true })
  for (const title of failed) console.log(`  ✘ ${title}`)
  console.log(`unit: ${passes} passed, ${failures} failed`)
  process.exitCode = failures ? 1 : 0
})
runner.on('fail', (test, error) => failed.push(`${test.fullTitle()}: ${error?.message ?? error}`))

/**
 * Writes modules that each load some of the files: the engine with its rules is then read, compiled and made fast by the
 * runtime once a bundle, not once a file. A few for each process, so that none waits long for the other.
 */
function bundlesOf(all, count) {
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => {
    const bundle = path.join(outdir, `bundle-${at + 1}.ts`)
    const own = all.filter((_, i) => i % count === at)
    writeFileSync(bundle, own.map((file) => `import ${JSON.stringify(path.resolve(file))}\n`).join(''))
    return bundle
  })
}

/** Everything that runs without an editor. */
function unitTests() {
  return readdirSync('test', { recursive: true })
    .filter((name) => /^([^/]+|(engine|cli|team|worker|snippets|editor\/unit)\/.+)\.test\.ts$/.test(name))
    .map((name) => path.join('test', name))
}
