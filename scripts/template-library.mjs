// Makes a library of templates in five languages with planted faults, checks it with the built command, and compares:
// every planted fault must be found, and nothing else. Build first: node esbuild.mjs
// usage: node scripts/template-library.mjs [templates=2000] [seed=1] [folder=out/template-library]
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writePlantedLibrary } from './planted-library.mjs'

const [count = 2000, seed = 1] = process.argv.slice(2, 4).map(Number)
const folder = path.resolve(process.argv[4] ?? 'out/template-library')
rmSync(folder, { recursive: true, force: true })
const { files, expected, today } = await writePlantedLibrary(folder, count, seed)

const output = path.join(folder, 'findings.json')
const descriptor = openSync(output, 'w')
const began = process.hrtime.bigint()
const command = [path.resolve('dist/cli.js'), 'check-templates', '--today', today, '--format', 'json']
const { status } = spawnSync(process.execPath, command, {
  cwd: folder,
  stdio: ['ignore', descriptor, 'inherit'],
})
const seconds = Number(process.hrtime.bigint() - began) / 1e9
closeSync(descriptor)

const keyOf = (file) => file.replace(/^\.reply-lint\/snippets\/|\.md$/g, '')
const found = new Map(
  JSON.parse(readFileSync(output, 'utf8')).flatMap(({ path: file, findings, problems }) => [
    ...findings.map(({ ruleId, message }) => [`${keyOf(file)} ${ruleId}`, message]),
    ...problems.map(({ code, message }) => [`${keyOf(file)} ${code}`, message]),
  ]),
)
const missed = [...expected].filter((one) => !found.has(one))
const invented = [...found].filter(([one]) => !expected.has(one))
for (const one of missed.slice(0, 40)) console.log(`missed   ${one}`)
for (const [one, message] of invented.slice(0, 40)) console.log(`invented ${one}: ${message}`)
console.log(
  `${files.size - 2} files: ${expected.size} planted, ${missed.length} missed, ${invented.length} invented, ` +
    `${seconds.toFixed(1)} s (exit ${status})`,
)
process.exitCode = missed.length + invented.length > 0 ? 1 : 0
