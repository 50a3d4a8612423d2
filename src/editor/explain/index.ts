import * as vscode from 'vscode'
import { joinPath } from '../../team/files'
import { teamFolderName } from '../../team/selection'
import type { Choices } from '../choices'
import type { Drafts } from '../drafts'
import type { CurrentDocument } from '../flow/current'
import type { DraftReader } from '../flow/reader'
import { say } from '../l10n'
import type { TeamFolders } from '../teams'
import { explanation } from './page'
import type { DraftPages } from './pages'

export interface ExplainParts {
  readonly choices: Choices
  readonly current: CurrentDocument
  readonly drafts: Drafts
  readonly reader: DraftReader
  readonly teams: TeamFolders
  readonly pages: DraftPages
}

/** The command "Explain This Draft": how it is read and what stays silent, beside it, as a page that can't be changed. */
export async function explainDraft(parts: ExplainParts): Promise<void> {
  const document = parts.current.value
  const page = document && (await pageOf(document, parts))
  if (!document || !page)
    return void vscode.window.setStatusBarMessage(say(document ? 'explain.failed' : 'explain.noDraft'), 5_000)
  await show(parts.pages.put(document.uri, page))
}

async function pageOf(document: vscode.TextDocument, parts: ExplainParts): Promise<string | null> {
  const { choices, drafts, reader, teams } = parts
  const reading = await reader.read(document, { explain: true, rewrites: false })
  if (!reading) return null
  const loaded = await teams.teamFor(document.uri)
  const config =
    loaded && loaded.root.with({ path: joinPath(loaded.root.path, `${teamFolderName}/config.yaml`) })
  const session = drafts.get(document)
  const { findings } = reading.result
  const ignored = findings.filter((finding) => session?.isIgnored(reading, finding))
  const shown = new Set(
    session?.shown.findings.map(({ finding }) => `${finding.ruleId} ${finding.span.start}`),
  )
  return explanation({
    name: document.uri.path.split('/').at(-1)!,
    isChecked: session !== undefined,
    choice: choices.of(document.uri),
    team: config && vscode.workspace.asRelativePath(config),
    reading,
    ignored,
    waiting: findings.filter(
      (finding) =>
        session && !ignored.includes(finding) && !shown.has(`${finding.ruleId} ${finding.span.start}`),
    ),
    lineAt: (offset) => document.positionAt(offset).line + 1,
  })
}

/** As a preview beside the draft; where the host has no Markdown preview, as text. */
async function show(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
}
