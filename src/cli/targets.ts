import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import picomatch from 'picomatch/posix'
import { foreignFolders, isChecked, isExcluded, joinPath, type Teams } from '../team'
import { absolutePath } from './node-files'

export interface Targets {
  /** Absolute paths with `/`, each once, in the order of the patterns; within a folder sorted. */
  readonly files: readonly string[]
  /** Patterns that match no file. */
  readonly unmatched: readonly string[]
  /** Folders and files that the system refuses to show. */
  readonly refused: readonly { readonly path: string; readonly error: unknown }[]
}

/**
 * The files that the patterns mean. A named file is always taken; a folder gives what its teams check;
 * a glob gives what it matches, less what its teams exclude.
 */
export async function findTargets(patterns: readonly string[], teams: Teams, cwd: string): Promise<Targets> {
  const files = new Set<string>()
  const unmatched: string[] = []
  const refused: { path: string; error: unknown }[] = []
  const walk = folderWalk((path, error) => refused.push({ path, error }))

  for (const pattern of patterns) {
    const path = absolutePath(pattern, cwd)
    const stats = await stat(path).catch(() => null)
    if (stats && !stats.isDirectory()) files.add(path)
    else {
      const before = refused.length
      const found = stats?.isDirectory()
        ? await walk(path, inTeam(teams))
        : await walkGlob(pattern, walk, teams, cwd)
      for (const file of found.sort()) files.add(file)
      if (!found.length && refused.length === before) unmatched.push(pattern)
    }
  }
  return { files: [...files], unmatched, refused }
}

type Keep = (file: string) => Promise<boolean> | boolean
type Walk = (folder: string, keep: Keep) => Promise<string[]>

const inTeam =
  (teams: Teams): Keep =>
  async (file) =>
    isChecked(file, await teams.teamFor(file))

async function walkGlob(pattern: string, walk: Walk, teams: Teams, cwd: string): Promise<string[]> {
  const glob = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  const { base, glob: rest } = picomatch.scan(glob)
  if (!rest) return []
  const folder = absolutePath(base, cwd)
  const matches = picomatch(rest, { nonegate: true })
  return walk(folder, async (file) => {
    const below = file.slice(folder.length).replace(/^\//, '')
    return matches(below) && !isExcluded(file, await teams.teamFor(file))
  })
}

/** Walks folders depth first; other people's folders are passed over, links to folders aren't followed. */
function folderWalk(onRefused: (path: string, error: unknown) => void): Walk {
  return async function walk(folder, keep) {
    let entries: Dirent[]
    try {
      entries = await readdir(folder, { withFileTypes: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onRefused(folder, error)
      return []
    }
    const found: string[] = []
    for (const entry of entries) {
      const path = joinPath(folder, entry.name)
      if (entry.isDirectory()) {
        if (!foreignFolders.has(entry.name)) found.push(...(await walk(path, keep)))
      } else if ((entry.isFile() || (await isLinkToFile(entry, path))) && (await keep(path))) found.push(path)
    }
    return found
  }
}

const isLinkToFile = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isSymbolicLink() &&
  (await stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  ))

/** The I-th of N parts of the sorted files, dealt in turn, so that each part gets some of every folder. */
export function shardOf(
  files: readonly string[],
  { index, count }: { index: number; count: number },
): string[] {
  return [...files].sort().filter((_, at) => at % count === index - 1)
}
