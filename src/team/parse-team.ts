import type { LocaleData, Problem, Rule } from '../engine'
import type { TeamConfig } from '../engine/config/config'
import type { ValeStyles } from '../engine/vale/styles/styles'
import { parseRuleFiles } from './parse-rules'
import { parseVale } from './parse-vale'
import { pathKey } from './rule-path'
import type { SourceFile, TeamFiles } from './team-files'

/** A team's config and rules: plain data, so that it can come from a worker. */
export interface TeamData {
  readonly root: string
  readonly config: TeamConfig
  readonly rules: readonly Rule[]
  /** Vale styles that its config names, each set with its own settings. */
  readonly vale: readonly ValeStyles[]
  /** Only Vale styles run, and on all of each file. */
  readonly isVale: boolean
  /** Where the rules come from: own ones by `pathKey`, those of Vale styles by id. */
  readonly rulePaths: Readonly<Record<string, string>>
  /** Faults in its files; what is faulty is left out. Paths are absolute. */
  readonly problems: readonly Problem[]
}

/**
 * Understands what was read from a team folder. Faults are returned; never rejects.
 * @param installed what our own rules know of each locale: a team's rules are compiled against it, so that a fault in
 *   a pattern is told at once, with its line
 * @param ids our own rules: a level for a rule that isn't there is told; without them nobody can say
 */
export async function parseTeam(
  files: TeamFiles,
  installed: readonly LocaleData[],
  ids: readonly string[] = [],
): Promise<TeamData> {
  const [config, rules, styles] = await Promise.all([
    parseConfigFile(files.config),
    parseRuleFiles(files, installed),
    parseVale(files.vale ?? []),
  ])
  const known = [
    ...ids,
    ...files.rules.map(({ id }) => id),
    ...(files.vale ?? []).flatMap((source) => source.files.map(({ id }) => id)),
  ]
  const levels = ids.length ? await levelProblems(files, config.config, known) : []
  return {
    root: files.root,
    config: config.config,
    rules: rules.rules,
    vale: styles.vale,
    isVale: files.isVale ?? false,
    rulePaths: Object.fromEntries([
      ...files.rules.map(({ locale, id, path }) => [pathKey(locale, id), path]),
      ...styles.vale.flatMap((set) => set.rules.map(({ id, path }) => [id, path])),
    ]),
    problems: [...files.problems, ...config.problems, ...levels, ...rules.problems, ...styles.problems],
  }
}

const emptyConfig: TeamConfig = { overrides: [] }

async function parseConfigFile(file: SourceFile | null): Promise<Pick<TeamData, 'config' | 'problems'>> {
  if (!file) return { config: emptyConfig, problems: [] }
  // Imported only here: most people have no config, and evaluating the YAML parser costs more than checking a reply.
  const { parseConfig } = await import('../engine/config/config')
  const { config = emptyConfig, problems } = parseConfig(file.text, file.path)
  return { config, problems }
}

/** Where styles are named but not read, as in a folder that isn't trusted, nobody can say which rules they have. */
async function levelProblems(
  { config: file, vale }: TeamFiles,
  config: TeamConfig,
  known: readonly string[],
): Promise<readonly Problem[]> {
  const hasLevels = config.levels || config.overrides.some(({ levels }) => levels)
  if (!file || !hasLevels || (config.valeStyles?.length && !vale?.length)) return []
  const [{ unknownLevels }, { libraryChecks }] = await Promise.all([
    import('../engine/config/unknown-levels'),
    import('../engine/templates/checks'),
  ])
  return unknownLevels(file.text, file.path, [...known, ...libraryChecks.map(({ id }) => id)])
}
