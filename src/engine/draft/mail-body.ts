import { LineKind, type SourceLines } from './source-lines'
import { readHeader, type MailHeader } from './mail-header'

/** Lines `[first, last)`. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** Deeper nesting is hostile. */
const deepest = 8
const encoded = /=(?:[0-9A-F]{2}|[ \t]*[\r\n])/i

/**
 * Where the text to check stands in a mail: the body, or its first text/plain part, if it stands there as it is.
 * Null where it would have to be decoded first: encoded bodies and HTML come with MIME (issue 4).
 */
export function readMailBody(lines: SourceLines, header: MailHeader): LineRange | null {
  return readPart(lines, header.fields, { first: header.lines, last: lines.count }, 0)
}

function readPart(
  lines: SourceLines,
  fields: MailHeader['fields'],
  range: LineRange,
  depth: number,
): LineRange | null {
  const type = fields.get('content-type') ?? 'text/plain'
  if (/^text\/plain\b/i.test(type)) return isPlain(lines, fields, range) ? range : null
  const boundary = /^multipart\/.*?\bboundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(type)
  if (!boundary || depth === deepest) return null
  const mark = `--${boundary[1] ?? boundary[2]}`
  let start = -1
  for (let line = range.first; line <= range.last; line++) {
    const isMark = line === range.last || startsWith(lines, line, mark)
    if (!isMark) continue
    if (start >= 0) {
      const header = readHeader(lines, start, line)
      const found = readPart(lines, header.fields, { first: start + header.lines, last: line }, depth + 1)
      if (found) return found
    }
    start = line + 1
  }
  return null
}

function startsWith(lines: SourceLines, line: number, mark: string): boolean {
  if (lines.kind[line] === LineKind.Blank || !lines.text.startsWith(mark, lines.start[line])) return false
  return /^(?:--)?[ \t]*$/.test(
    lines.text.slice(lines.start[line]! + mark.length, lines.end[line]).slice(0, 80),
  )
}

function isPlain(lines: SourceLines, fields: MailHeader['fields'], { first, last }: LineRange): boolean {
  const encoding = (fields.get('content-transfer-encoding') ?? '7bit').toLowerCase()
  if (/^(?:7bit|8bit|binary)\b/.test(encoding)) return true
  if (!encoding.startsWith('quoted-printable') || first >= last) return false
  return !encoded.test(lines.text.slice(lines.start[first], lines.next(last - 1)))
}
