import type { Linter, LocalePack, Problem } from '../engine'
import type { TestOutcome } from '../engine/rules/test-rule'
import type { TeamData } from './parse-team'
import { rulePath } from './rule-path'
import type { TeamFiles } from './team-files'

/** The outcome of one test of one rule, with its file. */
export interface TeamOutcome extends TestOutcome {
  readonly path: string
  /** Where the test stands in its file. */
  readonly range?: Problem['range']
}

export interface TestTeamOptions {
  /** Only tests in these files are run. */
  isWanted?(path: string): boolean
  /** Hears the id of each rule of a Vale style before it runs. */
  onRule?(ruleId: string): void
}

/**
 * Runs the examples and tests that the rules of a team carry. Never rejects on a faulty rule: those have no tests. An
 * expression may hang in its own example: call it in a worker.
 * @param linter one that runs the team's own rules
 */
export async function testTeam(
  files: TeamFiles,
  data: TeamData,
  packs: readonly LocalePack[],
  linter: Linter,
  { isWanted = () => true, onRule = () => undefined }: TestTeamOptions = {},
): Promise<readonly TeamOutcome[]> {
  const [{ testRule }, { testPlaces }] = await Promise.all([
    import('../engine/rules/test-rule'),
    import('../engine/rules/test-places'),
  ])
  const texts = new Map(files.rules.map(({ path, text }) => [path, text]))
  for (const source of files.vale ?? []) for (const { path, text } of source.files) texts.set(path, text)
  const placed = (path: string, outcomes: readonly TestOutcome[]): TeamOutcome[] => {
    const places = outcomes.length ? testPlaces(texts.get(path) ?? '', path) : new Map()
    return outcomes.map((outcome) => {
      const range = places.get(`${outcome.kind} ${outcome.index}`)
      return { ...outcome, path, ...(range && { range }) }
    })
  }

  const own = data.rules.flatMap((rule) => {
    const path = rulePath(data, rule)
    return isWanted(path) ? placed(path, testRule(rule, linter)) : []
  })
  if (data.vale.every(({ rules }) => rules.every(({ tests }) => !tests))) return own
  const { testValeRule } = await import('../engine/vale/test-vale')
  const theirs = data.vale.flatMap((styles) =>
    styles.rules
      .filter(({ path }) => isWanted(path))
      .flatMap((rule) => {
        onRule(rule.id)
        return placed(rule.path, testValeRule(rule, styles, packs))
      }),
  )
  return [...own, ...theirs]
}
