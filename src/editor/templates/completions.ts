import * as vscode from 'vscode'
import type { Template } from '../../engine'
import type { Drafts } from '../drafts'
import { say } from '../l10n'
import { fitOf } from './insert'
import type { TemplateLibrary } from './library'
import { Placer, snippetOfParts, type PlacerParts, type Site } from './placer'

/** Only where a line has just begun: in the middle of a sentence nobody wants a whole reply. */
const lineStart = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[\p{L}\p{N}-]*$/u

/** While a word is this short (UTF-16 units), offering whole replies would be a nuisance. */
const shortWord = 2

/** So long (ms) a list of completions waits for a team's templates. */
const patience = 1_000

/** Each that is offered is fitted to the draft first: of a large library, the best do. */
const mostOffered = 40

/** Offers templates while writing a draft, by the words of id, title, situation and tags. */
export class TemplateCompletions implements vscode.CompletionItemProvider {
  private readonly library: TemplateLibrary
  private readonly drafts: Drafts
  private readonly placer: Placer

  constructor(parts: PlacerParts) {
    this.library = parts.library
    this.drafts = parts.drafts
    this.placer = new Placer(parts)
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | null> {
    if (!this.drafts.get(document)) return null
    const before = document.lineAt(position).text.slice(0, position.character)
    if (!lineStart.test(before)) return null
    const typed = /[\p{L}\p{N}-]*$/u.exec(before)![0]
    if (typed !== '' && typed.length <= shortWord) return null
    const range = new vscode.Range(position.translate(0, -typed.length), position)
    const read = this.library.ready(document.uri).then(() => true)
    // A library of thousands takes its time to be read: the list doesn't wait for it, and the next key asks again.
    if (!(await Promise.race([read, passed(patience)]))) return new vscode.CompletionList([], true)
    const site = await this.placer.site(document)
    const meant = await this.library.for(document.uri, fitOf(site), (one) => isMeant(one, typed))
    if (token.isCancellationRequested) return null
    const best = meant.slice(0, mostOffered)
    const items = await Promise.all(best.map((template, rank) => this.item(template, rank, site, range)))
    return new vscode.CompletionList(items, meant.length > best.length) // a longer word brings others
  }

  private async item(
    template: Template,
    rank: number,
    site: Site,
    range: vscode.Range,
  ): Promise<vscode.CompletionItem> {
    const { title, situation, whenToUse, doNotUse, body } = template
    const item = new vscode.CompletionItem(
      { label: title, description: situation },
      vscode.CompletionItemKind.Snippet,
    )
    item.insertText = snippetOfParts(await this.placer.place(template, site, range))
    item.keepWhitespace = true // the text holds its indentation
    item.range = range
    item.filterText = triggers(template)
    item.sortText = String(rank).padStart(4, '0')
    item.detail = whenToUse
    const preview = new vscode.MarkdownString()
    if (doNotUse) preview.appendText(say('template.doNotUse', { when: doNotUse }))
    item.documentation = preview.appendCodeblock(body, 'markdown')
    return item
  }
}

const passed = (time: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), time))

const triggers = ({ id, title, situation, tags }: Template): string =>
  [id, title, situation, ...tags].join(' ')

/** Does one of the words begin with what was typed? */
function isMeant(template: Template, typed: string): boolean {
  const words = triggers(template).toLowerCase()
  return ` ${words} ${words.replaceAll('-', ' ')}`.includes(` ${typed.toLowerCase()}`)
}
