import type { LocalePack, Problem } from '../engine'
import { compileContext, compileRule, isFault } from '../engine/rules/compile'
import { placeFault } from '../engine/rules/load'
import type { Team } from '../team'

/**
 * A fault of a team's rule that showed when it was compiled, with its file and line: the linter knows rules by
 * their ids only, so the rule is compiled once more to learn which pattern is at fault.
 */
export function placedFault(
  problem: Problem,
  ruleId: string,
  team: Team,
  packs: readonly LocalePack[],
): Problem {
  for (const rule of team.rules.filter(({ id }) => id === ruleId)) {
    const file = team.files.rules.find(({ id, locale }) => id === ruleId && locale === rule.locale)
    const chain = [rule.locale, rule.locale.split('-')[0]!, 'all']
    const data = chain.flatMap((locale) => packs.find((pack) => pack.data.locale === locale)?.data ?? [])
    if (!file || !data.length) continue
    const result = compileRule(rule, compileContext(data))
    if (!isFault(result)) continue
    const { code, level, path, span, range, message } = placeFault(result, [file])
    return { code, level, path, message, ...(span && { span }), ...(range && { range }) }
  }
  return { ...problem, path: team.rulePaths[ruleId] ?? problem.path }
}
