import { pathTest } from './glob'
import type { TeamData } from './parse-team'
import type { Team } from './team'
import type { TeamFiles } from './team-files'

export function createTeam(files: TeamFiles, data: TeamData): Team {
  const { include = [], exclude = [], overrides } = data.config
  return {
    ...data,
    files,
    includes: pathTest(include),
    excludes: pathTest(exclude),
    overrides: overrides.map(({ files, ...settings }) => ({ applies: pathTest(files), settings })),
  }
}
