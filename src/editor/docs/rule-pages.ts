import * as vscode from 'vscode'
import { decodeUtf8 } from '../../team/files'
import type { LintClient } from '../../worker/client'
import { say } from '../l10n'
import type { TeamFolders } from '../teams'
import { pathOfId } from '../../team/rule-path'

export interface RulePageParts {
  readonly client: LintClient
  readonly teams: TeamFolders
  /** The folder that the extension is in, with `docs/rules/`. */
  readonly extensionUri: vscode.Uri
}

/** Pages of rules, made for reading: `reply-lint-rule:/<locale>/<rule id>.md`; nothing is fetched. */
export const rulePageScheme = 'reply-lint-rule'

/**
 * Where a rule's page is. A hint links to it: in a hover VS Code follows no `command:` link, so it is a document,
 * which the manifest's `workbench.editorAssociations` opens as a Markdown preview.
 * @param draft for a team's own rule: a draft that it is about, which says which team
 */
export const rulePageUri = (ruleId: string, locale: string, draft?: vscode.Uri): vscode.Uri =>
  vscode.Uri.from({
    scheme: rulePageScheme,
    path: `/${locale}/${ruleId}.md`,
    query: draft?.toString() ?? '',
  })

/** Serves the pages, and the command "Explain This Rule". */
export function registerRulePages(parts: RulePageParts): vscode.Disposable {
  const { teams, extensionUri } = parts
  const provider: vscode.TextDocumentContentProvider = {
    async provideTextDocumentContent({ path, query }) {
      const [locale = '', file = ''] = path.split('/').slice(1)
      const rule = file.replace(/\.md$/, '')
      const page =
        (query && (await teamPage(parts, rule, locale, vscode.Uri.parse(query)))) ||
        (await read(vscode.Uri.joinPath(extensionUri, 'docs/rules', locale, file)))
      return page || say('explain.teamRule', { rule, locale })
    },
  }
  const explain = async (ruleId: string, locale: string) => {
    const draft = vscode.window.activeTextEditor?.document.uri
    const isTeams = draft && (await teamFile(teams, ruleId, locale, draft)) !== null
    await show(rulePageUri(ruleId, locale, isTeams ? draft : undefined))
  }
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(rulePageScheme, provider),
    vscode.commands.registerCommand('replyLint.explainRule', explain),
  )
}

/** As a preview beside the draft; where the host has no Markdown preview, as text. */
async function show(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
  }
}

/** The file of a team's own rule, or null where the rule is one of ours. */
async function teamFile(
  teams: TeamFolders,
  ruleId: string,
  locale: string,
  draft: vscode.Uri,
): Promise<vscode.Uri | null> {
  const loaded = await teams.teamFor(draft)
  const path = loaded && pathOfId(loaded.team, ruleId)
  return loaded && path?.includes(`/rules/${locale}/`) ? loaded.root.with({ path }) : null
}

async function teamPage(
  { client, teams }: RulePageParts,
  id: string,
  locale: string,
  draft: vscode.Uri,
): Promise<string | null> {
  const file = await teamFile(teams, id, locale, draft)
  const text = file && (await read(file))
  return text ? client.rulePage({ path: file.path, text, locale, id }) : null
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return decodeUtf8(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null // there is none
  }
}
