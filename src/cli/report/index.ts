import { version } from '../../../package.json'
import type { Args } from '../args'
import type { Terminal } from '../stdio'
import type { Reporter } from './entry'
import type { Teams } from '../../team'

/** The reporter for `--format`; only the one that is asked for is loaded. */
export async function createReporter(args: Args, terminal: Terminal, teams: Teams): Promise<Reporter> {
  switch (args.format) {
    case 'json':
      return (await import('./json')).jsonReporter({ zones: args.zones })
    case 'sarif':
      return (await import('./sarif')).sarifReporter(version, await ruleDescriptions(teams))
    case 'vale-json':
      return (await import('./vale-json')).valeJsonReporter()
    case 'github':
      return (await import('./github')).githubReporter()
    case 'pretty':
      return (await import('./pretty')).prettyReporter({ ...terminal, fix: args.fix })
  }
}

/** Why each rule matters, by id; a team's rule stands for ours of the same id. */
async function ruleDescriptions(teams: Teams): Promise<ReadonlyMap<string, string>> {
  const { ruleDocs } = await import('../../generated/rule-docs')
  const rules = [...ruleDocs, ...teams.loaded().flatMap((team) => team.rules)]
  return new Map(rules.map(({ id, description }) => [id, description]))
}
