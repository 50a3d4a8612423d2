import path from 'node:path'
import type { Problem } from '../engine'
import { pathOfId, type Team } from '../team'
import { LintClient } from '../worker/client'
import { startWorker } from '../worker/host.node'
import type { Checker } from './checker'

/** Loads this very bundle, and serves the engine. */
export const workerScript = {
  path: path.join(__dirname, 'command-worker.js'),
  read: () => Promise.reject(new Error('Node starts workers by their path.')),
}

/** A worker with the work that it has been given and not yet answered. */
interface Hand {
  readonly client: LintClient
  readonly knows: Set<Team>
  pending: number
}

/** Checks in `jobs` workers, each draft in the one that has least to do. A rule that hangs is switched off and named. */
export function createWorkerChecker(jobs: number): Checker {
  const problems = new Map<string, Problem>()
  const teams = new Map<string, Team>()
  let lastKey = 0

  const onHang = (root: string, ruleId: string) => {
    const team = teams.get(root)
    problems.set(`${root} ${ruleId}`, hangProblem(team, ruleId))
  }
  const hands = Array.from({ length: jobs }, (): Hand => {
    const client = new LintClient({ start: () => startWorker(workerScript), onHang })
    return { client, knows: new Set(), pending: 0 }
  })

  /** Lets the least busy worker, told of the team, do something. */
  async function hand<T>(team: Team | null, work: (client: LintClient) => Promise<T>): Promise<T> {
    const free = hands.reduce((best, one) => (one.pending < best.pending ? one : best))
    free.pending++
    try {
      if (team && !free.knows.has(team)) {
        free.knows.add(team)
        teams.set(team.root, team)
        await free.client.loadTeam(team.root, team.files).catch((error: unknown) => {
          free.knows.delete(team)
          throw error
        })
      }
      return await work(free.client)
    } finally {
      free.pending--
    }
  }

  return {
    check: (team, text, options) =>
      hand(team, async (client) => {
        const ask = { team: team?.root ?? null, text, options }
        const checked = await client.check(String(++lastKey), ask)
        if (!checked) throw new Error('No check has a key that another one takes.')
        return checked.result
      }),
    fix: (team, text, options) =>
      hand(team, (client) => client.fix({ team: team?.root ?? null, text, options, scope: 'all' })),
    problems: () => [...problems.values()],
    close: () => hands.forEach(({ client }) => client.dispose()),
  }
}

/** What is told of a rule that hangs, in its file. */
export function hangProblem(team: Team | undefined, ruleId: string): Problem {
  const path = (team && pathOfId(team, ruleId)) ?? ruleId
  const message = `The rule ${ruleId} didn't come to an end on a text, and was left out from then on. Simplify its expression.`
  return { code: 'rule-hangs', level: 'error', path, message }
}
