import * as vscode from 'vscode'
import { joinPath } from '../team/files'
import { teamFolderName } from '../team/selection'
import type { LintClient } from '../worker/client'
import type { ConfigChange } from '../worker/protocol'
import { editFile, tell } from './file-edit'
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
    const edit = (text: string) => this.client.editConfig({ text, change })
    return (await editFile(uri, edit)) ? vscode.workspace.asRelativePath(uri) : null
  }
}
