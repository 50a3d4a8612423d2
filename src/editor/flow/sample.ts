import * as vscode from 'vscode'
import { decodeUtf8 } from '../../team/files'
import { say } from '../l10n'
import { openNew, type ClipboardParts } from './clipboard'

/** The command "Open a Sample Draft": beside the page that its button is on, so that both can be read. */
export async function openSample(
  parts: Pick<ClipboardParts, 'choices' | 'drafts'>,
  extension: vscode.Uri,
): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'media/walkthrough/sample.md')
  const text = decodeUtf8(await vscode.workspace.fs.readFile(file))
  if (text === null) return void vscode.window.setStatusBarMessage(say('sample.failed'), 6_000)
  const isPage =
    vscode.window.activeTextEditor === undefined && vscode.window.tabGroups.activeTabGroup.activeTab
  await openNew(parts, { text, caret: 0 }, isPage ? vscode.ViewColumn.Beside : undefined)
}
