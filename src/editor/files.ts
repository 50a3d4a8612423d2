import * as vscode from 'vscode'
import type { FileReader } from '../team/files'

/** Reads the file system that a document is on, whatever that is; paths are those of its URIs. */
export function readerFor(base: vscode.Uri): FileReader {
  const at = (path: string) => base.with({ path, query: '', fragment: '' })
  return {
    async read(path) {
      return vscode.workspace.fs.readFile(at(path))
    },
    async list(path) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(at(path))
        return entries.map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }))
      } catch (error) {
        if (isNotThere(error)) return null
        throw error
      }
    },
  }
}

const isNotThere = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)
