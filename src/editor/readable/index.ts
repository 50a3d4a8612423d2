import * as vscode from 'vscode'
import type { CurrentDocument } from '../flow/current'
import type { ReadableDrafts } from './provider'
import { readableScheme, readableUri } from './uri'

export interface ReadableParts {
  readonly current: CurrentDocument
  readonly readable: ReadableDrafts
}

/** "Open as Readable Draft": the decoded newest reply of a mail, in an editor of its own. */
export function registerReadable({ current, readable }: ReadableParts): vscode.Disposable {
  const open = async (uri?: string) => {
    const mail = uri ? vscode.Uri.parse(uri, true) : current.value?.uri
    if (!mail || mail.scheme === readableScheme || mail.scheme === 'untitled') return
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(readableUri(mail)))
  }
  return vscode.Disposable.from(
    readable,
    vscode.workspace.registerFileSystemProvider(readableScheme, readable, { isCaseSensitive: true }),
    vscode.commands.registerCommand('replyLint.openReadable', open),
  )
}

export { ReadableDrafts } from './provider'
export { isLossy, noteLossy } from './lossy'
export { isShownReadable, mailOf, readableScheme } from './uri'
