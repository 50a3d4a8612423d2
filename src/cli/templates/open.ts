import { stat } from 'node:fs/promises'
import { joinPath, readTeamSnippets, type Team, type Teams } from '../../team'
import type { LoadedLibrary } from '../../team/template-library'
import { absolutePath, nodeFiles, shownPath } from '../node-files'
import { teamsFor } from '../teams'
import { UsageError } from '../usage-error'

export interface OpenedLibrary extends LoadedLibrary {
  readonly team: Team
  readonly teams: Teams
  /** Is a file below the path that was named? */
  isMeant(file: string): boolean
}

/**
 * Reads the templates of the team that a path belongs to.
 * @throws UsageError where there is no such path, no team or no template
 */
export async function openLibrary(path: string, today: string, cwd: string): Promise<OpenedLibrary> {
  const place = absolutePath(path, cwd)
  const shown = shownPath(place, cwd)
  const stats = await stat(place).catch(() => null)
  if (!stats) throw new UsageError(`There is no file or folder "${shown}". Check the spelling.`)
  const teams = await teamsFor({ config: undefined }, cwd)
  const team = await teams.teamFor(stats.isDirectory() ? joinPath(place, 'draft.md') : place)
  if (!team)
    throw new UsageError(
      `"${shown}" has no templates: there is no .reply-lint/ at or above it. Make .reply-lint/snippets/en/.`,
    )
  const files = await readTeamSnippets(nodeFiles, team.root)
  if (files.snippets.length === 0 && files.problems.length === 0)
    throw new UsageError(
      `"${shown}" has no templates: put them into ${shownPath(team.root, cwd)}/.reply-lint/snippets/en/.`,
    )
  const [{ loadLibrary }, { packs }, { templates }] = await Promise.all([
    import('../../team/template-library'),
    import('../../generated/rules'),
    import('../../generated/templates'),
  ])
  const builtInIds = [...new Set(templates.map(({ id }) => id))]
  const loaded = await loadLibrary(files, { packs, team, today, builtInIds })
  const snippets = joinPath(joinPath(team.root, '.reply-lint'), 'snippets')
  const isPart = place.startsWith(`${snippets}/`)
  return {
    ...loaded,
    team,
    teams,
    isMeant: (file) => !isPart || file === place || file.startsWith(`${place}/`),
  }
}
