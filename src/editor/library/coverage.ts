import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { CoverageTable } from '../../worker/protocol'
import { languageName } from '../language-name'
import { say } from '../l10n'
import type { TemplateLibrary } from '../templates/library'

type Row = CoverageTable['rows'][number]
type Variant = Row['variants'][number]

/** A template, or its variant in a language. */
export interface CoverageEntry {
  readonly row: Row
  readonly variant: Variant | null
}

const icons = { present: 'pass', stale: 'history', missing: 'circle-slash' } as const

/** The side bar's view of a team's templates: which is there in which language, and how it stands. */
export class CoverageView implements vscode.TreeDataProvider<CoverageEntry>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>()
  readonly onDidChangeTreeData = this.changed.event
  private readonly disposables: vscode.Disposable[]
  private newest: Promise<CoverageTable | null> = Promise.resolve(null)

  constructor(
    private readonly client: LintClient,
    private readonly library: TemplateLibrary,
  ) {
    this.disposables = [
      this.changed,
      vscode.window.createTreeView('replyLint.coverage', { treeDataProvider: this, showCollapseAll: true }),
      library.onDidRead(() => this.changed.fire()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changed.fire()),
    ]
  }

  async getChildren(entry?: CoverageEntry): Promise<CoverageEntry[]> {
    if (entry) return entry.row.variants.map((variant) => ({ row: entry.row, variant }))
    const root = vscode.workspace.workspaceFolders?.[0]?.uri
    const team = root && (await this.library.ready(vscode.Uri.joinPath(root, 'draft.md')))
    const table = team && (await this.table(team.key))
    return (table?.rows ?? []).map((row) => ({ row, variant: null }))
  }

  /** The newest answer, also for those who asked before: an older one ends when a newer one is asked for. */
  private async table(team: string): Promise<CoverageTable | null> {
    const asked = (this.newest = this.client.library.coverage(team))
    const table = await asked
    return asked === this.newest ? table : this.newest
  }

  getTreeItem({ row, variant }: CoverageEntry): vscode.TreeItem {
    return variant ? variantItem(row, variant) : rowItem(row)
  }

  /** All that the view shows once everything is unfolded. */
  async outline(): Promise<readonly string[]> {
    const lines = []
    for (const entry of await this.getChildren()) {
      lines.push(lineOf(this.getTreeItem(entry)))
      for (const variant of await this.getChildren(entry))
        lines.push(`  ${lineOf(this.getTreeItem(variant))}`)
    }
    return lines
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }
}

const lineOf = ({ label, description }: vscode.TreeItem): string => `${String(label)}: ${String(description)}`

function rowItem({ id, variants }: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(id, vscode.TreeItemCollapsibleState.Collapsed)
  const there = variants.filter(({ state }) => state === 'present').length
  const hints = variants.reduce((sum, { findings }) => sum + findings, 0)
  item.id = id
  item.description = say('coverage.row', { there, all: variants.length })
  if (hints > 0) item.description += ` · ${say(hints === 1 ? 'count.hint' : 'count.hints', { count: hints })}`
  return item
}

function variantItem({ id }: Row, { locale, state, path, findings }: Variant): vscode.TreeItem {
  const item = new vscode.TreeItem(languageName(locale))
  item.id = `${locale}/${id}`
  item.description = [
    say(`coverage.${state}`),
    ...(findings > 0 ? [say(findings === 1 ? 'count.hint' : 'count.hints', { count: findings })] : []),
  ].join(' · ')
  item.iconPath = new vscode.ThemeIcon(icons[state])
  item.contextValue = state
  item.accessibilityInformation = { label: `${id}, ${languageName(locale)}: ${item.description}` }
  item.command = path
    ? { title: say('coverage.open'), command: 'replyLint.openTemplate', arguments: [path] }
    : { title: say('coverage.create'), command: 'replyLint.createVariant', arguments: [{ id, locale }] }
  return item
}
