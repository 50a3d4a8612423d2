import path from 'node:path'
import type { Problem } from '../engine'
import type { FileReader } from '../team'
import { lstat, readdir, readFile, stat } from './read'

/** `node:fs` as the team folder's reader. Links count as what they point to. */
export const nodeFiles: FileReader = {
  read: (file) =>
    readFile(file).catch(async (error: unknown) => {
      throw new Error(await whyUnreadable(file, error), { cause: error })
    }),
  async list(folder) {
    try {
      const entries = await readdir(folder)
      return await Promise.all(
        entries.map(async (entry) => ({
          name: entry.name,
          isFolder: entry.isSymbolicLink()
            ? await isFolder(path.join(folder, entry.name))
            : entry.isDirectory(),
        })),
      )
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null
      throw new Error(reasonOf(error), { cause: error })
    }
  },
}

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

export const isErrno = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** An absolute path with `/`, whatever the system writes. */
export const absolutePath = (file: string, cwd: string): string => withSlashes(path.resolve(cwd, file))

/** How results name a file: relative to the working directory, with `/`. */
export const shownPath = (file: string, cwd: string): string => withSlashes(path.relative(cwd, file)) || '.'

const withSlashes = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file)

/** Why a file or folder can't be read, in words, and what to do. */
export function reasonOf(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: "it isn't there any more",
    EACCES: 'you may not read it: check its permissions',
    EISDIR: 'it is a folder',
    ELOOP: 'its links lead in a circle: mend them',
  }
  return reasons[codeOf(error)] ?? systemReason(error)
}

/** As `reasonOf`, for a file that may be a link. */
export async function whyUnreadable(file: string, error: unknown): Promise<string> {
  const stats = isErrno(error, 'ENOENT') ? await lstat(file).catch(() => null) : null
  return stats?.isSymbolicLink()
    ? "it is a link to a file that isn't there: mend or remove it"
    : reasonOf(error)
}

/** Why a file can't be written, in words, and what to do. */
export function whyUnwritable(error: unknown): string {
  const reasons: Record<string, string> = {
    ENOENT: "it isn't there any more",
    EACCES: 'you may not write it or its folder: check their permissions',
    EROFS: 'its disk is read-only',
    ENOSPC: 'its disk is full: make room',
    EDQUOT: 'its disk has no room left for you',
  }
  return reasons[codeOf(error)] ?? systemReason(error)
}

function systemReason(error: unknown): string {
  const reasons: Record<string, string> = {
    EPERM: 'the system forbids it',
    EMFILE: 'too many files are open: try again with less --jobs',
    EIO: 'its disk has a fault',
  }
  return reasons[codeOf(error)] ?? (error as Error).message
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** A problem for standard error: `path:line:column: message`. Its path is absolute. */
export const problemLine =
  (cwd: string) =>
  ({ path, range, message }: Problem): string => {
    const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : ''
    return `reply-lint: ${shownPath(path, cwd)}${place}: ${message}\n`
  }
