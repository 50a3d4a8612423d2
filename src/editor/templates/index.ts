import * as vscode from 'vscode'
import type { Drafts } from '../drafts'
import { TemplateCompletions } from './completions'
import { insertTemplate } from './insert'
import { TemplateLibrary, type LibraryParts } from './library'

/** The command and the completions that bring templates into a draft. */
export function registerTemplates(drafts: Drafts, parts: LibraryParts): vscode.Disposable {
  const library = new TemplateLibrary(parts)
  return vscode.Disposable.from(
    vscode.commands.registerCommand('replyLint.insertTemplate', () => insertTemplate(library, drafts)),
    vscode.languages.registerCompletionItemProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }, { language: 'email' }],
      new TemplateCompletions(library, drafts),
    ),
  )
}
