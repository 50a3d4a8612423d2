import { createLinter, type Linter } from '../engine'
import { packs } from '../generated/rules'
import type { Team } from '../team'
import type { Checker } from './checker'

/** Checks in this thread. */
export function createLocalChecker(): Checker {
  const linters = new Map<Team | null, Linter>()

  const linterFor = (team: Team | null): Linter => {
    const known = linters.get(team)
    if (known) return known
    const linter = createLinter({ packs, teamRules: team?.rules ?? [] })
    linters.set(team, linter)
    return linter
  }

  return {
    check: async (team, text, options) => linterFor(team).check(text, options),
    fix: async (team, text, options) => linterFor(team).fix(text, options, 'all'),
    problems: () => [],
    close: () => undefined,
  }
}
