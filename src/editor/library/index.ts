import * as vscode from 'vscode'
import type { LintClient } from '../../worker/client'
import type { TemplateLibrary } from '../templates'
import type { CoverageEntry, CoverageView } from './coverage'
import { TemplateFiles, type VariantPlace } from './files'
import { FrontMatterHelp } from './front-matter'
import { LibraryHints } from './hints'

export interface LibraryViewParts {
  readonly client: LintClient
  readonly coverage: CoverageView
  readonly library: TemplateLibrary
  log(error: unknown): void
}

/** What helps those who look after templates: hints on their files, the table of languages, new variants. */
export function registerLibrary({ client, coverage, library, log }: LibraryViewParts): vscode.Disposable {
  const files = new TemplateFiles(library)
  const hints = new LibraryHints(client, library, log)
  const help = new FrontMatterHelp()
  const templates: vscode.DocumentSelector = { pattern: '**/.reply-lint/snippets/**/*.md' }
  const { registerCommand } = vscode.commands
  return vscode.Disposable.from(
    hints,
    coverage,
    registerCommand('replyLint.customizeTemplate', () => files.customize()),
    registerCommand('replyLint.openTemplate', (path: string) => files.open(path)),
    // From a click the place comes; from the view's menu, the entry.
    registerCommand('replyLint.createVariant', (place: VariantPlace | CoverageEntry) =>
      files.createVariant('row' in place ? { id: place.row.id, locale: place.variant!.locale } : place),
    ),
    vscode.languages.registerCodeActionsProvider(templates, hints, LibraryHints.metadata),
    vscode.languages.registerCompletionItemProvider(templates, help),
    vscode.languages.registerHoverProvider(templates, help),
  )
}
