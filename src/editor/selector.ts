import * as vscode from 'vscode'
import { isChecked } from '../team/team'
import type { Choice } from './choices'
import type { Settings } from './settings'
import type { LoadedTeam } from './teams'

/** Languages that replies are written in: their editors show the status item. */
const draftLanguages: ReadonlySet<string> = new Set(['markdown', 'plaintext', 'email'])

/** Could this document be a draft? Untitled tabs and writable files only: no `git:`, `output:`, comments, diffs. */
export function isCheckable({ uri }: vscode.TextDocument): boolean {
  return (
    uri.scheme === 'untitled' ||
    uri.scheme === 'file' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true
  )
}

/** Should the status item be there, so that the writer can switch the check on? */
export const isWriting = (document: vscode.TextDocument): boolean =>
  isCheckable(document) && (document.isUntitled || draftLanguages.has(document.languageId))

/** Is this document checked? What the writer chose for it wins; an untitled tab is checked only when switched on. */
export function isSelected(
  document: vscode.TextDocument,
  loaded: LoadedTeam | null,
  { enable }: Settings,
  { isOn }: Choice,
): boolean {
  if (isOn !== undefined) return isOn
  return enable && !document.isUntitled && isChecked(document.uri.path, loaded?.team ?? null)
}
