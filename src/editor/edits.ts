import * as vscode from 'vscode'
import type { OffsetEdit } from './change'
import { say } from './l10n'
import { isReadOnly } from './read-only'
import { isLossy } from './readable'
import { hasSlots, snippetOf } from './snippets'

/** Edits made for one version of a document; plain data, because commands carry it. */
export interface DraftChange {
  readonly uri: string
  readonly version: number
  readonly edits: readonly OffsetEdit[]
}

/**
 * Applies a change, unless the document isn't the version that it was made for. Slots become tab stops in the
 * active editor; with no editor open they stay in the text as markers.
 * @returns false where nothing was changed; the writer is told by then
 */
export async function applyChange({ uri, version, edits }: DraftChange): Promise<boolean> {
  const target = vscode.Uri.parse(uri)
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
  // An extension's edits land in documents that the writer can't type in: that they are locked must be asked for.
  if (document && (await isReadOnly(document))) return refuse('edit.readOnly')
  if (document?.version !== version) return refuse('edit.outdated')
  if (isLossy(uri)) return refuse('edit.lossy')
  const isActive = vscode.window.activeTextEditor?.document === document
  const isSnippet = isActive && edits.some(({ newText }) => hasSlots(newText))
  const numbers = new Map<string, number>()
  const textEdits = edits.map(({ start, end, newText }) => {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end))
    return isSnippet
      ? new vscode.SnippetTextEdit(range, snippetOf(newText, numbers))
      : new vscode.TextEdit(range, newText)
  })
  const edit = new vscode.WorkspaceEdit()
  edit.set(target, textEdits as vscode.TextEdit[])
  // From here VS Code watches over the version: it refuses the edit if the document changes before it lands.
  if (!(await vscode.workspace.applyEdit(edit))) return refuse('edit.refused')
  void vscode.commands.executeCommand('setContext', 'replyLint.mended', true) // a step of the walkthrough is done
  return true
}

function refuse(key: 'edit.lossy' | 'edit.outdated' | 'edit.readOnly' | 'edit.refused'): false {
  vscode.window.setStatusBarMessage(say(key), 5_000)
  return false
}
