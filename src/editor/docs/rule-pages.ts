import * as vscode from 'vscode'
import { decodeUtf8 } from '../../team/files'
import type { LintClient } from '../../worker/client'
import { say } from '../l10n'
import { readPackaged } from '../package-files'
import type { TeamFolders } from '../teams'
import { pathOfId } from '../../team/rule-path'
import { rulePageUri } from './rule-page-uri'

export interface RulePageParts {
  readonly client: LintClient
  readonly teams: TeamFolders
  /** The folder that the extension is in, with `dist/rule-pages/`. */
  readonly extensionUri: vscode.Uri
}

/** The page at an address of ours. */
export async function rulePage(parts: RulePageParts, { path, query }: vscode.Uri): Promise<string> {
  const [locale = '', file = ''] = path.split('/').slice(1)
  const rule = file.replace(/\.md$/, '')
  const page =
    (query && (await teamPage(parts, rule, locale, vscode.Uri.parse(query)))) ||
    (await builtInPage(parts.extensionUri, rule, locale))
  return page || say('explain.teamRule', { rule, locale })
}

/** The command "Explain This Rule". */
export const ruleExplainer =
  ({ teams }: Pick<RulePageParts, 'teams'>) =>
  async (ruleId: string, locale: string): Promise<void> => {
    const draft = vscode.window.activeTextEditor?.document.uri
    const isTeams = draft && (await teamFile(teams, ruleId, locale, draft)) !== null
    await show(rulePageUri(ruleId, locale, isTeams ? draft : undefined))
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

/** From the pages that scripts/rule-pages.mjs packed for the locale; undefined where there is none. */
async function builtInPage(extension: vscode.Uri, id: string, locale: string): Promise<string | undefined> {
  const file = `dist/rule-pages/${locale}.json`
  const pages = await readPackaged<Readonly<Record<string, string>>>(extension, file).catch(() => null)
  return pages?.[id]
}

async function read(uri: vscode.Uri): Promise<string | null> {
  try {
    return decodeUtf8(await vscode.workspace.fs.readFile(uri))
  } catch {
    return null // there is none
  }
}
