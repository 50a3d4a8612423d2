import type * as vscode from 'vscode'
import type { Handlers } from '../commands/register'
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
export const flowHandlers = (parts: FlowParts) =>
  ({
    'replyLint.checkClipboard': () => checkClipboard(parts),
    'replyLint.pasteCustomer': () => pasteCustomer(parts),
    'replyLint.copyReply': () => copyReply(parts, 'text'),
    'replyLint.copyReplyAsHtml': () => copyReply(parts, 'html'),
    'replyLint.openSample': () => openSample(parts, parts.extensionUri),
  }) satisfies Partial<Handlers>
