import * as vscode from 'vscode'
import type { Template } from '../../engine'
import type { Fit } from '../../engine/templates/fit'
import { say } from '../l10n'
import type { TemplateLibrary } from './library'
import type { TemplatePicker } from './picker'
import { snippetOfParts, type Placer, type Site } from './placer'

/** A draft that can't be read yet fits everything that is for e-mail. */
export const fitOf = ({ result, text, zones }: Site): Fit => ({
  locale: result?.locale ?? null,
  channel: result?.channel ?? 'email',
  customer: zones
    .filter(({ role }) => role === 'quote')
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n'),
})

/** The command "Insert Reply Template": what fits the draft best comes first. */
export async function insertTemplate(
  library: TemplateLibrary,
  placer: Placer,
  picker: TemplatePicker,
): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return void vscode.window.setStatusBarMessage(say('template.noEditor'), 5_000)
  const { document } = editor
  const chosen = await picker.pick(
    placer.site(document).then((site) => library.for(document.uri, fitOf(site))),
  )
  if (!chosen) return
  await vscode.window.showTextDocument(document, editor.viewColumn) // a preview may have stood beside
  if (!(await insertInto(editor, chosen, placer)))
    vscode.window.setStatusBarMessage(say('edit.refused'), 5_000)
}

/** Inserts in place of the selection. False where the document can't be changed. */
async function insertInto(editor: vscode.TextEditor, template: Template, placer: Placer): Promise<boolean> {
  const { document } = editor
  for (;;) {
    const { version } = document
    const range = editor.selection
    const parts = await placer.place(template, await placer.site(document), range)
    if (document.version !== version) continue // something was typed meanwhile
    // VS Code repeats the white space that a line begins with. Ours is in the text already: so that it isn't there
    // twice, the line is replaced from its start.
    const before = document.lineAt(range.start).text.slice(0, range.start.character)
    const isIndented = /^[ \t]/.test(before)
    const from = isIndented ? range.start.with({ character: 0 }) : range.start
    return editor.insertSnippet(
      snippetOfParts(parts, isIndented ? before : ''),
      new vscode.Range(from, range.end),
    )
  }
}
