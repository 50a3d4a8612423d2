import * as vscode from 'vscode'
import type { ReplyLintApi } from '../../src/editor/extension'

/** Asks again and again until the answer is truthy; throws after `milliseconds`. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  milliseconds = 45_000,
): Promise<T> {
  const start = Date.now()
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() - start > milliseconds) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export const workspaceFolder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri

/** Writes a file into the workspace and opens it in an editor. */
export async function openDraft(path: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await readAgain(uri, text)
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
}

/** Writes a team's file and has it read: a watcher may be slow to tell, or silent. */
export async function writeTeam(path: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), path)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  await readAgain(uri, text)
  await vscode.commands.executeCommand('replyLint.reloadRules')
  return uri
}

/** VS Code keeps the text of a file that an earlier test had open; where no watcher works, it must be told to look. */
async function readAgain(uri: vscode.Uri, text: string): Promise<void> {
  const kept = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())
  if (!kept || kept.getText() === text) return
  await vscode.window.showTextDocument(kept)
  await vscode.commands.executeCommand('workbench.action.files.revert')
  await until('the file as it is now', () => kept.isClosed || kept.getText() === text)
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
}

/** Deletes the workspace's team folder, and has that noticed. */
export async function removeTeam(): Promise<void> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '.reply-lint')
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined)
  await vscode.commands.executeCommand('replyLint.reloadRules')
}

/** Our hints of a document, once they are as wanted. */
export function hintsOf(
  { uri }: vscode.TextDocument,
  wanted: (hints: vscode.Diagnostic[]) => boolean,
  milliseconds?: number,
): Promise<vscode.Diagnostic[]> {
  return until(
    'hints as wanted',
    () => {
      const hints = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Reply Lint')
      return wanted(hints) && hints
    },
    milliseconds,
  )
}

export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text)
  await vscode.workspace.applyEdit(edit)
}

/** Closes every editor without asking, unsaved changes and all. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/** What the extension tells its tests. */
export async function api(): Promise<ReplyLintApi> {
  return vscode.extensions.getExtension<ReplyLintApi>('reply-lint.reply-lint')!.activate()
}
