import * as vscode from 'vscode'
import { say } from '../l10n'

/** Pages of rules, made for reading: `reply-lint-rule:/<locale>/<rule id>.md`. */
export const rulePageScheme = 'reply-lint-rule'

export const rulePageUri = (ruleId: string, locale: string): vscode.Uri =>
  vscode.Uri.from({ scheme: rulePageScheme, path: `/${locale}/${ruleId}.md` })

/** Shows the page of a rule, from the files that come with the extension: nothing is fetched. */
export function registerRulePages({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent({ path }) {
      const [locale = '', file = ''] = path.split('/').slice(1)
      for (const folder of [locale, locale.split('-')[0]!, 'all']) {
        const page = await read(vscode.Uri.joinPath(extensionUri, 'docs/rules', folder, file))
        if (page !== null) return page
      }
      return say('explain.teamRule', { rule: file.replace(/\.md$/, ''), locale })
    },
  }
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, provider),
    vscode.commands.registerCommand('replyLint.explainRule', (ruleId: string, locale: string) =>
      show(rulePageUri(ruleId, locale)),
    ),
  )
}

/** As a preview beside the draft; where the host has no Markdown preview, as text. */
async function show(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null // not one of ours
  }
}
