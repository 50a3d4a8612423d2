import * as vscode from 'vscode'
import { replyText } from '../../engine/reply-text'
import type { IgnoredHints } from '../ignored'
import { isWholeDraft } from '../findings'
import { say, type MessageKey } from '../l10n'
import { CurrentDocument } from './current'
import { htmlOf } from './html'
import type { DraftReader, Reading } from './reader'

export interface CopyParts {
  readonly current: CurrentDocument
  readonly reader: DraftReader
  readonly ignored: IgnoredHints
}

/**
 * `html` is the source of a page, for the source view or the macros of a help desk: extensions can put nothing but
 * text on the clipboard.
 */
export type CopyAs = 'text' | 'html'

/** The command "Copy Reply": the newest reply alone goes to the clipboard, unless a blank in it is still to be filled. */
export async function copyReply({ current, reader, ignored }: CopyParts, as: CopyAs): Promise<void> {
  const document = current.value
  if (!document) return tell('copy.noDraft')
  const reading = await reader.read(document)
  if (!reading) return tell('copy.failed')
  if (reading.result.words === 0) return tell('copy.empty')
  const blank = openBlank(document, reading, ignored)
  if (blank) {
    await CurrentDocument.show(document, blank)
    // The one message that isn't in the status bar: who doesn't see it pastes what was on the clipboard before.
    void vscode.window.showWarningMessage(say('copy.blank', { blank: document.getText(blank) }))
    return
  }
  const isMarkdown = reading.result.format === 'markdown'
  const text =
    as === 'html'
      ? await htmlOf(replyText(reading.text, reading.result, 'source'), isMarkdown)
      : replyText(reading.text, reading.result, 'plain')
  await vscode.env.clipboard.writeText(text)
  tell(as === 'html' ? 'copy.doneHtml' : 'copy.done', reading.result.words)
}

function openBlank(
  document: vscode.TextDocument,
  reading: Reading,
  ignored: IgnoredHints,
): vscode.Range | null {
  const finding = reading.result.findings.find(
    (one) => reading.rules[one.ruleId]?.blanks && !ignored.has(document, one, isWholeDraft(reading, one)),
  )
  if (!finding) return null
  return new vscode.Range(document.positionAt(finding.span.start), document.positionAt(finding.span.end))
}

const tell = (key: MessageKey, count = 0): void =>
  void vscode.window.setStatusBarMessage(say(key, { count }), 6_000)
