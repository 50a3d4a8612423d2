import * as vscode from 'vscode'
import type { Change, FileSpan } from '../engine'
import type { OffsetEdit } from './change'
import type { CommandId, Commands } from './commands/ids'
import type { Drafts } from './drafts'
import { isWholeDraft, localeOf, type CheckedVersion, type ShownFinding } from './findings'
import { say, type MessageKey } from './l10n'
import { isLossy } from './readable'
import type { DraftSession } from './session'

const { QuickFix } = vscode.CodeActionKind

/** Quick fixes for the hints on screen, if they are those of exactly this version of the document. */
export class HintActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [QuickFix] }

  constructor(private readonly drafts: Drafts) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const session = this.drafts.get(document)
    const checked = session?.current
    if (!checked || session.shown.version !== document.version || (only && !only.contains(QuickFix)))
      return []
    const here = session.shown.findings
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
      .sort(nearestFirst)
    const menus = here.map((shown) => new HintMenu(session, checked, shown, here.length === 1))
    return [...menus.flatMap((menu) => menu.changes()), ...menus.flatMap((menu) => menu.decisions())]
  }
}

/** Where hints overlap: the gravest, then the one that says most exactly what it is about. */
function nearestFirst(a: ShownFinding, b: ShownFinding): number {
  const lengthOf = ({ finding: { span } }: ShownFinding) => span.end - span.start
  return a.diagnostic.severity - b.diagnostic.severity || lengthOf(a) - lengthOf(b)
}

/** What the light bulb offers for one hint. */
class HintMenu {
  private readonly target: { readonly uri: string; readonly version: number }

  constructor(
    private readonly session: DraftSession,
    private readonly checked: CheckedVersion,
    private readonly shown: ShownFinding,
    /** No other hint is meant, so nothing needs to say which. */
    private readonly isOnly: boolean,
  ) {
    this.target = { uri: session.document.uri.toString(), version: checked.version }
  }

  /** What to write instead. */
  changes(): vscode.CodeAction[] {
    if (isLossy(this.target.uri)) return [this.openReadable()]
    const { fix, suggestions, toCopy = [] } = this.shown.finding
    const fixes = fix ? [this.change(fix)] : []
    for (const preferred of fixes) preferred.isPreferred = true
    return [
      ...fixes,
      ...suggestions.map((suggestion) => this.change(suggestion)),
      ...(this.checked.rules[this.shown.finding.ruleId]?.move
        ? [this.action(say('menu.insertTemplate'), 'replyLint.insertTemplate')]
        : []),
      ...toCopy.map(({ text }) =>
        this.action(say('action.copyRewrite', { text }), 'replyLint.copyRewrite', text),
      ),
      ...(this.checked.result.isEncoded ? [this.openReadable()] : []),
    ]
  }

  /** The mail's reply as it is read, in an editor of its own. */
  private openReadable(): vscode.CodeAction {
    return this.action(say('action.openReadable'), 'replyLint.openReadable', this.target.uri)
  }

  /** What to make of the hint, or of its rule. */
  decisions(): vscode.CodeAction[] {
    const { finding } = this.shown
    const { ruleId } = finding
    return [
      ...this.fixRule(),
      this.ignore(),
      this.action(this.named('action.falseAlarm'), 'replyLint.falseAlarm', {
        ...this.target,
        ruleId,
        start: finding.span.start,
      }),
      ...this.allowWord(),
      this.action(this.named('action.turnRuleOff'), 'replyLint.turnRuleOff', { ...this.target, ruleId }),
      this.action(
        this.named('action.explainRule'),
        'replyLint.explainRule',
        ruleId,
        localeOf(this.checked, finding),
      ),
    ]
  }

  private named(key: MessageKey): string {
    return this.isOnly ? say(key) : `${say(key)} (${this.shown.finding.ruleId})`
  }

  private fixRule(): vscode.CodeAction[] {
    const { ruleId, fix } = this.shown.finding
    if (!fix || isLossy(this.target.uri)) return []
    return [this.action(this.named('action.fixRule'), 'replyLint.fixRule', { ...this.target, ruleId })]
  }

  private action<Id extends CommandId>(title: string, command: Id, ...args: Commands[Id]): vscode.CodeAction {
    const action = new vscode.CodeAction(title, QuickFix)
    action.command = { title, command, arguments: args }
    action.diagnostics = [this.shown.diagnostic]
    return action
  }

  private change({ title, edits }: Change<FileSpan>): vscode.CodeAction {
    const offsets = edits.map(({ span, newText }): OffsetEdit => ({
      start: span.start,
      end: span.end,
      newText,
    }))
    return this.action(title, 'replyLint.applyChange', { ...this.target, edits: offsets })
  }

  /** In a reply nothing may be written into the text: it would reach the customer. */
  private ignore(): vscode.CodeAction {
    const { document } = this.session
    const { ruleId, span } = this.shown.finding
    const { kind, format } = this.checked.result
    if (format !== 'markdown' || (kind !== 'template' && kind !== 'part'))
      return this.action(this.named('action.ignoreHere'), 'replyLint.ignoreHere', {
        ...this.target,
        ruleId,
        start: span.start,
      })
    const line = document.lineAt(document.positionAt(span.start))
    const start = document.offsetAt(line.range.start)
    const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex)
    const newLine = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'
    const newText = `${indent}<!-- reply-lint-disable-next-line ${ruleId} -- {{${say('disable.reason')}}} -->${newLine}`
    return this.action(this.named('action.ignoreHereByComment'), 'replyLint.applyChange', {
      ...this.target,
      edits: [{ start, end: start, newText }],
    })
  }

  private allowWord(): vscode.CodeAction[] {
    const { finding, diagnostic } = this.shown
    const word = this.session.document.getText(diagnostic.range).trim()
    if (isWholeDraft(this.checked, finding) || !this.checked.rules[finding.ruleId]?.words) return []
    if (word === '' || word.split(/\s+/).length > mostWords) return []
    return [
      this.action(say('action.addToVocabulary', { word }), 'replyLint.addToVocabulary', {
        uri: this.target.uri,
        word,
      }),
    ]
  }
}

/** Longer stretches are phrasing, which no vocabulary holds. */
const mostWords = 3
