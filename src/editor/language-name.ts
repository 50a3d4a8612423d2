import * as vscode from 'vscode'
import { spokenLanguage } from './l10n'

/** A language's name in the words that the editor speaks with the writer; its tag where the host doesn't know it. */
export function languageName(tag: string): string {
  const spoken = spokenLanguage()
  const names = [spoken === 'en' ? vscode.env.language : spoken, 'en']
  return new Intl.DisplayNames(names, { type: 'language', fallback: 'code' }).of(tag) ?? tag
}
