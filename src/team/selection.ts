import type { Format, Kind } from '../engine'
import { folderOf, nameOf, pathBelow } from './files'

export const teamFolderName = '.reply-lint'

/** Folders that hold other people's files: never walked, nothing in them is checked unasked. */
export const foreignFolders: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn'])

const replyFolders = new Set(['replies', 'canned-responses', 'macros'])
/** So common a name in other projects that it counts only where a team has a `.reply-lint/`. */
const teamReplyFolders = new Set(['drafts', 'templates'])
const templateFolders = new Set(['canned-responses', 'macros'])
const teamTemplateFolders = new Set(['templates'])

/** The format that a file's name stands for. */
export function formatOf(path: string): Format {
  const name = nameOf(path).toLowerCase()
  if (name.endsWith('.eml')) return 'email'
  return /\.(md|markdown)$/.test(name) ? 'markdown' : 'plain'
}

/** The id of a template, by its file's name. */
export const templateId = (path: string): string => nameOf(path).replace(/\.md$/i, '')

/** Of a file below `.reply-lint/snippets/`: its locale by its folder, or null where it lies in none. */
export function snippetPlace(path: string): { readonly locale: string | null } | null {
  const match = /(?:^|\/)\.reply-lint\/snippets\/(?:([^/]+)\/)?/.exec(path)
  return match ? { locale: match[1] ?? null } : null
}

/**
 * Is this a draft without anybody's saying so?
 * @param path absolute, with `/`
 * @param teamRoot the nearest folder at or above it that has a `.reply-lint/`, if any
 */
export function isDraftPath(path: string, teamRoot: string | null): boolean {
  const name = nameOf(path).toLowerCase()
  if (foldersOf(path).some((folder) => foreignFolders.has(folder))) return false
  if (name.endsWith('.eml')) return true
  if (!/\.(md|txt)$/.test(name)) return false
  if (pathIncludesTeamFolder(path)) return name.endsWith('.md') && snippetPlace(path) !== null
  return /\.reply\.(md|txt)$/.test(name) || isInFolders(path, teamRoot, replyFolders, teamReplyFolders)
}

/** The kind that a file's place stands for, if any. */
export function kindOfPath(path: string, teamRoot: string | null): Kind | undefined {
  if (snippetPlace(path)) return 'template'
  if (!/\.(md|txt)$/i.test(path)) return undefined
  return isInFolders(path, teamRoot, templateFolders, teamTemplateFolders) ? 'template' : undefined
}

const foldersOf = (path: string): string[] => path.toLowerCase().split('/').slice(0, -1)

const pathIncludesTeamFolder = (path: string): boolean => foldersOf(path).includes(teamFolderName)

/** In a folder of one of these names, or, from the team's root down, of one of the team's. */
function isInFolders(
  path: string,
  teamRoot: string | null,
  anywhere: ReadonlySet<string>,
  belowTeam: ReadonlySet<string>,
): boolean {
  if (foldersOf(path).some((folder) => anywhere.has(folder))) return true
  const below = teamRoot === null ? null : pathBelow(folderOf(teamRoot), path)
  return below !== null && foldersOf(below).some((folder) => belowTeam.has(folder))
}
