import { availableParallelism } from 'node:os'
import type { CheckOptions, CheckResult, FixResult, Problem } from '../engine'
import type { Team } from '../team'

/** Checks texts with the rules of a team, or with the built-in ones alone. */
export interface Checker {
  check(team: Team | null, text: string, options: CheckOptions): Promise<CheckResult>
  /** Applies every fix. */
  fix(team: Team | null, text: string, options: CheckOptions): Promise<FixResult>
  /** Faults of team rules that showed only while they ran; their paths are absolute. */
  problems(): readonly Problem[]
  close(): void
}

/** Checks in this thread, or in workers where there are several jobs or a team's rules may hang. */
export function createChecker(wantedJobs: number): Checker {
  const jobs = Math.min(wantedJobs, availableParallelism()) // more threads than that only take memory
  let local: Promise<Checker> | undefined
  let workers: Promise<Checker> | undefined
  const opened: Checker[] = []

  const opening = async (checker: Promise<Checker>): Promise<Checker> => {
    opened.push(await checker)
    return checker
  }
  // Each is loaded only when a draft needs it: starting workers costs more than checking a reply.
  const checkerFor = async (team: Team | null): Promise<Checker> =>
    jobs > 1 || (team && (await mayHang(team)))
      ? (workers ??= opening(import('./worker-checker').then((module) => module.createWorkerChecker(jobs))))
      : (local ??= opening(import('./local-checker').then((module) => module.createLocalChecker())))

  return {
    check: async (team, text, options) => (await checkerFor(team)).check(team, text, options),
    fix: async (team, text, options) => (await checkerFor(team)).fix(team, text, options),
    problems: () => opened.flatMap((checker) => checker.problems()),
    close: () => opened.forEach((checker) => checker.close()),
  }
}

async function mayHang({ rules, vale }: Team): Promise<boolean> {
  if (vale.some((styles) => styles.rules.length > 0)) return true
  const { checkOf } = await import('../engine/checks')
  return rules.some((rule) => checkOf(rule)?.mayHang?.(rule))
}
