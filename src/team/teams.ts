import { folderOf, type FileReader } from './files'
import type { TeamData } from './parse-team'
import { createTeam } from './create-team'
import type { Team } from './team'
import { readTeamFiles, type TeamFiles } from './team-files'
import { readValeSources } from './vale-files'

/** The teams of a file tree. */
export interface Teams {
  /** The team whose `.reply-lint/` is the nearest at or above a file, by its absolute path. Never rejects. */
  teamFor(path: string): Promise<Team | null>
  /** Those met so far. */
  loaded(): readonly Team[]
}

/**
 * Finds and loads teams as files ask for them, each folder looked at once.
 * @param parse what understands the files
 */
export function createTeams(reader: FileReader, parse: (files: TeamFiles) => Promise<TeamData>): Teams {
  const byFolder = new Map<string, Promise<Team | null>>()
  const loaded: Team[] = []

  function teamAt(folder: string): Promise<Team | null> {
    const known = byFolder.get(folder)
    if (known) return known
    const team = find(folder)
    byFolder.set(folder, team)
    return team
  }

  async function find(folder: string): Promise<Team | null> {
    const found = await readTeamFiles(reader, folder)
    if (!found) return folder === '/' ? null : teamAt(folderOf(folder))
    const team = await understood(reader, found, parse)
    loaded.push(team)
    return team
  }

  return { teamFor: (path) => teamAt(folderOf(path)), loaded: () => loaded }
}

/** A team with the Vale styles that its config names: which ones, only the understood config can tell. */
export async function understood(
  reader: FileReader,
  files: TeamFiles,
  parse: (files: TeamFiles) => Promise<TeamData>,
): Promise<Team> {
  const data = await parse(files)
  const named = data.config.valeStyles ?? []
  if (named.length === 0 || files.vale) return createTeam(files, data)
  const whole = { ...files, vale: await readValeSources(reader, files.root, named, files.config) }
  return createTeam(whole, await parse(whole))
}

/** One team for every file, as `--config` asks. */
export const onlyTeam = (team: Team): Teams => ({ teamFor: async () => team, loaded: () => [team] })
