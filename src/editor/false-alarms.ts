import * as vscode from 'vscode'
import type { FileFinding } from '../engine'
import type { FalseAlarm } from '../engine/config/false-alarms'
import { replyText } from '../engine/reply-text'
import { joinPath } from '../team/files'
import { teamFolderName } from '../team/selection'
import type { LintClient } from '../worker/client'
import type { HintPlace } from './commands/ids'
import type { Handlers } from './commands/register'
import type { Drafts } from './drafts'
import { editFile, exists, tell } from './file-edit'
import { isWholeDraft, localeOf, type CheckedVersion } from './findings'
import type { CurrentDocument } from './flow/current'
import { sentenceAround, type IgnoredHints } from './ignored'
import { say } from './l10n'
import type { TeamFolders } from './teams'

export interface FalseAlarmParts {
  readonly client: LintClient
  readonly current: CurrentDocument
  readonly drafts: Drafts
  readonly ignored: IgnoredHints
  readonly teams: TeamFolders
  /** The extension's own folder on this computer, for writers without a team. */
  readonly storage: vscode.Uri
}

const fileName = 'false-alarms.yaml'

/**
 * "This is a false alarm": the sentence goes into a local file, as it would stand under `allows` in the rule's own
 * file, and the hint goes quiet. Sharing the file is up to the writer: nothing is sent.
 */
export function falseAlarmHandlers(parts: FalseAlarmParts) {
  const { client, current, drafts, ignored } = parts
  const note = async ({ uri, version, ruleId, start }: HintPlace) => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
    const session = document && drafts.get(document)
    const checked = await session?.check() // rules may have changed since the hint was shown
    const finding = checked?.result.findings.find((one) => one.ruleId === ruleId && one.span.start === start)
    if (!document || !session || !finding || checked?.version !== version) return
    const file = await fileFor(parts, document)
    const alarm = alarmOf(document, checked, finding)
    const header = say('falseAlarm.header').split('\n')
    const change = (text: string) => client.noteFalseAlarm({ text, alarm, header })
    if (!(await editFile(file, change, 'falseAlarm.broken'))) return
    await ignored.add(document, finding, isWholeDraft(checked, finding))
    session.publish()
    tell(say('falseAlarm.done', { path: vscode.workspace.asRelativePath(file) }))
  }
  const open = async () => {
    const file = await fileFor(parts, current.value)
    if (await exists(file)) await vscode.window.showTextDocument(file)
    else tell(say('falseAlarm.none'))
  }
  return { 'replyLint.falseAlarm': note, 'replyLint.openFalseAlarms': open } satisfies Partial<Handlers>
}

/** In the team's folder where there is one: the team looks after its rules together. */
async function fileFor(
  { teams, storage }: FalseAlarmParts,
  document?: vscode.TextDocument,
): Promise<vscode.Uri> {
  const loaded = document && (await teams.teamFor(document.uri))
  if (!loaded) return vscode.Uri.joinPath(storage, fileName)
  return loaded.root.with({ path: joinPath(loaded.root.path, `${teamFolderName}/${fileName}`) })
}

/** What is about the whole draft needs all of it, the customer's message included. */
function alarmOf(document: vscode.TextDocument, checked: CheckedVersion, finding: FileFinding): FalseAlarm {
  const [text, { result }] = [document.getText(), checked]
  const about = { rule: finding.ruleId, locale: localeOf(checked, finding) }
  if (!isWholeDraft(checked, finding))
    return { ...about, text: sentenceAround(text, finding.span.start, finding.span.end, true) }
  const quote = result.zones
    .filter(({ role }) => role === 'quote')
    .map(({ span }) => text.slice(span.start, span.end).replace(/^> ?/gm, ''))
    .join('')
    .trim()
  return { ...about, text: replyText(text, result, 'source'), ...(quote && { customer: quote }) }
}
