import path from 'node:path'
import { stat } from 'node:fs/promises'
import type { Problem } from '../engine'
import {
  createTeam,
  failuresOf,
  joinPath,
  parseTeam,
  readValeSources,
  type Team,
  type TeamOutcome,
} from '../team'
import { LintClient } from '../worker/client'
import { startWorker } from '../worker/host.node'
import { absolutePath, nodeFiles, problemLine, shownPath } from './node-files'
import { bufferedOutput } from './output'
import type { Stdio } from './stdio'
import { teamsFor } from './teams'
import { UsageError } from './usage-error'
import { hangProblem, workerScript } from './worker-checker'

export interface TestRulesArgs {
  readonly command: 'test-rules'
  /** Rule files, or folders that hold some; the working directory's team where none is named. */
  readonly paths: readonly string[]
  readonly config: string | undefined
}

/**
 * Runs the examples and tests that a team's rules carry.
 * @returns 0 where all pass, 1 where one fails, 2 where a rule can't be read or nothing is there to be run
 */
export async function testRules({ paths, config }: TestRulesArgs, stdio: Stdio): Promise<number> {
  const named = (paths.length ? paths : ['.']).map((one) => absolutePath(one, stdio.cwd))
  const output = bufferedOutput(stdio.stdout)
  const tester = new Tester()
  const failures: Problem[] = []
  let passed = 0
  try {
    for (const one of named) {
      const team = await teamOf(one, config, stdio.cwd)
      if (!team)
        throw new UsageError(
          `"${shownPath(one, stdio.cwd)}" has no rules: there is no .reply-lint/ at or above it.`,
        )
      const files = Object.values(team.rulePaths)
      const within = files.filter((file) => file === one || file.startsWith(`${one}/`))
      const outcomes = await tester.run(team, within.length > 0 ? within : files)
      passed += outcomes.filter(({ fault }) => fault === null).length
      failures.push(...failuresOf(outcomes))
    }
  } finally {
    tester.close()
  }
  const broken = tester.problems()
  for (const problem of [...broken, ...failures])
    await output.write(problemLine(stdio.cwd)(problem).replace(/^reply-lint: /, ''))
  await output.write(`${passed} passed, ${failures.length} failed\n`)
  await output.end()
  if (broken.length > 0 || passed + failures.length === 0) {
    if (broken.length === 0)
      stdio.stderr.write('reply-lint: no rule here has examples or tests. Add examples to it.\n')
    return 2
  }
  return failures.length > 0 ? 1 : 0
}

/** Runs tests in a worker, since an expression may hang in its own example. */
class Tester {
  private readonly teams = new Map<string, Team>()
  private readonly hanging: Problem[] = []
  private readonly client = new LintClient({
    start: () => startWorker(workerScript),
    onHang: (root, ruleId) => this.hanging.push(hangProblem(this.teams.get(root), ruleId)),
  })

  async run(team: Team, paths: readonly string[]): Promise<readonly TeamOutcome[]> {
    if (!this.teams.has(team.root)) await this.client.loadTeam(team.root, team.files)
    this.teams.set(team.root, team)
    return this.client.testTeam({ team: team.root, paths })
  }

  /** Why rules can't be tested. */
  problems(): readonly Problem[] {
    const faults = [...this.teams.values()].flatMap(({ problems }) => problems)
    return [...faults.filter(({ level }) => level === 'error'), ...this.hanging]
  }

  close(): void {
    this.client.dispose()
  }
}

async function teamOf(place: string, config: string | undefined, cwd: string): Promise<Team | null> {
  const isFolder = await stat(place).then(
    (stats) => stats.isDirectory(),
    () => {
      throw new UsageError(`There is no file or folder "${shownPath(place, cwd)}". Check the spelling.`)
    },
  )
  const teams = await teamsFor({ config }, cwd)
  const team = await teams.teamFor(isFolder ? joinPath(place, 'draft.md') : place)
  return team ?? styleTeam(isFolder ? place : path.dirname(place))
}

/** A folder of a Vale style, without any config. */
async function styleTeam(folder: string): Promise<Team | null> {
  const vale = await readValeSources(nodeFiles, folder, [folder])
  if (vale.every(({ files }) => files.length === 0)) return null
  const files = { root: folder, config: null, rules: [], vale, isVale: true, problems: [] }
  return createTeam(files, await parseTeam(files, []))
}
