import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { Choices } from '../choices'
import type { Drafts } from '../drafts'
import { say } from '../l10n'
import { isReadOnly } from '../read-only'
import type { CurrentDocument } from './current'
import { customerSpan, normalized, pastedDraft, quoted, type NewDraft } from './pasted'

export interface ClipboardParts {
  readonly client: LintClient
  readonly choices: Choices
  readonly current: CurrentDocument
  readonly drafts: Drafts
}

/** The command "Check Clipboard": what was copied, as a new draft that has no file yet. */
export async function checkClipboard(parts: ClipboardParts): Promise<void> {
  const text = normalized(await vscode.env.clipboard.readText())
  const options = { format: 'markdown', rewrites: false } as const
  const read = await parts.client.check('clipboard', { text, options, team: null })
  if (!read) return // asked again meanwhile
  if (text === '') vscode.window.setStatusBarMessage(say('clipboard.empty'), 6_000)
  await openNew(parts, pastedDraft(text, read.result, say('clipboard.place')))
}

/** The command "Paste the Customer's Message": what was copied, as a quote below the draft, or below a new one. */
export async function pasteCustomer(parts: ClipboardParts): Promise<void> {
  const text = normalized(await vscode.env.clipboard.readText())
  if (text === '') return void vscode.window.setStatusBarMessage(say('clipboard.empty'), 6_000)
  const document = parts.current.value
  if (!document || !parts.drafts.get(document))
    return openNew(parts, { text: `\n\n${quoted(text)}\n`, caret: 0 })
  if (await isReadOnly(document)) return void vscode.window.setStatusBarMessage(say('edit.readOnly'), 5_000)
  const draft = document.getText().replaceAll('\r\n', '\n')
  const { start, end } = customerSpan(draft)
  const gap = draft.slice(0, start).endsWith('\n\n') ? '' : '\n\n'
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, draft, start, end), `${gap}${quoted(text)}\n`)
  if (!(await vscode.workspace.applyEdit(edit))) vscode.window.setStatusBarMessage(say('edit.refused'), 5_000)
}

/** Offsets count a line end as one character, whatever the document's are. */
function rangeOf(document: vscode.TextDocument, text: string, start: number, end: number): vscode.Range {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n')
    return new vscode.Position(lines.length - 1, lines.at(-1)!.length)
  }
  return document.validateRange(new vscode.Range(at(start), at(end)))
}

/** A new tab that is checked at once: the writer asked for it. */
export async function openNew(
  { choices, drafts }: Pick<ClipboardParts, 'choices' | 'drafts'>,
  { text, caret }: NewDraft,
  viewColumn?: vscode.ViewColumn,
): Promise<void> {
  // Shown while it is empty: to an unsaved text that no tab shows VS Code gives one, which would be a second.
  const document = await vscode.workspace.openTextDocument({ language: 'markdown' })
  const editor = await vscode.window.showTextDocument(document, viewColumn)
  const lines = text.slice(0, caret).split('\n')
  const position = new vscode.Position(lines.length - 1, lines.at(-1)!.length)
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text))
  editor.selection = new vscode.Selection(position, position)
  await choices.change(document.uri, { isOn: true })
  const session = await drafts.begin(document)
  session?.showWholeDraft()
}
