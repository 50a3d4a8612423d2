import * as vscode from 'vscode'
import { once } from '../engine/once'
import { HintActions } from './actions'
import type { RulePageParts } from './docs/rule-pages'
import { rulePageScheme } from './docs/rule-page-uri'
import { FixAllAction } from './fix-all'
import { LibraryHints } from './library/hints'
import { onDemand } from './on-demand'
import { onceATeamFileIsOpen } from './team-file'
import type { PlacerParts } from './templates/placer'

export type ProviderParts = PlacerParts & RulePageParts & { readonly hints: LibraryHints }

const everywhere: vscode.DocumentSelector = { pattern: '**' }
const drafts = [{ language: 'markdown' }, { language: 'plaintext' }, { language: 'email' }]
const templates: vscode.DocumentSelector = { pattern: '**/.reply-lint/snippets/**/*.md' }

/** What VS Code asks while somebody writes. All but quick fixes is read when it is asked first. */
export function registerProviders(parts: ProviderParts): vscode.Disposable {
  const { client, hints } = parts
  const { languages, workspace } = vscode
  const completions = once(async () => new (await onDemand()).TemplateCompletions(parts))
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(everywhere, new HintActions(parts.drafts), HintActions.metadata),
    languages.registerCodeActionsProvider(
      everywhere,
      new FixAllAction(parts.drafts, client),
      FixAllAction.metadata,
    ),
    languages.registerCompletionItemProvider(drafts, {
      provideCompletionItems: async (document, position, token) =>
        parts.drafts.get(document) && (await completions()).provideCompletionItems(document, position, token),
    }),
    onceATeamFileIsOpen(() => registerTemplateHelp(hints)),
    workspace.registerTextDocumentContentProvider(rulePageScheme, {
      provideTextDocumentContent: async (uri) => (await onDemand()).rulePage(parts, uri),
    }),
  )
}

/** In a team's templates: what its library finds, and the keys of front matter. */
function registerTemplateHelp(hints: LibraryHints): vscode.Disposable {
  const { languages } = vscode
  const frontMatter = once(async () => new (await onDemand()).FrontMatterHelp())
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(templates, hints, LibraryHints.metadata),
    languages.registerCompletionItemProvider(templates, {
      provideCompletionItems: async (document, position) =>
        (await frontMatter()).provideCompletionItems(document, position),
    }),
    languages.registerHoverProvider(templates, {
      provideHover: async (document, position) => (await frontMatter()).provideHover(document, position),
    }),
  )
}
