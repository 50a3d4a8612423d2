import type { Dirent } from 'node:fs'
import picomatch from 'picomatch/posix'
import { foreignFolders, isChecked, isExcluded, joinPath, type Teams } from '../team'
import { absolutePath, isErrno } from './node-files'
import { lstat, readdir, stat } from './read'

export interface Targets {
  /** Absolute paths with `/`, each once, in the order of the patterns; within a folder sorted. */
  readonly files: readonly string[]
  /** Patterns that match no file, and what each of them is. */
  readonly unmatched: readonly { readonly pattern: string; readonly is: 'folder' | 'glob' | 'nothing' }[]
  /** Folders that the system refuses to show. */
  readonly refused: readonly { readonly path: string; readonly error: unknown }[]
}

/**
 * The files that the patterns mean. A named file is always taken; a folder gives what its teams check;
 * a glob gives what it matches, less what its teams exclude.
 */
export async function findTargets(patterns: readonly string[], teams: Teams, cwd: string): Promise<Targets> {
  const files = new Set<string>()
  const unmatched: Targets['unmatched'][number][] = []
  const refused: { path: string; error: unknown }[] = []
  const walk = folderWalk((path, error) => refused.push({ path, error }))

  for (const pattern of patterns) {
    const path = absolutePath(pattern, cwd)
    const is = await natureOf(path, pattern)
    if (is === 'file') files.add(path)
    else {
      const before = refused.length
      const found =
        is === 'folder' ? await walk(path, inTeam(teams)) : await walkGlob(pattern, walk, teams, cwd)
      for (const file of found.sort()) files.add(file)
      if (!found.length && refused.length === before) unmatched.push({ pattern, is })
    }
  }
  return { files: [...files], unmatched, refused }
}

/** A link to nothing and a path that the system refuses count as files: reading them then says what is wrong. */
async function natureOf(path: string, pattern: string): Promise<'file' | 'folder' | 'glob' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM', 'ELOOP', 'EIO')) return 'file'
    if (isErrno(error, 'ENOENT') && (await isLink(path))) return 'file'
    return picomatch.scan(pattern).isGlob ? 'glob' : 'nothing'
  }
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  )

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
      entries = await readdir(folder)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onRefused(folder, error)
      return []
    }
    const found: string[] = []
    for (const entry of entries) {
      const path = joinPath(folder, entry.name)
      if (entry.isDirectory()) {
        if (!foreignFolders.has(entry.name)) found.push(...(await walk(path, keep)))
      } else if ((entry.isFile() || (await isFileByLink(entry, path))) && (await keep(path))) found.push(path)
    }
    return found
  }
}

/** A broken link counts, so that somebody hears of it; but Emacs locks a file by one, `.#name`. */
const isFileByLink = async (entry: Dirent, path: string): Promise<boolean> =>
  entry.isSymbolicLink() &&
  (await stat(path).then(
    (stats) => stats.isFile(),
    () => !entry.name.startsWith('.#'),
  ))

/** The I-th of N parts of the sorted files, dealt in turn, so that each part gets some of every folder. */
export function shardOf(
  files: readonly string[],
  { index, count }: { index: number; count: number },
): string[] {
  return [...files].sort().filter((_, at) => at % count === index - 1)
}
