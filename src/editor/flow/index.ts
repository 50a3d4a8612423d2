import * as vscode from 'vscode'
import type { Commands } from '../commands'
import type { IgnoredHints } from '../ignored'
import { checkClipboard, pasteCustomer, type ClipboardParts } from './clipboard'
import { copyReply } from './copy-reply'
import type { DraftReader } from './reader'
import { openSample } from './sample'

export interface FlowParts extends ClipboardParts {
  readonly reader: DraftReader
  readonly ignored: IgnoredHints
  readonly extensionUri: vscode.Uri
}

/** The way of a reply through the editor: in from the clipboard, and out to it. */
export function registerFlow(parts: FlowParts): vscode.Disposable {
  const handlers: { readonly [Id in keyof Commands]?: () => Promise<void> } = {
    'replyLint.checkClipboard': () => checkClipboard(parts),
    'replyLint.pasteCustomer': () => pasteCustomer(parts),
    'replyLint.copyReply': () => copyReply(parts, 'text'),
    'replyLint.copyReplyAsHtml': () => copyReply(parts, 'html'),
    'replyLint.openSample': () => openSample(parts, parts.extensionUri),
  }
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  )
}
