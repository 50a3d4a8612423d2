import * as vscode from 'vscode'
import type { Template } from '../../engine'
import type { Drafts } from '../drafts'
import { say } from '../l10n'
import { fitOf } from './insert'
import type { TemplateLibrary } from './library'
import { placedSnippet } from './placed'

/** Only where a line has just begun: in the middle of a sentence nobody wants a whole reply. */
const lineStart = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[\p{L}\p{N}-]*$/u

/** Offers templates while writing a draft, by title, situation and tags. */
export class TemplateCompletions implements vscode.CompletionItemProvider {
  constructor(
    private readonly library: TemplateLibrary,
    private readonly drafts: Drafts,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[]> {
    if (!this.drafts.get(document)) return []
    const before = document.lineAt(position).text.slice(0, position.character)
    if (!lineStart.test(before)) return []
    const typed = /[\p{L}\p{N}-]*$/u.exec(before)![0]
    const range = new vscode.Range(position.translate(0, -typed.length), position)
    const templates = await this.library.for(document.uri, fitOf(document, this.drafts))
    return templates.map((template, rank) => this.item(template, rank, document, range))
  }

  private item(
    template: Template,
    rank: number,
    document: vscode.TextDocument,
    range: vscode.Range,
  ): vscode.CompletionItem {
    const { id, title, situation, tags, whenToUse, doNotUse, body } = template
    const item = new vscode.CompletionItem(
      { label: title, description: situation },
      vscode.CompletionItemKind.Snippet,
    )
    item.insertText = placedSnippet(template, document, range, this.drafts)
    item.range = range
    item.filterText = [id, title, situation, ...tags].join(' ')
    item.sortText = String(rank).padStart(4, '0')
    item.detail = whenToUse
    const preview = new vscode.MarkdownString()
    if (doNotUse) preview.appendText(say('template.doNotUse', { when: doNotUse }))
    item.documentation = preview.appendCodeblock(body, 'markdown')
    return item
  }
}
