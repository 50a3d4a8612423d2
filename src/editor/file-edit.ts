import * as vscode from 'vscode'
import { editsBetween } from './change'
import { say, type MessageKey } from './l10n'

/**
 * Changes a text file of the team's, made where it isn't there yet, by way of the editor's document: so it can be
 * undone, and unsaved changes aren't lost. A document with such changes is shown and left for the writer to save.
 * @param change the new text; null where the old one is broken
 * @returns false where nothing was written, or not saved; the writer is told by then
 */
export async function editFile(
  uri: vscode.Uri,
  change: (before: string) => Promise<string | null>,
  broken: MessageKey = 'done.configBroken',
): Promise<boolean> {
  if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new Uint8Array())
  const document = await vscode.workspace.openTextDocument(uri)
  const { isDirty, version } = document
  const before = document.getText()
  const after = await change(before)
  const path = vscode.workspace.asRelativePath(uri)
  if (after === null || document.version !== version) {
    await vscode.window.showTextDocument(document)
    tell(say(broken, { path }))
    return false
  }
  const edit = new vscode.WorkspaceEdit()
  for (const { start, end, newText } of editsBetween(before, after))
    edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText)
  await vscode.workspace.applyEdit(edit)
  if (!isDirty && (await document.save())) return true // it can be refused: the file may have changed meanwhile
  await vscode.window.showTextDocument(document)
  tell(say('done.configUnsaved', { path }))
  return false
}

export const tell = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(text, 6_000)

export const exists = async (uri: vscode.Uri): Promise<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
