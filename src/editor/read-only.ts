import * as vscode from 'vscode'

/**
 * May the writer not change this document? VS Code doesn't tell extensions, and lets their edits through: so the
 * settings that lock files, and the file's own permissions, are read as VS Code reads them.
 */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri, isUntitled } = document
  if (isUntitled) return false
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true
  const files = vscode.workspace.getConfiguration('files', uri)
  if (matches(document, files.get('readonlyExclude'))) return false
  if (matches(document, files.get('readonlyInclude'))) return true
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri)
    return (permissions & vscode.FilePermission.Readonly) !== 0
  } catch {
    return false // not saved yet, or gone
  }
}

/** Is the document meant by a setting of the form `{ glob: true }`, relative to its workspace folder or not? */
function matches(document: vscode.TextDocument, setting: unknown): boolean {
  if (typeof setting !== 'object' || setting === null) return false
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  return Object.entries(setting).some(([glob, isOn]) => {
    if (isOn !== true) return false
    const patterns = [glob, ...(folder ? [new vscode.RelativePattern(folder, glob)] : [])]
    return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  })
}
