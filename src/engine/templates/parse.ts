/** Template files. Import it dynamically at run time: it brings the YAML parser. */
import { channels as everywhere } from '../draft/draft'
import { SourceLines } from '../draft/source-lines'
import type { Problem } from '../problem'
import { mappingOf } from '../rules/mapping'
import { nearest } from '../rules/nearest'
import { readFields } from '../rules/read-fields'
import { Source } from '../rules/source'
import type { YamlMapping } from '../rules/yaml'
import { fileSpan } from '../span'
import { templateFields, type TemplateFrontMatter } from './fields'
import type { Template } from './template'

export interface ParsedTemplate {
  /** Absent where a problem is an error. */
  readonly template?: Template
  readonly problems: readonly Problem[]
}

/**
 * Reads one template file. Faults are returned, never thrown; a faulty key that the template can do without is a
 * warning and left out.
 * @param text file text: without a BOM, line ends as stored
 * @param path the file's path as the caller knows it, for problems
 * @param id the file's name without its ending
 */
export function parseTemplate(text: string, path: string, locale: string, id: string): ParsedTemplate {
  const lines = new SourceLines(text)
  const fence = closingFence(lines)
  if (fence === null) return { problems: [noFrontMatter(text, path)] }

  // Only the end is cut off: the opening fence is valid YAML, so every position is that of the file.
  const head = new Source(text.slice(0, lines.start[fence]).replace(/\r(?!\n)/g, '\n'), path)
  const root = mappingOf(head, 'Front matter holds keys and values, such as "title: Refund granted".')
  const values =
    root && (readFields(withoutTeamKeys(root), templateFields, head) as TemplateFrontMatter | null)
  const body = bodyOf(text.slice(lines.next(fence)))
  if (!values || body === '') {
    const problems = body === '' ? [...head.problems, noBody(text, path, lines, fence)] : head.problems
    return { problems }
  }
  const { title, kind = 'reply', situation = '', channels = everywhere, tags = [] } = values
  const template: Template = {
    id,
    locale,
    title,
    kind,
    situation,
    channels: typeof channels === 'string' ? [channels] : channels,
    tags,
    whenToUse: values['when-to-use'] ?? '',
    doNotUse: values['do-not-use'] ?? '',
    body,
  }
  return { template, problems: head.problems }
}

/** The line that ends the front matter, or null where there is none. */
function closingFence(lines: SourceLines): number | null {
  if (lines.trimmed(0) !== '---') return null
  for (let line = 1; line < lines.count; line++) if (/^(---|\.\.\.)$/.test(lines.trimmed(line))) return line
  return null
}

function noFrontMatter(text: string, path: string): Problem {
  const isOpen = /^---[ \t]*(?:[\r\n]|$)/.test(text)
  const message = isOpen
    ? 'The front matter has no end: add a line "---" between it and the template.'
    : 'A template begins with front matter: a line "---", "title: …", and another line "---".'
  return problem(new Source(text, path), 'bad-front-matter', 0, Math.min(3, text.length), message)
}

function noBody(text: string, path: string, lines: SourceLines, fence: number): Problem {
  const message = 'The template has no text: write it below this line.'
  const [start, end] = [lines.start[fence]!, lines.end[fence]!]
  return problem(new Source(text, path), 'empty-template', start, end, message)
}

function problem(
  source: Source,
  code: Problem['code'],
  start: number,
  end: number,
  message: string,
): Problem {
  source.report(code, 'error', fileSpan(start, end), message)
  return source.problems[0]!
}

/**
 * Teams keep notes of their own in front matter: a key that we don't know is theirs. One that is nearly ours is a
 * slip of the pen, and stays to be reported.
 */
function withoutTeamKeys(root: YamlMapping): YamlMapping {
  const known = Object.keys(templateFields)
  const isOurs = (key: string) => known.includes(key) || nearest(key, known) !== null
  return { ...root, entries: root.entries.filter(({ key }) => isOurs(key)) }
}

/** Blank lines around the text are the file's, not the reply's. */
const bodyOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
