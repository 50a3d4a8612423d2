import { createLinter, type Linter } from '../engine'
import { packs } from '../generated/rules'
import { textsIn } from '../generated/texts'
import type { Team } from '../team'
import { valeCheckerOf } from '../worker/serve'
import { withoutRules } from '../worker/rule-book'
import type { Checker } from './checker'

/** Checks in this thread. */
export function createLocalChecker(): Checker {
  const linters = new Map<Team | null, Promise<Linter>>()

  const linterFor = (team: Team | null): Promise<Linter> => {
    const known = linters.get(team) ?? create(team)
    linters.set(team, known)
    return known
  }

  return {
    check: async (team, text, options) => (await linterFor(team)).check(text, options),
    fix: async (team, text, options) => (await linterFor(team)).fix(text, options, 'all'),
    problems: () => [],
    close: () => undefined,
  }
}

const create = async (team: Team | null): Promise<Linter> =>
  createLinter({
    packs: team?.isVale ? withoutRules(packs) : packs,
    teamRules: team?.rules ?? [],
    textsIn,
    vale: team && (await valeCheckerOf(team)),
  })
