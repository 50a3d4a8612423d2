import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { Drafts } from '../drafts'
import { TemplateCompletions } from './completions'
import { insertTemplate } from './insert'
import type { TemplateLibrary } from './library'
import { TemplatePicker } from './picker'
import { Placer } from './placer'
import { TemplatePreview } from './preview'

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
  const preview = new TemplatePreview()
  const picker = new TemplatePicker(preview)
  return vscode.Disposable.from(
    preview,
    vscode.commands.registerCommand('replyLint.previewTemplate', () => picker.showPreview()),
    vscode.commands.registerCommand('replyLint.insertTemplate', () =>
      insertTemplate(library, placer, picker),
    ),
    vscode.languages.registerCompletionItemProvider(
      [{ language: 'markdown' }, { language: 'plaintext' }, { language: 'email' }],
      new TemplateCompletions(library, drafts, placer),
    ),
  )
}
