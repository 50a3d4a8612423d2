import * as vscode from 'vscode'
import { decodeUtf8 } from '../team/files'

/** Data that comes with the extension and is read when it is first needed: none of it belongs into the code. */
export async function readPackaged<T>(extensionUri: vscode.Uri, path: string): Promise<T> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path))
  return JSON.parse(decodeUtf8(bytes) ?? 'null') as T
}
