import {
  createTeams,
  onlyTeam,
  parseTeam,
  readConfigFiles,
  readValeTeam,
  understood,
  type TeamFiles,
  type Teams,
} from '../team'
import type { Args } from './args'
import { absolutePath, nodeFiles } from './node-files'
import { stat } from './read'
import { UsageError } from './usage-error'

/** The team that `--config` names, for all files; else each file's own. @throws UsageError where there is no such file */
export async function teamsFor({ config }: Pick<Args, 'config'>, cwd: string): Promise<Teams> {
  if (config === undefined) return createTeams(nodeFiles, parse)
  const path = absolutePath(config, cwd)
  const stats = await stat(path).catch(() => null)
  if (!stats) throw new UsageError(`--config: there is no file "${config}". Check the path.`)
  if (stats.isDirectory())
    throw new UsageError(`--config: "${config}" is a folder. Name the config.yaml in it.`)
  const isVale = /\.ini$|\/[._]vale$/.test(path) // Vale also takes the names .vale and _vale
  const files = isVale ? await readValeTeam(nodeFiles, path) : await readConfigFiles(nodeFiles, path)
  return onlyTeam(await understood(nodeFiles, files, parse))
}

/** Our own rules are loaded only here and where drafts are checked: most runs of the command end before. */
async function parse(files: TeamFiles) {
  const { packs } = await import('../generated/rules')
  return parseTeam(
    files,
    packs.map(({ data }) => data),
    packs.flatMap(({ rules }) => rules.map(({ id }) => id)),
  )
}
