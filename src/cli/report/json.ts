import type { CheckResult, FileFinding, FileSpan, Problem, Suggestion } from '../../engine'
import { moves, type Move } from '../../engine/moves'
import type { Entry, Reporter } from './entry'

export function jsonReporter(options: { readonly zones: boolean }): Reporter {
  let separator = '\n'
  return {
    begin: () => '[',
    entry(entry) {
      const line = separator + JSON.stringify(jsonEntry(entry, options.zones))
      separator = ',\n'
      return line
    },
    end: () => '\n]\n',
  }
}

function jsonEntry({ path, result, findings, problems }: Entry, zones: boolean) {
  return {
    path,
    format: result?.format ?? null,
    locale: result?.locale ?? null,
    channel: result?.channel ?? null,
    kind: result?.kind ?? null,
    moves: jsonMoves(result),
    findings: findings.map(jsonFinding),
    problems: problems.map(jsonProblem),
    ...(zones && jsonZones(result)),
  }
}

export function jsonMoves(result: CheckResult | null): Record<Move, FileSpan | null> {
  const spans = moves.map((move) => [move, jsonSpan(result?.moves[move])] as const)
  return Object.fromEntries(spans) as Record<Move, FileSpan | null>
}

export function jsonFinding({ ruleId, level, message, span, range, fix, suggestions }: FileFinding) {
  return {
    ruleId,
    level,
    message,
    span: jsonSpan(span),
    range,
    fix: fix && jsonChange(fix),
    suggestions: suggestions.map(jsonChange),
  }
}

export function jsonZones(result: CheckResult | null) {
  return {
    zones: (result?.zones ?? []).map(({ role, span }) => ({ role, span: jsonSpan(span) })),
    masks: (result?.masks ?? []).map(({ kind, span }) => ({ kind, span: jsonSpan(span) })),
    reply: result?.reply ?? '',
  }
}

export function jsonProblem({ code, level, path, span, range, message }: Problem) {
  return { code, level, path, span: jsonSpan(span), range: range ?? null, message }
}

const jsonSpan = (span: FileSpan | null | undefined) => (span ? { start: span.start, end: span.end } : null)

const jsonChange = ({ title, edits }: Suggestion<FileSpan>) => ({
  title,
  edits: edits.map(({ span, newText }) => ({ span: jsonSpan(span), newText })),
})
