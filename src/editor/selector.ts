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
  isCheckable(document) && (document.isUntitled || isProse(document))

export const isProse = ({ languageId }: vscode.TextDocument): boolean => draftLanguages.has(languageId)

/**
 * Is this document checked? What the writer chose for it wins.
 * @param isReply of an untitled tab: it has come to read like a reply
 */
export function isSelected(
  document: vscode.TextDocument,
  loaded: LoadedTeam | null,
  { enable, untitled }: Settings,
  { isOn }: Choice,
  isReply: boolean,
): boolean {
  if (isOn !== undefined) return isOn
  if (!enable) return false
  if (!document.isUntitled) return isChecked(document.uri.path, loaded?.team ?? null)
  return isProse(document) && (untitled === 'always' || (untitled === 'auto' && isReply))
}
