import type { CheckOptions, DraftFacts, LevelSetting } from '../engine'
import type { DraftSettings } from '../engine/config/config'
import { settingsFor as valeSettings } from '../engine/vale/styles/settings'
import { pathBelow } from './files'
import type { PathTest } from './glob'
import type { TeamData } from './parse-team'
import type { TeamFiles } from './team-files'
import { formatOf, isDraftPath, kindOfPath, snippetPlace } from './selection'

/** A team folder, ready to say which files are checked and how. */
export interface Team extends TeamData {
  /** What it was made of, for a worker to read again. */
  readonly files: TeamFiles
  readonly includes: PathTest
  readonly excludes: PathTest
  readonly overrides: readonly { readonly applies: PathTest; readonly settings: DraftSettings }[]
}

/** Is a file checked unasked? Config's `exclude` wins over everything. `path` is absolute. */
export function isChecked(path: string, team: Team | null): boolean {
  if (isExcluded(path, team)) return false
  const below = team && pathBelow(team.root, path)
  if (team?.isVale) return isCheckedByVale(path, team)
  return isDraftPath(path, team?.root ?? null) || (below != null && team!.includes(below))
}

/** Vale checks what a section is for; of its formats, we read these. */
function isCheckedByVale(path: string, { vale }: Team): boolean {
  if (!/\.(?:md|markdown|mdown|txt|eml)$/i.test(path)) return false
  return vale.some((styles) => valeSettings(styles, formatOf(path), path).isMeant)
}

export function isExcluded(path: string, team: Team | null): boolean {
  const below = team && pathBelow(team.root, path)
  return below != null && team!.excludes(below)
}

/**
 * How a file is checked: its place and its team's config, which the draft's own front matter overrules, and
 * `forced` facts, which nothing overrules.
 * @param path absolute, or null for a text without a name: then no override of config applies to it
 */
export function optionsFor(team: Team | null, path: string | null, forced: DraftFacts = {}): CheckOptions {
  const settings = settingsFor(team, path)
  const { channel, turn, careful, audience, dateOrder, signature, levels, vocabulary } = settings
  const snippet = path === null ? null : snippetPlace(path)
  const locale = snippet?.locale ?? settings.locale
  const kind = settings.kind ?? (path === null ? undefined : kindOfPath(path, team?.root ?? null))
  return withoutAbsent({
    format: path === null ? 'markdown' : formatOf(path),
    path: path ?? undefined,
    // Below snippets/ the front matter's kind says what the template is, not how it is checked.
    forced: snippet ? { ...forced, kind: 'template' } : forced,
    defaults: withoutAbsent({ locale, channel, kind, turn, careful, audience, dateOrder, signature }),
    levels,
    vocabulary,
  }) as CheckOptions
}

/** Config, with the overrides for a path laid over it in their order; levels and vocabulary add up. */
function settingsFor(team: Team | null, path: string | null): DraftSettings {
  if (!team) return {}
  const below = path === null ? null : pathBelow(team.root, path)
  const layers = team.overrides.filter(({ applies }) => below !== null && applies(below))
  return layers.reduce<DraftSettings>((before, { settings }) => merge(before, settings), team.config)
}

function merge(before: DraftSettings, over: DraftSettings): DraftSettings {
  const levels: Record<string, LevelSetting> = { ...before.levels, ...over.levels }
  return {
    ...before,
    ...over,
    levels,
    vocabulary: [...(before.vocabulary ?? []), ...(over.vocabulary ?? [])],
  }
}

/** Options distinguish a field that is absent from one that is undefined. */
function withoutAbsent<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
