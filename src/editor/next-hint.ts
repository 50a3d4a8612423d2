import * as vscode from 'vscode'
import type { Drafts } from './drafts'

/**
 * "Go to the Next Hint". VS Code's own (`F8`, `Alt+F8`) pass over suggestions, and `F8` goes on to other files: here
 * every hint of this draft has its turn, what is missing included.
 */
export async function goToNextHint(drafts: Drafts): Promise<void> {
  const editor = vscode.window.activeTextEditor
  const session = editor && drafts.get(editor.document)
  const checked = await session?.check()
  if (!editor || !session || !checked) return
  session.showWholeDraft()
  const starts = session.openFindings(checked).map(({ span }) => span.start)
  const caret = editor.document.offsetAt(editor.selection.active)
  const next = starts.find((start) => start > caret) ?? starts[0]
  if (next === undefined) return
  const position = editor.document.positionAt(next)
  editor.selection = new vscode.Selection(position, position)
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' })
}
