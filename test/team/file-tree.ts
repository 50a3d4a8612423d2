import type { FileReader } from '../../src/team'

/** A file tree in memory: the reader is the seam between teams and their hosts. */
export function tree(files: Readonly<Record<string, string | Uint8Array>>): FileReader {
  return {
    async read(path) {
      const content = files[path]
      if (content === undefined) throw new Error('no such file')
      return content
    },
    async list(folder) {
      const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`))
      const names = below.map((path) => path.slice(folder.length + 1))
      if (!names.length) return null
      const folders = new Set(names.filter((name) => name.includes('/')).map((name) => name.split('/')[0]!))
      return [
        ...[...folders].map((name) => ({ name, isFolder: true })),
        ...names.filter((name) => !name.includes('/')).map((name) => ({ name, isFolder: false })),
      ]
    },
  }
}
