/** The files as the host shows them: `node:fs` for the command, `workspace.fs` for the editor. Paths use `/`. */
export interface FileReader {
  /** The file's content; rejects where it can't be read. */
  read(path: string): Promise<string | Uint8Array>
  /** What a folder holds, or null where there is no such folder; rejects where it can't be read. */
  list(path: string): Promise<readonly FileEntry[] | null>
}

export interface FileEntry {
  readonly name: string
  readonly isFolder: boolean
}

/** A file's text as UTF-8 without its BOM, or null where it isn't UTF-8. */
export function decodeUtf8(content: string | Uint8Array): string | null {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return null
  }
}

/** The folder of an absolute path; the root is its own folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash <= 0 ? '/' : path.slice(0, slash)
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

export const joinPath = (folder: string, name: string): string =>
  folder.endsWith('/') ? folder + name : `${folder}/${name}`

/** The path below a folder, without a leading `/`; null where it lies elsewhere. */
export function pathBelow(folder: string, path: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  return path.startsWith(prefix) ? path.slice(prefix.length) : null
}

/** By UTF-16 code units: the same order on every machine. */
export const byName = (a: FileEntry, b: FileEntry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
