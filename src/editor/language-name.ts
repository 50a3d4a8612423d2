import * as vscode from 'vscode'

/** A language's name in the words of the editor; its tag where the host doesn't know it. */
export function languageName(tag: string): string {
  return (
    new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  )
}
