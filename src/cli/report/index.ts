import { version } from '../../../package.json'
import type { Args } from '../args'
import type { Terminal } from '../stdio'
import type { LibraryCheck } from '../../engine/templates/library'
import type { Reporter } from './entry'
import type { Teams } from '../../team'

/**
 * The reporter for `--format`; only the one that is asked for is loaded.
 * @param checks those that speak beside the rules
 */
export async function createReporter(
  args: Pick<Args, 'format' | 'zones' | 'fix'> & Partial<Pick<Args, 'language'>>,
  terminal: Terminal,
  teams: Teams,
  checks: readonly LibraryCheck[] = [],
): Promise<Reporter> {
  switch (args.format) {
    case 'json':
      return (await import('./json')).jsonReporter({ zones: args.zones })
    case 'sarif':
      return (await import('./sarif')).sarifReporter(version, await ruleDescriptions(teams, checks))
    case 'vale-json':
      return (await import('./vale-json')).valeJsonReporter()
    case 'github':
      return (await import('./github')).githubReporter()
    case 'pretty':
      return (await import('./pretty')).prettyReporter({
        ...terminal,
        fix: args.fix,
        language: args.language ?? 'en',
      })
  }
}

/** Why each rule matters, by id; a team's rule stands for ours of the same id. */
async function ruleDescriptions(
  teams: Teams,
  checks: readonly LibraryCheck[],
): Promise<ReadonlyMap<string, string>> {
  const { ruleDocs } = await import('../../generated/rule-docs')
  const rules = [...ruleDocs, ...teams.loaded().flatMap((team) => team.rules)]
  return new Map([
    ...rules.map(({ id, description }) => [id, description] as const),
    ...checks.map(({ id, about }) => [id, about] as const),
  ])
}
