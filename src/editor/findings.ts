import * as vscode from 'vscode'
import type { FileFinding } from '../engine'
import type { Checked } from '../worker/protocol'
import { rulePageUri } from './docs/rule-page-uri'

/** What the worker said of one version of a document. */
export interface CheckedVersion extends Checked {
  readonly version: number
}

/** A finding as the editor shows it. */
export interface ShownFinding {
  readonly finding: FileFinding
  readonly diagnostic: vscode.Diagnostic
}

/** Findings on screen, all of the same version. */
export interface Shown {
  readonly version: number
  readonly findings: readonly ShownFinding[]
}

export const isWholeDraft = ({ rules }: Checked, { ruleId }: FileFinding): boolean =>
  (rules[ruleId]?.move ?? null) !== null

export function toShown(document: vscode.TextDocument, checked: Checked, finding: FileFinding): ShownFinding {
  const range = new vscode.Range(
    document.positionAt(finding.span.start),
    document.positionAt(finding.span.end),
  )
  const diagnostic = new vscode.Diagnostic(range, finding.message, severityOf(checked, finding))
  diagnostic.source = 'Reply Lint'
  diagnostic.code = { value: finding.ruleId, target: pageOf(document, checked, finding) }
  return { finding, diagnostic }
}

/** levels.md: calm colours. Only a rule of ours that was written as an error, and is one here, shows as an Error. */
function severityOf({ rules }: Checked, { ruleId, level }: FileFinding): vscode.DiagnosticSeverity {
  const { Error, Warning, Information, Hint } = vscode.DiagnosticSeverity
  if (level === 'error') return rules[ruleId]?.ownLevel === 'error' ? Error : Warning
  return level === 'warning' ? Information : Hint
}

export const localeOf = ({ rules, result }: Checked, { ruleId }: FileFinding): string =>
  rules[ruleId]?.locale ?? result.locale ?? 'en'

/** A team's own rule has its page in the team's folder. */
function pageOf({ uri }: vscode.TextDocument, checked: Checked, finding: FileFinding): vscode.Uri {
  const isTeams = checked.rules[finding.ruleId]?.ownLevel === null
  return rulePageUri(finding.ruleId, localeOf(checked, finding), isTeams ? uri : undefined)
}
