import * as vscode from 'vscode'
import { joinPath } from '../team/files'
import { teamFolderName } from '../team/selection'
import type { LintClient } from '../worker/client'
import type { ConfigChange } from '../worker/protocol'
import { editsBetween } from './change'
import { say } from './l10n'
import { addWord, setLevel } from './settings'
import type { TeamFolders } from './teams'

/** Writes what a quick fix decides about a rule: into the team's config where there is a team, else into settings. */
export class RuleSettings {
  constructor(
    private readonly client: LintClient,
    private readonly teams: TeamFolders,
  ) {}

  async turnOff(draft: vscode.Uri, ruleId: string): Promise<void> {
    const place = await this.write(draft, { ruleOff: ruleId }, () => setLevel(draft, ruleId, 'off'))
    if (place) tell(say('done.ruleOff', { rule: ruleId, place }))
  }

  async allowWord(draft: vscode.Uri, word: string): Promise<void> {
    const place = await this.write(draft, { word }, () => addWord(draft, word))
    if (place) tell(say('done.vocabulary', { word, place }))
  }

  /** Where it was written, in words; null where the config must first be mended or saved by a person. */
  private async write(
    draft: vscode.Uri,
    change: ConfigChange,
    set: () => Promise<void>,
  ): Promise<string | null> {
    const loaded = await this.teams.teamFor(draft)
    if (!loaded) {
      await set()
      return say('place.settings')
    }
    const path = joinPath(joinPath(loaded.root.path, teamFolderName), 'config.yaml')
    const uri = loaded.root.with({ path })
    return (await this.edit(uri, change)) ? vscode.workspace.asRelativePath(uri) : null
  }

  /** By way of the editor's document, so that it can be undone, and unsaved changes aren't lost. */
  private async edit(uri: vscode.Uri, change: ConfigChange): Promise<boolean> {
    if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new Uint8Array())
    const document = await vscode.workspace.openTextDocument(uri)
    const { isDirty, version } = document
    const before = document.getText()
    const after = await this.client.editConfig({ text: before, change })
    if (after === null || document.version !== version) {
      await vscode.window.showTextDocument(document)
      tell(say('done.configBroken', { path: vscode.workspace.asRelativePath(uri) }))
      return false
    }
    const edit = new vscode.WorkspaceEdit()
    for (const { start, end, newText } of editsBetween(before, after))
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText)
    await vscode.workspace.applyEdit(edit)
    if (!isDirty) return document.save()
    await vscode.window.showTextDocument(document)
    tell(say('done.configUnsaved', { path: vscode.workspace.asRelativePath(uri) }))
    return false
  }
}

const tell = (text: string): vscode.Disposable => vscode.window.setStatusBarMessage(text, 6_000)

const exists = async (uri: vscode.Uri): Promise<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
