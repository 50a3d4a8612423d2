import type { Level, Problem } from '../../engine'
import type { Entry, Reporter } from './entry'
import { rewriteOf } from './excerpt'

const commands: Record<Level, string> = { error: 'error', warning: 'warning', suggestion: 'notice' }

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export function githubReporter(): Reporter {
  return { begin: () => '', entry: annotations, end: () => '' }
}

function annotations({ path, text, findings, problems }: Entry): string {
  const shown = findings.map(({ level, ruleId, message, span, range, fix, suggestions }) => {
    const change = fix ?? suggestions[0]
    const body = change ? `${message}\n→ ${rewriteOf(text, span, change)}` : message
    return annotation(commands[level], path, range, ruleId, body)
  })
  return [...problems.map(problemAnnotation), ...shown].join('')
}

const problemAnnotation = ({ path, level, range, code, message }: Problem): string =>
  annotation(level, path, range, code, message)

function annotation(
  command: string,
  file: string,
  range: Problem['range'],
  title: string,
  message: string,
): string {
  const place = range && {
    line: range.start.line + 1,
    endLine: range.end.line + 1,
    // GitHub takes columns only within one line.
    ...(range.start.line === range.end.line && {
      col: range.start.character + 1,
      endColumn: Math.max(range.end.character, range.start.character + 1),
    }),
  }
  const properties = Object.entries({ file, ...place, title }).map(
    ([key, value]) => `${key}=${property(`${value}`)}`,
  )
  return `::${command} ${properties.join(',')}::${data(message)}\n`
}

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
