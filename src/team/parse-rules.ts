import type { LocaleData, Problem, Rule } from '../engine'
import type { LoadedRule } from '../engine/rules/load'
import type { LocaleFile, TeamFiles } from './team-files'

/** A team's own rules as they were understood last, by file and content. */
type KnownRules = ReadonlyMap<string, LoadedRule>

/** By team folder, for each set of installed locales: what those know decides whether a rule has a fault. */
const known = new WeakMap<readonly LocaleData[], Map<string, KnownRules>>()

/** Understands some of a team's rules ahead of all of them, so that other work can come between. */
export async function readAhead(
  { root, rules }: Pick<TeamFiles, 'root' | 'rules'>,
  installed: readonly LocaleData[],
): Promise<void> {
  const load = await loaderFor(installed)
  const teams = teamsOf(installed)
  const read = new Map(teams.get(root))
  for (const file of rules) read.set(contentOf(file), read.get(contentOf(file)) ?? load(file))
  teams.set(root, read)
}

/** Understands a team's own rules. Read again, only a file whose content has changed is parsed and compiled. */
export async function parseRuleFiles(
  { root, rules: files }: Pick<TeamFiles, 'root' | 'rules'>,
  installed: readonly LocaleData[],
): Promise<{ readonly rules: readonly Rule[]; readonly problems: readonly Problem[] }> {
  const teams = teamsOf(installed)
  if (!files.length) {
    teams.delete(root)
    return { rules: [], problems: [] }
  }
  const load = await loaderFor(installed)
  const before = teams.get(root)
  const now = new Map<string, LoadedRule>()
  const rules = new Map<string, Rule>()
  const problems: Problem[] = []
  for (const file of files) {
    const { path, locale, id } = file
    const key = `${locale}/${id}`
    if (rules.has(key)) {
      const message = `The rule ${key} is there twice, as .yaml and .yml: only the first is read. Remove one.`
      problems.push({ code: 'duplicate-rule', level: 'warning', path, message })
      continue
    }
    const content = contentOf(file)
    const loaded = before?.get(content) ?? load(file)
    now.set(content, loaded)
    problems.push(...loaded.problems)
    if (loaded.rule) rules.set(key, loaded.rule)
  }
  teams.set(root, now)
  return { rules: [...rules.values()], problems }
}

function teamsOf(installed: readonly LocaleData[]): Map<string, KnownRules> {
  const teams = known.get(installed) ?? new Map<string, KnownRules>()
  known.set(installed, teams)
  return teams
}

const contentOf = ({ path, text }: LocaleFile): string => `${path}\0${text}`

/** Imported only here: most people have no rules of their own, and the YAML parser takes its time. */
async function loaderFor(installed: readonly LocaleData[]): Promise<(file: LocaleFile) => LoadedRule> {
  const [{ loadRule, placeFault }, { createFaultFinder }, { checks }] = await Promise.all([
    import('../engine/rules/load'),
    import('../engine/rules/compile'),
    import('../engine/checks/index'),
  ])
  const faultOf = createFaultFinder(installed)
  return ({ path, text, locale, id }) => {
    const loaded = loadRule(text, path, locale, id, checks)
    const fault = loaded.rule && faultOf(loaded.rule)
    return fault ? { problems: [...loaded.problems, placeFault(fault, [{ path, text }])] } : loaded
  }
}
