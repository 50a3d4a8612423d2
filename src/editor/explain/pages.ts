import * as vscode from 'vscode'
import { say } from '../l10n'

const scheme = 'reply-lint-draft'

/** Pages about drafts, made for reading. */
export class DraftPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly pages = new Map<string, string>()
  private readonly changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.changed.event
  private readonly disposables: readonly vscode.Disposable[] = [
    this.changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => this.pages.delete(uri.toString())),
  ]

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? say('explain.gone')
  }

  /** Where the page about this draft is from now on. */
  put(draft: vscode.Uri, page: string): vscode.Uri {
    const name = draft.path.split('/').at(-1)!.replace(/\.md$/, '')
    const uri = vscode.Uri.from({ scheme, path: `/${name}.md`, query: draft.toString() })
    this.pages.set(uri.toString(), page)
    this.changed.fire(uri)
    return uri
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose()
  }
}
