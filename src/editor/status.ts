import * as vscode from 'vscode'
import type { Drafts } from './drafts'
import { carefulLine } from './careful'
import { say } from './l10n'
import { isWriting } from './selector'
import { statusOf } from './status-text'

/** The one status item: what the draft in the active editor lacks. It opens the menu. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'replyLint.status',
    vscode.StatusBarAlignment.Right,
    100,
  )
  private readonly disposables: vscode.Disposable[]

  constructor(private readonly drafts: Drafts) {
    this.item.name = say('status.name')
    this.item.command = 'replyLint.openMenu'
    this.disposables = [
      this.item,
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.workspace.onDidOpenTextDocument(() => this.update()), // also a change of language
      drafts.onDidChange(
        (document) => document === vscode.window.activeTextEditor?.document && this.update(),
      ),
    ]
    this.update()
  }

  /** What it says now; undefined while it is hidden. */
  get text(): string | undefined {
    return this.isShown ? this.item.text : undefined
  }

  private isShown = false

  private update(): void {
    const document = vscode.window.activeTextEditor?.document
    const session = document && this.drafts.get(document)
    const wasShown = this.isShown
    this.isShown = document !== undefined && (isWriting(document) || session !== undefined)
    if (!this.isShown) {
      if (wasShown) this.item.hide()
      return
    }
    const { text, label } = statusOf(session)
    const careful = session?.latest?.result.careful
    const more = careful ? [carefulLine(careful)] : []
    const tooltip = [`${label}.`, ...more, say('status.menuHint')].join(' ')
    // VS Code sends the window whatever is said, the same or not: at every key that would be for nothing.
    if (wasShown && this.item.text === text && this.item.tooltip === tooltip) return
    this.item.text = text
    this.item.tooltip = tooltip
    this.item.accessibilityInformation = { label }
    this.item.show()
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }
}
