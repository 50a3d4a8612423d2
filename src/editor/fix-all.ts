import * as vscode from 'vscode'
import type { LintClient } from '../worker/client'
import { editsBetween } from './change'
import type { Drafts } from './drafts'
import { say } from './l10n'
import type { DraftChange } from './edits'
import type { FileFinding, FixScope } from '../engine'
import { isLossy } from './readable'
import type { DraftSession } from './session'

/** Our own kind only: many people have the generic `source.fixAll` on save for other tools. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('reply-lint')

/** Saving waits for this action: after this time (ms) it goes on without. */
const patience = 1_000

/** `source.fixAll.reply-lint`: the fixes that replace words by words, for on-save and key bindings. */
export class FixAllAction implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [fixAllKind] }

  constructor(
    private readonly drafts: Drafts,
    private readonly client: LintClient,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const isMeant = only?.value === fixAllKind.value && !isLossy(document.uri)
    const session = isMeant ? this.drafts.get(document) : undefined
    const change = session && (await inTime(fixedBy(session, this.client, 'lexical'), token))
    if (!change) return []
    const action = new vscode.CodeAction(say('action.fixSafe'), fixAllKind)
    action.command = { title: action.title, command: 'replyLint.applyChange', arguments: [change] }
    return [action]
  }
}

/** Null where it takes too long, or isn't wanted any more. */
async function inTime<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let listening: vscode.Disposable | undefined
  const givenUp = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience)
    listening = token.onCancellationRequested(() => resolve(null))
  })
  try {
    return await Promise.race([work, givenUp])
  } finally {
    clearTimeout(timer)
    listening?.dispose()
  }
}

/** The edits of all fixes in scope; null where there are none, or the document changed while they were made. */
export async function fixedBy(
  session: DraftSession,
  client: LintClient,
  scope: FixScope,
): Promise<DraftChange | null> {
  const { document, question } = session
  const checked = await session.check()
  if (!checked || !question || checked.version !== document.version) return null
  const fixable = checked.result.findings.filter((finding) => isInScope(finding, scope))
  const ignored = fixable.filter((finding) => session.isIgnored(checked, finding))
  if (fixable.length === ignored.length) return null

  const text = document.getText()
  // What the writer ignored must stay as it is: for this one fix its words count as vocabulary.
  const kept = ignored.map(({ span }) => text.slice(span.start, span.end))
  const options = { ...question.options, vocabulary: [...(question.options.vocabulary ?? []), ...kept] }
  const fixed = await client.fix({ text, options, team: question.team, scope })
  const edits = editsBetween(text, fixed.text)
  return edits.length > 0 ? { uri: session.key, version: checked.version, edits } : null
}

const isInScope = ({ ruleId, fix }: FileFinding, scope: FixScope): boolean =>
  fix !== null && (scope === 'all' || (scope === 'lexical' ? fix.kind === scope : ruleId === scope.ruleId))
