import * as vscode from 'vscode'
import type { FileFinding, Level } from '../../engine'
import { snippetPlace, templateId } from '../../team/selection'
import type { LintClient } from '../../worker/client'
import { say } from '../l10n'
import type { TemplateLibrary } from '../templates/library'

/** Keystrokes that come within this time (ms) are looked at together. */
const gatherTime = 250

interface Shown {
  readonly version: number
  readonly hints: readonly { readonly finding: FileFinding; readonly diagnostic: vscode.Diagnostic }[]
}

const severities: Readonly<Record<Level, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  suggestion: vscode.DiagnosticSeverity.Information,
}

/** What a template's library has to say of it, on the template's file, with quick fixes. */
export class LibraryHints implements vscode.CodeActionProvider, vscode.Disposable {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }
  private readonly collection = vscode.languages.createDiagnosticCollection('reply-lint-library')
  private readonly shown = new Map<string, Shown>()
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly disposables: vscode.Disposable[]

  constructor(
    private readonly client: LintClient,
    private readonly library: TemplateLibrary,
    private readonly log: (error: unknown) => void,
  ) {
    const { workspace } = vscode
    this.disposables = [
      this.collection,
      workspace.onDidOpenTextDocument((document) => this.soon(document, 0)),
      workspace.onDidChangeTextDocument(({ document }) => this.soon(document, gatherTime)),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
      library.onDidRead(() => workspace.textDocuments.forEach((document) => this.soon(document, 0))),
    ]
    for (const document of workspace.textDocuments) this.soon(document, 0)
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const shown = this.shown.get(document.uri.toString())
    if (shown?.version !== document.version) return []
    return shown.hints
      .filter(({ diagnostic }) => diagnostic.range.intersection(range))
      .flatMap(({ finding, diagnostic }) =>
        finding.suggestions.map(({ title, edits }) => {
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix)
          action.diagnostics = [diagnostic]
          action.edit = new vscode.WorkspaceEdit()
          for (const { span, newText } of edits) {
            const place = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
            action.edit.replace(document.uri, place, newText)
          }
          return action
        }),
      )
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer)
    for (const one of this.disposables) one.dispose()
  }

  private soon(document: vscode.TextDocument, time: number): void {
    const place = snippetPlace(document.uri.path)
    if (!place?.locale || !document.uri.path.endsWith('.md') || document.uri.scheme === 'git') return
    const key = document.uri.toString()
    clearTimeout(this.waiting.get(key))
    this.waiting.set(
      key,
      setTimeout(() => void this.look(document, place.locale!).catch(this.log), time),
    )
  }

  private async look(document: vscode.TextDocument, locale: string): Promise<void> {
    const { uri, version } = document
    const team = await this.library.ready(uri)
    if (!team) return
    const file = { path: uri.path, text: document.getText(), locale, id: templateId(uri.path) }
    const findings = await this.client.library.check({ team: team.key, file })
    if (!findings || document.version !== version || document.isClosed) return
    const hints = findings.map((finding) => ({ finding, diagnostic: diagnosticOf(finding) }))
    this.shown.set(uri.toString(), { version, hints })
    this.collection.set(
      uri,
      hints.map(({ diagnostic }) => diagnostic),
    )
  }

  private forget(uri: vscode.Uri): void {
    clearTimeout(this.waiting.get(uri.toString()))
    this.waiting.delete(uri.toString())
    this.shown.delete(uri.toString())
    this.collection.delete(uri)
  }
}

function diagnosticOf({ range: { start, end }, message, level, ruleId }: FileFinding): vscode.Diagnostic {
  const range = new vscode.Range(start.line, start.character, end.line, end.character)
  const diagnostic = new vscode.Diagnostic(range, message, severities[level])
  diagnostic.source = say('problem.source')
  diagnostic.code = ruleId
  return diagnostic
}
