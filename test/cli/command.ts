import { spawn, type ChildProcessWithoutNullStreams, type StdioOptions } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const temporary: string[] = []
// At the end of each file, not of the process: mocha ends its processes without asking.
suiteTeardown(() => temporary.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** As it is shipped: scripts/run-mocha.mjs builds it. */
const command = path.resolve('dist/cli.js')

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly bytes: Buffer
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Record<string, string>
  readonly uid?: number
  readonly stdio?: StdioOptions
}

/** Root may read and write everything: tests of what is forbidden run as somebody else. */
export const asNobody: RunOptions = process.getuid?.() === 0 ? { uid: 65534 } : {}

/** Runs the command as people do: as a process. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const child = start(args, options)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  child.stdin.on('error', () => undefined) // the command may end before it has read everything
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      const bytes = Buffer.concat(out)
      resolve({ status, stdout: bytes.toString(), stderr: Buffer.concat(err).toString(), bytes })
    })
  })
}

export function start(
  args: readonly string[],
  { cwd, env, uid, stdio = 'pipe' }: RunOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, ...args], {
    ...{ cwd, stdio, env: { ...process.env, ...env } },
    ...(uid !== undefined && { uid }),
  }) as ChildProcessWithoutNullStreams
}

/** A folder of its own with the given files, removed at the end. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reply-lint-'))
  temporary.push(folder)
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

/** A rule of a team, so that tests don't hang on what our own rules say. Rewrites "qwip" to "quick". */
export const qwipRule = `extends: substitution
message: "Say '%s' instead of '%s'."
level: warning
description: Made up for tests.
fix: lexical
swap: { qwip: quick }
`

/** A team that knows the rule above and wants no greeting and the like. */
export const qwipTeam = {
  '.reply-lint/config.yaml': 'kind: note\nlocale: en\n',
  '.reply-lint/rules/en/qwip.yaml': qwipRule,
}
