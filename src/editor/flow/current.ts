import * as vscode from 'vscode'
import { isCheckable } from '../selector'

/**
 * The document that the writer is at: the one in the active editor, else, while a page, a list or the side bar has
 * the focus, the one that was active last.
 */
export class CurrentDocument implements vscode.Disposable {
  private last: vscode.TextDocument | undefined
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>()
  readonly onDidChange = this.changed.event
  private readonly disposables: vscode.Disposable[]

  constructor() {
    this.last = vscode.window.activeTextEditor?.document
    this.disposables = [
      this.changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (!editor || editor.document === this.last) return
        this.last = editor.document
        this.changed.fire(this.value)
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0 && this.last && !this.value) this.changed.fire(undefined)
      }),
    ]
  }

  get value(): vscode.TextDocument | undefined {
    const { last } = this
    return last && !last.isClosed && isCheckable(last) && hasTab(last) ? last : undefined
  }

  /** Brings the document to the front, with this selected. */
  static async show(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document)
    const viewColumn = open?.viewColumn
    await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) })
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }
}

/** A document lives on for a while after its last tab was closed. */
const hasTab = ({ uri }: vscode.TextDocument): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )
