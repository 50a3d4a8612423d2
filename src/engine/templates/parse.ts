/** Template files. Import it dynamically at run time: it brings the YAML parser. */
import { channels as everywhere } from '../draft/draft'
import { SourceLines } from '../draft/source-lines'
import type { Problem } from '../problem'
import { mappingOf } from '../rules/mapping'
import { nearest } from '../rules/nearest'
import { readFields } from '../rules/read-fields'
import { Source } from '../rules/source'
import type { YamlMapping } from '../rules/yaml'
import { fileSpan, type FileSpan } from '../span'
import { templateFields, type TemplateFrontMatter } from './fields'
import type { Template } from './template'

export interface ParsedTemplate {
  /** Absent where a problem is an error. */
  readonly template?: Template
  /** Where its parts stand in the file; there whenever the template is. */
  readonly places?: TemplatePlaces
  readonly problems: readonly Problem[]
}

/** Stretches of a template's file. */
export interface TemplatePlaces {
  /** From the first line below the opening fence to the line that closes the front matter. */
  readonly frontMatter: FileSpan
  /** Keys and values, those of mappings by their path: `approval`, `approval.hash`. */
  readonly keys: Readonly<Record<string, { readonly key: FileSpan; readonly value: FileSpan }>>
  /** The text without the blank lines around it. */
  readonly body: FileSpan
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
  if (!root || !values || body === '') {
    const problems = body === '' ? [...head.problems, noBody(text, path, lines, fence)] : head.problems
    return { problems }
  }
  const places: TemplatePlaces = {
    frontMatter: fileSpan(lines.next(0), lines.start[fence]!),
    keys: placesOf(root),
    body: bodySpan(text, lines.next(fence)),
  }
  const template = templateOf(values, { id, locale, body })
  const { validFrom, validTo } = template.upkeep
  if (validFrom && validTo && validTo < validFrom)
    head.report(
      'wrong-type',
      'warning',
      places.keys['valid']!.value,
      '"valid" ends before it begins: swap the days.',
    )
  return { template, places, problems: head.problems }
}

function templateOf(values: TemplateFrontMatter, own: Pick<Template, 'id' | 'locale' | 'body'>): Template {
  const { title, kind = 'reply', situation = '', channels = everywhere, approval } = values
  return {
    ...own,
    title,
    kind,
    situation,
    channels: typeof channels === 'string' ? [channels] : channels,
    audience: values.audience ?? [],
    tags: values.tags ?? [],
    whenToUse: values['when-to-use'] ?? '',
    doNotUse: values['do-not-use'] ?? '',
    placeholders: values.placeholders ?? {},
    upkeep: {
      owner: values.owner ?? '',
      status: values.status ?? null,
      reviewBy: values['review-by'] ?? '',
      validFrom: values.valid?.from ?? '',
      validTo: values.valid?.to ?? '',
      approval: approval ? { on: '', hash: '', ...approval } : null,
      replacedBy: values['replaced-by'] ?? '',
      externalIds: values['external-ids'] ?? {},
      sourceHash: values['source-hash'] ?? '',
    },
  }
}

function placesOf(root: YamlMapping, prefix = ''): TemplatePlaces['keys'] {
  return Object.fromEntries(
    root.entries.flatMap(({ key, keySpan, value }) => [
      [prefix + key, { key: keySpan, value: value.span }] as const,
      ...(value.kind === 'mapping' ? Object.entries(placesOf(value, `${prefix}${key}.`)) : []),
    ]),
  )
}

function bodySpan(text: string, from: number): FileSpan {
  const rest = text.slice(from)
  const start = from + /^(?:[ \t]*(?:\r\n?|\n))*/.exec(rest)![0].length
  return fileSpan(start, from + rest.trimEnd().length)
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
