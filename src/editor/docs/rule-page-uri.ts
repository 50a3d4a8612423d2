import * as vscode from 'vscode'

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
