import type { CheckOptions, Problem } from '../engine'
import { nameOf, type Team } from '../team'
import { LintClient } from '../worker/client'
import { startWorker } from '../worker/host.node'
import { packs } from '../generated/rules'
import type { Checker } from './checker'
import { placedFault } from './rule-faults'

/** This very bundle: started as a worker it serves the engine (see main.ts). */
const script = {
  path: __filename,
  read: () => Promise.reject(new Error('Node starts workers by their path.')),
}

const ruleIdOf = (path: string): string => nameOf(path).replace(/\.ya?ml$/i, '')

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

  const report = (problem: Problem) => {
    const { code, path, range, message } = problem
    problems.set(JSON.stringify([code, path, range, message]), problem)
  }
  const onHang = (root: string, ruleId: string) => {
    const path = teams.get(root)?.rulePaths[ruleId] ?? ruleId
    const message = `The rule ${ruleId} didn't come to an end on a draft, and was left out from then on. Simplify its expression.`
    report({ code: 'rule-hangs', level: 'error', path, message })
  }
  const hands = Array.from({ length: jobs }, (): Hand => {
    const client = new LintClient({ start: () => startWorker(script), onHang })
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

  async function check(client: LintClient, team: Team | null, text: string, options: CheckOptions) {
    const ask = { team: team?.root ?? null, text, options }
    const checked = await client.check(String(++lastKey), ask)
    if (!checked) throw new Error('No check has a key that another one takes.')
    for (const problem of checked.problems)
      report(team ? placedFault(problem, ruleIdOf(problem.path), team, packs) : problem)
    return checked.result
  }

  return {
    check: (team, text, options) => hand(team, (client) => check(client, team, text, options)),
    fix: (team, text, options) =>
      hand(team, async (client) => {
        const fixed = await client.fix({ team: team?.root ?? null, text, options, scope: 'all' })
        if (team) await check(client, team, '', options) // only a check tells what is wrong with the rules
        return fixed
      }),
    problems: () => [...problems.values()],
    close: () => hands.forEach(({ client }) => client.dispose()),
  }
}
