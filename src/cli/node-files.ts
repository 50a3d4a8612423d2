import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../engine'
import type { FileReader } from '../team'

/** `node:fs` as the team folder's reader. Links count as what they point to. */
export const nodeFiles: FileReader = {
  read: (file) => readFile(file),
  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true })
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
      throw error
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

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: "it isn't there",
    EACCES: 'you may not read it',
    EPERM: 'the system forbids it',
    EISDIR: 'it is a folder',
    EMFILE: 'too many files are open',
    EROFS: 'its disk is read-only',
    ENOSPC: 'its disk is full',
  }
  return reasons[code ?? ''] ?? message
}

/** A problem for standard error: `path:line:column: message`. Its path is absolute. */
export const problemLine =
  (cwd: string) =>
  ({ path, range, message }: Problem): string => {
    const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : ''
    return `reply-lint: ${shownPath(path, cwd)}${place}: ${message}\n`
  }
