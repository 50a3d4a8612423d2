import * as vscode from 'vscode'
import type { Template } from '../../engine'
import type { Drafts } from '../drafts'
import { say } from '../l10n'
import type { Fit, TemplateLibrary } from './library'
import { placedSnippet } from './placed'

interface TemplateItem extends vscode.QuickPickItem {
  readonly template: Template
}

export function fitOf(document: vscode.TextDocument, drafts: Drafts): Fit {
  const result = drafts.get(document)?.latest?.result
  return { locale: result?.locale ?? null, channel: result?.channel ?? 'email' }
}

/** The command "Insert Reply Template": a picker over title, situation, tags and text. */
export async function insertTemplate(library: TemplateLibrary, drafts: Drafts): Promise<void> {
  const editor = vscode.window.activeTextEditor
  if (!editor) return void vscode.window.setStatusBarMessage(say('template.noEditor'), 5_000)
  const { document } = editor
  const items = (await library.for(document.uri, fitOf(document, drafts))).map(itemOf)
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('template.title'),
    placeHolder: say('template.placeHolder'),
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (!chosen) return
  const range = editor.selection
  await editor.insertSnippet(placedSnippet(chosen.template, document, range, drafts), range)
}

function itemOf(template: Template): TemplateItem {
  const { title, situation, tags, locale, whenToUse, doNotUse } = template
  return {
    template,
    label: title,
    description: [locale, situation, ...tags].filter(Boolean).join(' · '),
    detail: [whenToUse, doNotUse && say('template.doNotUse', { when: doNotUse })].filter(Boolean).join(' '),
  }
}
