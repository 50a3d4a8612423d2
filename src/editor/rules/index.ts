import * as vscode from 'vscode'
import { teamFolderName } from '../../team/selection'
import type { Drafts } from '../drafts'
import { tell } from '../file-edit'
import { say } from '../l10n'
import type { TeamFolders } from '../teams'
import { registerFileHelp } from './file-help'
import { newRule } from './new-rule'

export { RuleTests } from './tests'

export interface RuleAuthoring {
  readonly drafts: Drafts
  readonly teams: TeamFolders
  readonly extensionUri: vscode.Uri
  log(error: unknown): void
}

/** What the author of a team's rules works with: help in the files, faults while no draft is open, and the commands. */
export function registerRuleAuthoring({ drafts, teams, extensionUri, log }: RuleAuthoring): vscode.Disposable {
  const load = (document: vscode.TextDocument) => {
    const { path, scheme } = document.uri
    if (scheme !== 'untitled' && path.includes(`/${teamFolderName}/`)) teams.teamFor(document.uri).catch(log)
  }
  const loadVisible = () => vscode.window.visibleTextEditors.forEach(({ document }) => load(document))
  loadVisible()
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(load),
    teams.onDidChange(loadVisible),
    registerFileHelp(extensionUri),
    vscode.commands.registerCommand('replyLint.newRule', () => newRule(teams, drafts)),
    vscode.commands.registerCommand('replyLint.reloadRules', () => {
      teams.reload()
      tell(say('rules.reloaded'))
    }),
  )
}
