// All tests, from a fresh clone: builds, checks types and style, runs the unit tests, then those inside a real
// VS Code (Node host, untrusted folder, web host, installed package). Ends with the sum over all suites.
import { spawn } from 'node:child_process'
import { npm } from './npm.mjs'

const node = process.execPath
// Steps of a row run at the same time. The two hosts don't: on two cores each then takes more than twice as long.
const rows = [
  [['build', [node, 'esbuild.mjs']]],
  [
    ['types', [node, 'node_modules/typescript/bin/tsc', '-p', '.']],
    ['style', npm('run', 'lint')],
  ],
  [['unit', [node, 'scripts/run-mocha.mjs']]],
  [['editor', [node, 'scripts/vscode/run-tests.mjs', 'editor']]],
  [['web', [node, 'scripts/vscode/run-tests.mjs', 'web']]],
  [['untrusted', [node, 'scripts/vscode/run-untrusted.mjs']]],
  [['package', [node, 'scripts/package.mjs']]], // builds anew: nobody may be reading then
  [['vsix', [node, 'scripts/vscode/run-tests.mjs', 'vsix']]],
]
/** Steps that run tests must say how many: a suite that ran none has failed. */
const counting = new Set(['unit', 'editor', 'untrusted', 'web', 'vsix'])

const failures = []
let passed = 0
let failed = 0
for (const row of rows) {
  const results = await Promise.all(row.map(([name, command]) => perform(name, command, row.length > 1)))
  if (!results.every(Boolean) && row[0][0] === 'build') break // nothing after it can tell anything
}
for (const failure of failures) console.log(`✘ ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** False where it failed. What steps say that run at the same time is shown when each ends. */
async function perform(name, command, isShared) {
  const start = Date.now()
  const { code, output } = await run(command, !isShared)
  if (isShared) process.stdout.write(output)
  const counts = [...output.matchAll(/^\w+: (\d+) passed, (\d+) failed$/gm)].at(-1)
  const ok = code === 0 && (!counting.has(name) || Number(counts?.[1]) > 0)
  passed += Number(counts?.[1] ?? 0)
  failed += Math.max(Number(counts?.[2] ?? 0), ok ? 0 : 1)
  failures.push(...[...output.matchAll(/^ {2}✘ (.+)$/gm)].map(([, title]) => `${name}: ${title}`))
  console.log(`${ok ? '✔' : '✘'} ${name} (${((Date.now() - start) / 1000).toFixed(0)} s)`)
  return ok
}

function run([command, ...args], isShown) {
  return new Promise((resolve) => {
    const env = { ...process.env, REPLY_LINT_IS_BUILT: '1' } // by the first step
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      if (isShown) process.stdout.write(text)
    })
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
