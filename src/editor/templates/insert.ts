import * as vscode from 'vscode'
import type { Template } from '../../engine'
import { say } from '../l10n'
import type { Fit, TemplateLibrary } from './library'
import { snippetOfParts, type Placer, type Site } from './placer'

interface TemplateItem extends vscode.QuickPickItem {
  readonly template: Template
}

/** A draft that can't be read yet fits everything that is for e-mail. */
export const fitOf = ({ result }: Site): Fit => ({
  locale: result?.locale ?? null,
  channel: result?.channel ?? 'email',
})

/** The command "Insert Reply Template": a picker over title, situation, tags and the case that it is for. */
export async function insertTemplate(library: TemplateLibrary, placer: Placer): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return void vscode.window.setStatusBarMessage(say('template.noEditor'), 5_000)
  const { document } = editor
  const items = placer
    .site(document)
    .then((site) => library.for(document.uri, fitOf(site)))
    .then(itemsOf)
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('template.title'),
    placeHolder: say('template.placeHolder'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (chosen && !(await insertInto(editor, chosen.template, placer)))
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

/** The language is told only where there is a choice of it. */
function itemsOf(templates: readonly Template[]): TemplateItem[] {
  const isMixed = new Set(templates.map(({ locale }) => locale)).size > 1
  return templates.map((template) => {
    const { title, situation, tags, locale, whenToUse, doNotUse } = template
    const words = new Set([isMixed ? locale : '', situation, ...tags].filter(Boolean))
    return {
      template,
      label: title,
      description: [...words].join(' · '),
      detail: [whenToUse, doNotUse && say('template.doNotUse', { when: doNotUse })].filter(Boolean).join(' '),
    }
  })
}
