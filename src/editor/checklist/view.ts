import * as vscode from 'vscode'
import type { Drafts } from '../drafts'
import { CurrentDocument } from '../flow/current'
import { say } from '../l10n'
import type { DraftSession } from '../session'
import { entriesOf, note, type Entry } from './entries'

export interface ChecklistParts {
  readonly current: CurrentDocument
  readonly drafts: Drafts
}

/** An entry of a document's checklist. */
export interface Jump {
  readonly uri: string
  readonly id: string
}

/** The side bar's view of the draft that the writer is at. Empty without a draft: then the manifest's welcome shows. */
export class Checklist implements vscode.TreeDataProvider<Entry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private readonly disposables: vscode.Disposable[]
  private readonly view: vscode.TreeView<Entry>
  /** What the view says now. */
  entries: readonly Entry[] = []
  /** The document that they are about. */
  private uri: string | null = null
  private drawn = textOf(null, [])

  constructor(private readonly parts: ChecklistParts) {
    const { current, drafts } = parts
    this.view = vscode.window.createTreeView('replyLint.checklist', { treeDataProvider: this })
    this.disposables = [
      this.changed,
      this.view,
      current.onDidChange(() => this.update()),
      drafts.onDidChange((document) => document === current.value && this.update()),
    ]
    this.update()
  }

  getChildren(entry?: Entry): Entry[] {
    return [...(entry ? (entry.children ?? []) : this.entries)]
  }

  getTreeItem({ id, label, description, tooltip, spoken, icon, place, children }: Entry): vscode.TreeItem {
    const { None, Expanded } = vscode.TreeItemCollapsibleState
    const item = new vscode.TreeItem(label, children ? Expanded : None)
    item.id = id
    item.accessibilityInformation = { label: spoken }
    if (description) item.description = description
    if (tooltip) item.tooltip = tooltip
    if (icon) item.iconPath = new vscode.ThemeIcon(icon)
    if (place && this.uri !== null)
      item.command = {
        title: say('checklist.show'),
        command: 'replyLint.showPlace',
        arguments: [{ uri: this.uri, id } satisfies Jump],
      }
    return item
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }

  /** It is drawn anew only where something else is to be said: that a place has moved is no reason. */
  private update(): void {
    const document = this.parts.current.value
    const session = document && this.parts.drafts.get(document)
    this.entries = session ? this.read(session) : []
    this.uri = session?.key ?? null
    const name = session?.document.uri.path.split('/').at(-1)
    const drawn = textOf(this.uri, this.entries)
    if (drawn === this.drawn) return
    this.drawn = drawn
    if (name) this.view.description = name
    else delete this.view.description
    this.changed.fire()
  }

  private read(session: DraftSession): readonly Entry[] {
    if (session.state === 'failed') return [note('failed', say('status.failedLabel'))]
    if (session.current) return entriesOf(session, session.current)
    // While a check runs, what the last one said stays.
    return session.key === this.uri ? this.entries : [note('checking', say('status.checkingLabel'))]
  }

  /** Selects what an entry is about, and lets what is missing be underlined, so that it can be mended in place. */
  async show({ uri, id }: Jump): Promise<void> {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri)
    const session = document && this.parts.drafts.get(document)
    if (!session || !(await session.check()) || this.uri !== uri) return
    const place = this.entries
      .flatMap((entry) => [entry, ...(entry.children ?? [])])
      .find((one) => one.id === id)
    if (!place?.place) return
    session.showWholeDraft()
    const { start, end } = place.place
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end))
    await CurrentDocument.show(document, range)
  }
}

/** What is said, as a text to compare. */
const textOf = (uri: string | null, entries: readonly Entry[]): string =>
  JSON.stringify([uri, entries], (key, value: unknown) => (key === 'place' ? undefined : value))
