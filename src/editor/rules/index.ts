import * as vscode from 'vscode'
import { isTeamFile, onceATeamFileIsOpen } from '../team-file'
import type { TeamFolders } from '../teams'
import { registerFileHelp } from './file-help'

export { RuleTests } from './tests'

export interface RuleAuthoring {
  readonly teams: TeamFolders
  readonly extensionUri: vscode.Uri
  log(error: unknown): void
}

/** What the author of a team's rules works with: help in the files, and faults while no draft is open. */
export function registerRuleAuthoring({ teams, extensionUri, log }: RuleAuthoring): vscode.Disposable {
  const load = (document: vscode.TextDocument) => {
    if (isTeamFile(document)) teams.teamFor(document.uri).catch(log)
  }
  const loadVisible = () => vscode.window.visibleTextEditors.forEach(({ document }) => load(document))
  loadVisible()
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(load),
    teams.onDidChange(loadVisible),
    onceATeamFileIsOpen(() => registerFileHelp(extensionUri)),
  )
}
