import * as vscode from 'vscode'
import type { CurrentDocument } from '../flow/current'
import { readableScheme, readableUri } from './uri'

/** "Open as Readable Draft": the decoded newest reply of a mail, in an editor of its own. */
export async function openReadable(current: CurrentDocument, uri?: string): Promise<void> {
  const mail = uri ? vscode.Uri.parse(uri, true) : current.value?.uri
  if (!mail || mail.scheme === readableScheme || mail.scheme === 'untitled') return
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(readableUri(mail)))
}
