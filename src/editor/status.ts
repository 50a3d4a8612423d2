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
    this.isShown = document !== undefined && (isWriting(document) || this.drafts.get(document) !== undefined)
    if (!document || !this.isShown) return this.item.hide()
    const session = this.drafts.get(document)
    const { text, label } = statusOf(session)
    const careful = session?.latest?.result.careful
    this.item.text = text
    this.item.tooltip = [
      `${label}.`,
      ...(careful ? [carefulLine(careful)] : []),
      say('status.menuHint'),
    ].join(' ')
    this.item.accessibilityInformation = { label }
    this.item.show()
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }
}
