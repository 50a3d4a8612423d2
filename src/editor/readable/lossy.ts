import * as vscode from 'vscode'

/** Documents that VS Code opened with characters lost: U+FFFD stands in them more often than in their bytes. */
const lossy = new Set<string>()

/** What VS Code shows for bytes that the document's encoding doesn't know. */
const lost = '\ufffd'

/**
 * No edit may be made in such a document: saved, it would lose for good what the editor could not read. Reopened with
 * another encoding, in which all can be read, it is like any other.
 */
export function isLossy(uri: vscode.Uri | string): boolean {
  const key = uri.toString()
  if (!lossy.has(key)) return false
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === key)
  return document?.getText().includes(lost) ?? true
}

/** Finds out whether characters were lost when the document was opened. Reads bytes only where that is possible. */
export async function noteLossy(document: vscode.TextDocument): Promise<void> {
  // With unsaved words it can't be compared with its bytes: what was found out when it was opened still holds.
  if (document.isUntitled || document.isDirty) return
  const key = document.uri.toString()
  const text = document.getText()
  lossy.delete(key)
  if (!text.includes(lost)) return
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri)
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (countOf(text) > countOf(decoded)) lossy.add(key)
  } catch (error) {
    if (error instanceof TypeError) lossy.add(key) // the bytes aren't UTF-8
  }
}

const countOf = (text: string): number => text.split(lost).length
