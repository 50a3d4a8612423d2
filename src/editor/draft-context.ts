import * as vscode from 'vscode'
import type { Drafts } from './drafts'

/** Set while the active editor holds a draft that is checked: keys and commands depend on it. */
const isDraft = 'replyLint.isDraft'

export function tellContext(drafts: Drafts): vscode.Disposable {
  let was = false // as a context that was never set
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document
    const is = document !== undefined && drafts.get(document) !== undefined
    if (is === was) return // a message to the window less for each key
    was = is
    void vscode.commands.executeCommand('setContext', isDraft, is)
  }
  tell()
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    drafts.onDidChange((document) => document === vscode.window.activeTextEditor?.document && tell()),
  )
}
