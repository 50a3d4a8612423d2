import * as vscode from 'vscode'
import type { Template } from '../../engine'

const scheme = 'reply-lint-template'
const uri = vscode.Uri.from({ scheme, path: '/template.md' })

/** One tab beside the draft that shows the text of the template at hand. The keyboard stays where it is. */
export class TemplatePreview implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changed.event
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this)
  private text = ''

  provideTextDocumentContent(): string {
    return this.text
  }

  async show({ body }: Template): Promise<void> {
    this.text = body
    this.changed.fire(uri)
    if (this.tabs().length > 0) return
    const document = await vscode.workspace.openTextDocument(uri)
    const { Beside } = vscode.ViewColumn
    await vscode.window.showTextDocument(document, { viewColumn: Beside, preserveFocus: true, preview: true })
  }

  async close(): Promise<void> {
    await vscode.window.tabGroups.close(this.tabs(), true)
  }

  dispose(): void {
    this.changed.dispose()
    this.registration.dispose()
  }

  private tabs(): vscode.Tab[] {
    const isOurs = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.scheme === scheme
    return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isOurs)
  }
}
