import type { Careful, FileFinding, Level, Problem, Suggestion, FileSpan } from '../../engine'
import { englishPhrases, type Phrases } from '../../engine/message'
import { textsIn } from '../../generated/texts'
import type { Entry, Reporter, Totals } from './entry'
import type { Terminal } from '../stdio'
import { excerptOf, rewriteOf } from './excerpt'
import { columns, printable, wrapped } from './text'

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

interface Page {
  readonly styles: Styles
  readonly columns: number
  readonly phrases: Phrases
}

/** For people at a terminal. */
export function prettyReporter(
  options: Terminal & { readonly fix: boolean; readonly language: string },
): Reporter {
  const phrases = textsIn(options.language)?.phrases ?? englishPhrases
  const page: Page = { styles: options.colour ? colours : noStyles, columns: options.columns, phrases }
  return {
    begin: () => '',
    entry: (entry) => (entry.findings.length || entry.problems.length ? section(entry, page) : ''),
    end: (totals) => `${wrapped(summary(totals, options.fix), page.columns).join('\n')}\n`,
  }
}

function section({ path, text, result, findings, problems }: Entry, page: Page): string {
  const blocks = [
    ...(result?.careful
      ? [`  ${wrapped(printable(carefulLine(result.careful)), page.columns - 2).join('\n  ')}\n`]
      : []),
    ...problems.map((problem) => problemBlock(problem, page)),
    ...findings.map((finding) => findingBlock(text, finding, page)),
  ]
  return `${page.styles.file(printable(path))}\n${blocks.join('\n')}\n`
}

function findingBlock(text: string, finding: FileFinding, page: Page): string {
  const { level, message, ruleId, range, span, fix, suggestions } = finding
  const { styles } = page
  const width = page.columns - indent.length
  const { line, underline } = excerptOf(text, span, range.start.character, width)
  const changes: readonly Suggestion<FileSpan>[] = fix ? [fix] : suggestions.slice(0, shownSuggestions)
  return [
    ...heading([place(range), 'place'], [level, level], message, ruleId, page),
    indent + line,
    indent + styles.mark(underline),
    ...changes.flatMap((change) =>
      wrapped(rewriteOf(text, span, change, page.phrases), width - 2).map(
        (part, at) => indent + styles.rewrite(`${at ? ' ' : '→'} ${part}`),
      ),
    ),
    '',
  ].join('\n')
}

function problemBlock({ range, message, code }: Problem, page: Page): string {
  const where = range ? place(range) : ''
  return `${heading([where, 'place'], ['problem', 'problem'], message, code, page).join('\n')}\n`
}

type Styled = readonly [text: string, style: keyof Styles]

/** Place, level and message, wrapped, and the rule's name at the end. */
function heading(where: Styled, level: Styled, message: string, rule: string, page: Page): string[] {
  const { styles } = page
  const lead = [where, level].filter(([text]) => text)
  const leadWidth = lead.reduce((sum, [text]) => sum + 2 + text.length, 0)
  const width = page.columns - indent.length
  const [first = '', ...rest] = wrapped(printable(message), width, page.columns - leadWidth - 2)
  const lines = [lead.map(([text, style]) => `  ${styles[style](text)}`).join('') + `  ${first}`]
  lines.push(...rest.map((line) => indent + line))
  const used = rest.length ? indent.length + columns(rest.at(-1)!) : leadWidth + 2 + columns(first)
  if (used + 2 + rule.length <= page.columns) lines[lines.length - 1] += `  ${styles.rule(rule)}`
  else lines.push(indent + styles.rule(rule))
  return lines
}

const carefulLine = ({ cue }: Careful): string =>
  `Read with care${cue === null ? '' : `, as the customer writes '${cue}'`}: hints only suggest, nothing is rewritten.`

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
