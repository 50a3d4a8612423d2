// Scores the built command against the labelled texts in ../shared, which never become part of this project.
// usage: npm run check:shared
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from '../esbuild.mjs'

const shared = path.resolve('../shared/dev')
const sets = ['dev', 'dev-threads', 'threads']
if (!existsSync(shared)) {
  console.error(`${shared} is not there: nothing to score against.`)
  process.exit(2)
}

await build()
const temporary = mkdtempSync(path.join(os.tmpdir(), 'reply-lint-shared-'))
let failed = false
try {
  for (const name of sets)
    score(name, path.join(shared, `${name}.jsonl`), path.join(shared, `${name}.A.jsonl`))
  score('all three, pooled', pool('jsonl'), pool('A.jsonl'))
  run('mails: the newest reply', ['score-email.mjs'])
  console.log('\nmails: real and hostile ones')
  const mime = ['scripts/check-mime.mjs', path.join(shared, 'mime')]
  if (spawnSync(process.execPath, mime, { stdio: 'inherit' }).status !== 0) failed = true
} finally {
  rmSync(temporary, { recursive: true })
}
process.exitCode = failed ? 1 : 0

function pool(ending) {
  const file = path.join(temporary, `pooled.${ending}`)
  writeFileSync(
    file,
    sets
      .map((name) => readFileSync(path.join(shared, `${name}.${ending}`), 'utf8').trimEnd() + '\n')
      .join(''),
  )
  return file
}

function score(title, set, labels) {
  run(title, ['score.mjs', set, labels])
}

function run(title, [script, ...args]) {
  console.log(`\n${title}`)
  const { status } = spawnSync(process.execPath, [path.join(shared, script), ...args], { stdio: 'inherit' })
  if (status !== 0) failed = true // a leak into quoted text, or a contract that was broken
}
