import * as vscode from 'vscode'
import { teamFolderName } from '../team/selection'

/** A file of a team folder: its config, a rule, a template, its facts. */
export const isTeamFile = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme !== 'untitled' && uri.path.includes(`/${teamFolderName}/`)

/**
 * Registers what helps in team files once the first of them is open: most writers never open one, and a registration
 * is a message to the window (nine of them were 3 ms of the 20 that activation took).
 */
export function onceATeamFileIsOpen(register: () => vscode.Disposable): vscode.Disposable {
  if (vscode.workspace.textDocuments.some(isTeamFile)) return register()
  let kept = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isTeamFile(document)) return
    kept.dispose()
    kept = register()
  })
  return { dispose: () => kept.dispose() }
}
