import * as vscode from 'vscode'

/** The newest reply of a mail, decoded: `reply-lint-mail:/…/tea.eml.reply.txt`, with the mail's own address as query. */
export const readableScheme = 'reply-lint-mail'
const ending = '.reply.txt'

export const readableUri = (mail: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({ scheme: readableScheme, path: mail.path + ending, query: mail.toString() })

/** The mail that a readable draft shows; undefined for any other document. */
export const mailOf = ({ scheme, path, query }: vscode.Uri): vscode.Uri | undefined =>
  scheme === readableScheme && path.endsWith(ending) && query ? vscode.Uri.parse(query, true) : undefined

/** Above a readable draft: VS Code asks for the folder before it writes into it. */
export const isFolder = ({ scheme, path }: vscode.Uri): boolean =>
  scheme === readableScheme && !path.endsWith(ending)

/** Is the mail's reply open as a readable draft? Then hints show there, and there only. */
export const isShownReadable = (mail: vscode.Uri): boolean => {
  const uri = readableUri(mail).toString()
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)
}
