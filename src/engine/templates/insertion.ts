/**
 * Where a template lands: inside a list item or a quote its lines go on as that block's lines, blank lines keep it
 * apart from its neighbours, and what the draft already has (a greeting, a sign-off) isn't said twice.
 */
import type { Format, ZoneRole } from '../draft/draft'
import { contains, fileSpan, type FileSpan } from '../span'
import { renderTemplate, type TemplateValues } from './render'
import type { TemplatePart } from './template'

export interface PlacedZone {
  readonly role: ZoneRole
  readonly span: FileSpan
}

/** The draft, and what the template replaces in it: a selection, or the caret as an empty span. */
export interface InsertionPlace {
  readonly text: string
  readonly span: FileSpan
  readonly format: Format
  /** As `CheckResult.zones`; none where the draft isn't known yet. */
  readonly zones: readonly PlacedZone[]
  /** `appended`: the mail program adds the sign-off. */
  readonly signature: 'typed' | 'appended'
}

/** What is inserted: a template's body with its zones, as the check of that text finds them. */
export interface InsertedBody {
  readonly body: string
  readonly zones: readonly PlacedZone[]
}

/** The parts to put in the place of `place.span`, with the line ends that the draft has. */
export function adaptTemplate(
  { body, zones }: InsertedBody,
  values: TemplateValues,
  place: InsertionPlace,
): TemplatePart[] {
  const said = zones.filter(({ role }) => isSaid(role, place)).map(({ span }) => span)
  // A template of nothing but a greeting was asked for as it is.
  const text = withoutSpans(body, said) || body
  const parts = renderTemplate(place.format === 'markdown' ? text : withoutComments(text), values)
  const lines = linesAround(place.text, place.span)
  const newLine = /\r\n|\r|\n/.exec(place.text)?.[0] ?? '\n'
  const lineStart = newLine + lines.prefix
  const blankLine = newLine + lines.prefix.trimEnd()
  const indented = parts.map((part) =>
    part.kind !== 'text'
      ? part
      : { ...part, text: part.text.replace(/\n(?=(\n?))/g, (_, next) => (next ? blankLine : lineStart)) },
  )
  const before = { nothing: '', break: lineStart, paragraph: blankLine + lineStart }[lines.before]
  const after = { nothing: '', break: blankLine, paragraph: blankLine + lineStart }[lines.after]
  return joined([{ kind: 'text', text: before }, ...indented, { kind: 'text', text: after }])
}

const saidOnce: readonly ZoneRole[] = ['greeting', 'sign-off', 'signature']

/** Does the draft say this already, outside of what is replaced? */
function isSaid(role: ZoneRole, { text, zones, span, signature }: InsertionPlace): boolean {
  if (!saidOnce.includes(role)) return false
  if (role !== 'greeting' && signature === 'appended') return true
  const words = ({ start, end }: FileSpan) => fileSpan(start, start + text.slice(start, end).trimEnd().length)
  return zones.some((zone) => zone.role === role && !contains(span, words(zone.span)))
}

function withoutSpans(text: string, spans: readonly FileSpan[]): string {
  const kept = [...spans]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return kept.trim()
}

/** Notes to those who look after the template, and ours to the check: only Markdown hides them from the customer. */
const withoutComments = (text: string): string =>
  text
    .replace(/^[ \t]*<!--[^]*?-->[ \t]*\n?/gm, '')
    .replace(/[ \t]*<!--[^]*?-->/g, '')
    .trim()

/** What has to stand between the template and its neighbours: nothing, a line break, or a blank line. */
type Gap = 'nothing' | 'break' | 'paragraph'

interface LinesAround {
  /** Begins every further line: the quote's marks, and the spaces that keep it in the list item. */
  readonly prefix: string
  readonly before: Gap
  readonly after: Gap
}

const quoteMarks = /^(?:[ \t]{0,3}>[ \t]?)+/
const listMarker = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?:\[[ xX]\][ \t]+)?/

function linesAround(text: string, span: FileSpan): LinesAround {
  const lineStart = startOfLine(text, span.start)
  const lineEnd = endOfLine(text, span.end)
  const head = text.slice(lineStart, span.start)
  const quote = quoteMarks.exec(head)?.[0] ?? ''
  const inside = head.slice(quote.length)
  const marker = listMarker.exec(inside)
  const indent = marker ? ' '.repeat(widthOf(marker)) : /^[ \t]*/.exec(inside)![0]
  const isAtStart = inside.slice(marker?.[0].length ?? 0).trim() === ''
  const tail = text.slice(span.end, lineEnd)
  return {
    prefix: quote.replace(/>$/, '> ') + indent,
    before: !isAtStart ? 'paragraph' : marker || isBlankBefore(text, lineStart) ? 'nothing' : 'break',
    after: tail.trim() !== '' ? 'paragraph' : isBlankAfter(text, lineEnd) ? 'nothing' : 'break',
  }
}

/** How far the text of a list item is indented; the box of a task is part of the text. */
const widthOf = ([, indent, mark, space]: RegExpExecArray): number =>
  indent!.replaceAll('\t', '    ').length + mark!.length + space!.length

function startOfLine(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !isLineEnd(text[at - 1]!)) at--
  return at
}

function endOfLine(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineEnd(text[at]!)) at++
  return at
}

const isLineEnd = (char: string) => char === '\n' || char === '\r'

/** Is the line before this one blank, or is there none? A quote's empty line is blank as well. */
function isBlankBefore(text: string, lineStart: number): boolean {
  if (lineStart === 0) return true
  const end = text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1
  return isBlank(text.slice(startOfLine(text, end), end))
}

function isBlankAfter(text: string, lineEnd: number): boolean {
  if (lineEnd >= text.length) return true
  const start = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1)
  return isBlank(text.slice(start, endOfLine(text, start)))
}

const isBlank = (line: string) => line.replace(quoteMarks, '').trim() === ''

/** Neighbouring texts as one part, empty ones left out. */
function joined(parts: readonly TemplatePart[]): TemplatePart[] {
  const result: TemplatePart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.kind === 'text' && part.text === '') continue
    if (part.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { ...last, text: last.text + part.text }
    else result.push(part)
  }
  return result
}
