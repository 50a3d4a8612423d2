import * as vscode from 'vscode'
import type { Problem } from '../engine'
import { say } from './l10n'

export interface PlacedProblem {
  readonly uri: vscode.Uri
  readonly problem: Problem
}

/** Faults in rules and config: shown on those files, at their line, and listed in the status menu. */
export class ProblemList implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('reply-lint-files')
  all: readonly PlacedProblem[] = []

  set(problems: readonly PlacedProblem[]): void {
    this.all = withoutRepeats(problems)
    const byFile = new Map<string, PlacedProblem[]>()
    for (const one of this.all) {
      const key = one.uri.toString()
      const before = byFile.get(key)
      if (before) before.push(one)
      else byFile.set(key, [one])
    }
    this.collection.clear()
    // All at once: each call is a message to the window, and a thousand files may have the same fault.
    this.collection.set(
      [...byFile.values()].map((ofFile) => [
        ofFile[0]!.uri,
        ofFile.map(({ problem }) => toDiagnostic(problem)),
      ]),
    )
  }

  dispose(): void {
    this.collection.dispose()
  }
}

export function rangeOf({ range }: Problem): vscode.Range {
  if (!range) return new vscode.Range(0, 0, 0, 0)
  const { start, end } = range
  return new vscode.Range(start.line, start.character, end.line, end.character)
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const { Error, Warning } = vscode.DiagnosticSeverity
  const diagnostic = new vscode.Diagnostic(
    rangeOf(problem),
    problem.message,
    problem.level === 'error' ? Error : Warning,
  )
  diagnostic.source = say('problem.source')
  diagnostic.code = problem.code
  return diagnostic
}

function withoutRepeats(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const keyOf = ({ uri, problem }: PlacedProblem) =>
    [uri.toString(), problem.code, problem.span?.start, problem.message].join('\0')
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()]
}
