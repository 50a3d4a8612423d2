import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { Drafts } from '../drafts'
import { TemplateCompletions } from './completions'
import { insertTemplate } from './insert'
import type { TemplateLibrary } from './library'
import { Placer } from './placer'

export { TemplateLibrary } from './library'

export interface TemplateParts {
  readonly client: LintClient
  readonly drafts: Drafts
  readonly library: TemplateLibrary
  log(error: unknown): void
}

/** The command and the completions that bring templates into a draft. */
export function registerTemplates({ client, drafts, library, log }: TemplateParts): vscode.Disposable {
  const placer = new Placer({ client, drafts, library, log })
  return vscode.Disposable.from(
    vscode.commands.registerCommand('replyLint.insertTemplate', () => insertTemplate(library, placer)),
    vscode.languages.registerCompletionItemProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }, { language: 'email' }],
      new TemplateCompletions(library, drafts, placer),
    ),
  )
}
