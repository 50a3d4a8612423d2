import type { FileFinding } from '../../engine'
import type { Entry, Reporter } from './entry'

/** Vale's own JSON: a map from paths to alerts, so that what reads it goes on working. */
export function valeJsonReporter(): Reporter {
  let separator = ''
  return {
    begin: () => '{',
    entry(entry) {
      if (entry.findings.length === 0) return ''
      const alerts = entry.findings.map((finding) => valeAlert(entry, finding))
      const body = JSON.stringify(alerts, null, 2).replaceAll('\n', '\n  ')
      const text = `${separator}\n  ${JSON.stringify(entry.path)}: ${body}`
      separator = ','
      return text
    },
    end: () => (separator ? '\n}\n' : '}\n'),
  }
}

/** Lines and columns count from 1, columns in characters; the span's end is its last character, on the same line. */
function valeAlert({ text }: Entry, finding: FileFinding) {
  const { ruleId, level, message, span, range, fix, suggestions, vale } = finding
  const lineStart = span.start - range.start.character
  const lineEnd = /[\r\n]|$/.exec(text.slice(span.start))!.index + span.start
  const start = count(text.slice(lineStart, span.start)) + 1
  const shown = text.slice(span.start, Math.min(span.end, lineEnd))
  const isWhole = vale !== undefined && vale.match === ''
  const replacement = (fix ?? suggestions[0])?.edits
  return {
    Action: vale
      ? { Name: vale.action.name, Params: vale.action.params.length ? vale.action.params : null }
      : replacement?.length === 1 &&
          replacement[0]!.span.start === span.start &&
          replacement[0]!.span.end === span.end
        ? { Name: 'replace', Params: [replacement[0]!.newText] }
        : { Name: '', Params: null },
    Span: isWhole ? [1, 1] : [start, Math.max(start, start + count(shown) - 1)],
    Check: ruleId,
    Description: vale?.description ?? '',
    Link: vale?.link ?? '',
    Message: message,
    Severity: level,
    Match: vale ? vale.match : text.slice(span.start, span.end),
    Line: range.start.line + 1,
  }
}

const count = (text: string): number => [...text].length
