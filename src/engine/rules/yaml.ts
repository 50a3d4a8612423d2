/**
 * The only door to the `yaml` package for rules and config: everything behind it works on plain nodes. Import it
 * dynamically, by way of what needs it: evaluating the package costs more than checking a reply.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Parser,
  type CST,
  type Document,
  type Node,
} from 'yaml'
import type { FileSpan } from '../span'
import { fileSpan } from '../span'
import type { Source } from './source'

export type YamlNode = YamlScalar | YamlList | YamlMapping

export interface YamlScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As written, without quotes; '' for an empty value. */
  readonly text: string
  readonly span: FileSpan
}

export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
  readonly span: FileSpan
}

export interface YamlMapping {
  readonly kind: 'mapping'
  readonly entries: readonly YamlEntry[]
  readonly span: FileSpan
}

export interface YamlEntry {
  readonly key: string
  readonly keySpan: FileSpan
  readonly value: YamlNode
}

/** What to do about the faults that people make most, by the package's error code. */
const remedies: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces, not with a tab',
  BAD_INDENT: 'give all lines of a list or mapping the same indentation, and close every bracket',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon and a space in quotes',
  BAD_SCALAR_START: 'put text that begins with @, ` or % in quotes',
  MISSING_CHAR: 'close the quote or bracket, or add the colon after the key',
  UNEXPECTED_TOKEN: 'put text that holds quotes in the other kind of quotes ("We can\'t")',
  MULTIPLE_DOCS: 'keep one document a file: remove the line ---',
}

/** No rule nests deeper than this; the package recurses, and on thousands of levels it ends the whole process. */
const deepest = 50

/**
 * Parses a YAML file. Null for an empty file, and for one whose syntax is broken: then an error is reported to the
 * source, only the first one, as the others mostly follow from it. Never throws.
 */
export function parseYaml(source: Source): YamlNode | null {
  if (isTooDeep(source.text)) {
    report(source, fileSpan(0, source.text.length), `The file nests more than ${deepest} levels: flatten it.`)
    return null
  }
  const document = parseDocument(source.text, { prettyErrors: false })
  const fault = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  if (fault) {
    const remedy = remedies[fault.code] ?? 'compare the line with those around it'
    report(source, spanWithin(source, fault.pos), `${fault.message}: ${remedy}.`)
    return null
  }
  for (const { message, pos } of document.warnings)
    source.report('yaml-syntax', 'warning', spanWithin(source, pos), `${message}: remove the tag.`)
  return document.contents && toPlain(document.contents, document, source)
}

/** Level by level instead of recursively, for the reason given at `deepest`. */
function isTooDeep(text: string): boolean {
  if (mostLevels(text) <= deepest) return false
  let level: (CST.Token | null | undefined)[] = [...new Parser().parse(text)]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((token) => {
      if (token?.type === 'document') return [token.value]
      return token && 'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : []
    })
  }
  return false
}

/**
 * A bound that costs no parsing, which would take as long as the real one: each level is opened by a bracket, or takes
 * a column at a line's beginning (a list may stand in its key's column, which makes two).
 */
function mostLevels(text: string): number {
  const brackets = text.match(/[[{]/g)?.length ?? 0
  const begins = text.match(/^[ \t?-]+/gm) ?? []
  return brackets + begins.reduce((most, { length }) => Math.max(most, length), 0) + 2
}

/** The package places what is missing at the end one character after it. */
function spanWithin({ text }: Source, [start, end]: readonly [number, number]): FileSpan {
  const from = Math.min(Math.max(0, start), text.length)
  return fileSpan(from, Math.min(Math.max(from, end), text.length))
}

const report = (source: Source, span: FileSpan, message: string) =>
  source.report('yaml-syntax', 'error', span, message)

function toPlain(node: Node | null, document: Document.Parsed, source: Source, place?: FileSpan): YamlNode {
  const span = node?.range ? fileSpan(node.range[0], node.range[1]) : (place ?? fileSpan(0, 0))
  if (isScalar(node)) {
    const { value } = node
    // `we #number` unquoted is just "we", and nobody would notice.
    if (node.type === 'PLAIN' && node.comment && /^[\p{L}\p{N}]/u.test(node.comment))
      source.report('yaml-syntax', 'warning', span, commentTaken(node.source ?? '', node.comment))
    if (value === null) return { kind: 'scalar', value, text: '', span }
    const text = typeof value === 'string' ? value : (node.source ?? String(value))
    const isPlain = typeof value === 'number' || typeof value === 'boolean'
    return { kind: 'scalar', value: isPlain ? value : text, text, span }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toPlain(item as Node | null, document, source, span))
    return { kind: 'list', items, span }
  }
  if (isMap(node)) return { kind: 'mapping', entries: entriesOf(node.items, document, source, span), span }
  if (isAlias(node)) {
    const target = node.resolve(document)
    if (isScalar(target)) return { ...toPlain(target, document, source), span }
    // Lists and mappings by alias can grow without bound, or contain themselves.
    source.report('yaml-syntax', 'warning', span, `Write the value out instead of "*${node.source}".`)
  }
  return { kind: 'scalar', value: null, text: '', span }
}

function commentTaken(text: string, comment: string): string {
  const [line] = comment.split('\n')
  return `"#${line}" is read as a comment: write '${text} #${line}' in quotes, or "# ${line}".`
}

function entriesOf(
  pairs: readonly { key: unknown; value: unknown }[],
  document: Document.Parsed,
  source: Source,
  place: FileSpan,
): YamlEntry[] {
  const entries = new Map<string, YamlEntry>()
  for (const pair of pairs) {
    const key = toPlain(pair.key as Node | null, document, source, place)
    if (key.kind !== 'scalar') {
      source.report('wrong-type', 'warning', key.span, 'A key must be plain text. It is ignored.')
    } else if (entries.has(key.text)) {
      source.report(
        'yaml-syntax',
        'warning',
        key.span,
        `"${key.text}" stands twice: only the first one counts.`,
      )
    } else {
      const value = toPlain(pair.value as Node | null, document, source, key.span)
      entries.set(key.text, { key: key.text, keySpan: key.span, value })
    }
  }
  return [...entries.values()]
}
