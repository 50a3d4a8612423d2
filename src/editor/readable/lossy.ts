import * as vscode from 'vscode'

/** Documents that VS Code opened with characters lost: U+FFFD stands in them, but not in their bytes. */
const lossy = new Set<string>()

/** No edit may be made in such a document: saved, it would lose for good what the editor could not read. */
export const isLossy = (uri: vscode.Uri | string): boolean => lossy.has(uri.toString())

/** Finds out whether characters were lost when the document was opened. Reads bytes only where that is possible. */
export async function noteLossy(document: vscode.TextDocument): Promise<void> {
  const key = document.uri.toString()
  lossy.delete(key)
  if (document.isUntitled || document.isDirty || !document.getText().includes('\ufffd')) return
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri)
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) lossy.add(key)
  }
}
