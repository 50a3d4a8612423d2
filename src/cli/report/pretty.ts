import type { FileFinding, Level, Problem, Suggestion, FileSpan } from '../../engine'
import type { Entry, Reporter, Totals } from './entry'
import { excerptOf, rewriteOf } from './excerpt'

type Style = (text: string) => string
type Styles = Readonly<Record<'file' | 'place' | 'rule' | 'mark' | 'rewrite' | 'problem' | Level, Style>>

const plain: Style = (text) => text
const sgr =
  (code: number): Style =>
  (text) =>
    `\u001B[${code}m${text}\u001B[0m`

const noStyles: Styles = {
  ...{ file: plain, place: plain, rule: plain, mark: plain, rewrite: plain, problem: plain },
  ...{ error: plain, warning: plain, suggestion: plain },
}
const colours: Styles = {
  ...{ file: sgr(4), place: sgr(2), rule: sgr(2), mark: sgr(36), rewrite: sgr(32), problem: sgr(31) },
  ...{ error: sgr(31), warning: sgr(33), suggestion: sgr(36) },
}

/** Lists of suggestions are long; two show what is meant. */
const shownSuggestions = 2
const indent = ' '.repeat(8)

/** For people at a terminal. */
export function prettyReporter(options: { readonly colour: boolean; readonly fix: boolean }): Reporter {
  const styles = options.colour ? colours : noStyles
  return {
    begin: () => '',
    entry: (entry) => (entry.findings.length || entry.problems.length ? section(entry, styles) : ''),
    end: (totals) => `${summary(totals, options.fix)}\n`,
  }
}

function section({ path, text, findings, problems }: Entry, styles: Styles): string {
  const blocks = [
    ...problems.map((problem) => problemBlock(problem, styles)),
    ...findings.map((finding) => findingBlock(text, finding, styles)),
  ]
  return `${styles.file(path)}\n${blocks.join('\n')}\n`
}

function findingBlock(text: string, finding: FileFinding, styles: Styles): string {
  const { level, message, ruleId, range, span, fix, suggestions } = finding
  const { line, underline } = excerptOf(text, span, range.start.character)
  const changes: readonly Suggestion<FileSpan>[] = fix ? [fix] : suggestions.slice(0, shownSuggestions)
  return [
    `  ${styles.place(place(range))}  ${styles[level](level)}  ${message}  ${styles.rule(ruleId)}`,
    indent + line,
    indent + styles.mark(underline),
    ...changes.map((change) => `${indent}${styles.rewrite(`→ ${rewriteOf(text, span, change)}`)}`),
    '',
  ].join('\n')
}

function problemBlock({ range, message, code }: Problem, styles: Styles): string {
  const where = range ? `${styles.place(place(range))}  ` : ''
  return `  ${where}${styles.problem('problem')}  ${message}  ${styles.rule(code)}\n`
}

/** One-based, as editors show it. */
const place = ({ start }: FileFinding['range']): string => `${start.line + 1}:${start.character + 1}`

function summary(
  { drafts, draftsWithFindings, findings, fixable, applied, problems }: Totals,
  fix: boolean,
): string {
  const total = findings.error + findings.warning + findings.suggestion
  const byLevel = (['error', 'warning', 'suggestion'] as const)
    .filter((level) => findings[level])
    .map((level) => count(findings[level], level))
  const sentences = [
    fix && applied ? `${count(applied, 'rewrite')} written.` : '',
    total
      ? `${count(total, 'hint')} (${byLevel.join(', ')}) in ${draftsWithFindings} of ${count(drafts, 'draft')}.`
      : drafts
        ? `${count(drafts, 'draft')} checked: nothing to change.`
        : 'No draft checked.',
    fixable && !fix ? `--fix rewrites ${fixable} of them.` : '',
    problems ? `${count(problems, 'problem')} to mend.` : '',
  ]
  return sentences.filter(Boolean).join(' ')
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
