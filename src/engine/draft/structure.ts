import { isBlankCode, LineKind, matchAt, skipBlanks, type SourceLines } from './source-lines'

/** An HTML comment, its delimiters included. */
export interface Comment {
  readonly start: number
  readonly end: number
}

const bullet =
  /[ \t]*(?:[-*+•◦▪‣·]|\d{1,4}[.)]|\(\d{1,2}\)|\(?[a-k][.)])(?:[ \t]+|(?=[\r\n]|$))(?:\[[ xX]\](?=[ \t]))?[ \t]*/y
const heading = /[ ]{0,3}#{1,6}(?:[ \t]+|(?=[\r\n]|$))/y
const fence = /[ \t]*(`{3,}|~{3,})/y
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|(?:[~+#]){4,})$/
const tableDelimiter = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const definition = /[ ]{0,3}\[[^\]\r\n]{1,100}\]:[ \t]*\S/y

/**
 * Tells what each line from `first` on is, writing `lines.kind` and `lines.content`. One pass; every line is looked at
 * a fixed number of times. Returns the HTML comments, where they are `comments` to the writer, none inside code or quotes.
 */
export function readStructure(
  lines: SourceLines,
  first: number,
  last: number,
  { markdown, comments: hasComments }: { readonly markdown: boolean; readonly comments: boolean },
): Comment[] {
  const { text, kind, content } = lines
  const finder = new CommentFinder(text)
  const comments = finder.found
  let commentEnd = -1
  let open: string | null = null
  let inList = false
  for (let line = first; line < last; line++) {
    const start = lines.start[line]!
    const end = lines.end[line]!
    if (commentEnd >= end && end > start) {
      kind[line] = LineKind.Comment
      continue
    }
    if (open !== null) {
      kind[line] = LineKind.Code
      const close = matchAt(fence, text, start)
      if (close && close[1]!.startsWith(open) && skipBlanks(text, fence.lastIndex, end) >= end) open = null
      continue
    }
    if (kind[line] === LineKind.Blank) continue
    if (text[content[line]!] === '>' && content[line]! - start < 4) {
      kind[line] = LineKind.Quote
      inList = false
      continue
    }
    const before = line > first ? kind[line - 1]! : LineKind.Blank
    if (markdown) {
      const opening = matchAt(fence, text, start)
      if (opening && !(opening[1]![0] === '`' && text.slice(fence.lastIndex, end).includes('`'))) {
        open = opening[1]!
        kind[line] = LineKind.Code
        continue
      }
    }
    if (hasComments) {
      const known = comments.length
      finder.collect(Math.max(start, commentEnd), end)
      commentEnd = comments.at(-1)?.end ?? -1
      if (comments.length > known && isOnlyComments(text, start, end, comments, known)) {
        kind[line] = LineKind.Comment
        continue
      }
    }
    const plainStart = content[line]!
    if (end - start < 400 && rule.test(lines.trimmed(line))) {
      kind[line] = LineKind.Rule
      if (markdown && before === LineKind.Text) underline(lines, line)
      continue
    }
    if (matchAt(bullet, text, start) && bullet.lastIndex <= end) {
      kind[line] = LineKind.ListItem
      content[line] = bullet.lastIndex
      inList = true
      continue
    }
    if (!markdown) continue
    if (matchAt(heading, text, start)) {
      kind[line] = LineKind.Heading
      content[line] = Math.min(heading.lastIndex, end)
      inList = false
    } else if (matchAt(definition, text, start) && text[start + 1] !== '^' && before !== LineKind.Text) {
      kind[line] = LineKind.Definition
    } else if (isTableRow(lines, line, before)) {
      kind[line] =
        before === LineKind.TableRow && isDelimiter(lines, line) ? LineKind.TableDelimiter : LineKind.TableRow
    } else if (
      isIndented(text, start) &&
      !inList &&
      (before === LineKind.Blank || before === LineKind.Code)
    ) {
      if (!looksLikeProse(text.slice(plainStart, Math.min(end, plainStart + 200)))) kind[line] = LineKind.Code
    } else if (plainStart === start) inList = inList && before !== LineKind.Blank
  }
  return comments
}

/** `Text` over `===` is a heading; over `---` only when it is short and no sentence. */
function underline(lines: SourceLines, line: number): void {
  const mark = lines.text[lines.content[line]!]
  const above = lines.trimmed(line - 1)
  const isLone = line < 2 || lines.kind[line - 2] !== LineKind.Text
  if (isLone && (mark === '=' || (mark === '-' && above.length < 60 && !/[.!?,:;)]$/.test(above))))
    lines.kind[line - 1] = LineKind.Heading
}

/** Finds comments in one pass: where the next one begins is remembered, so no stretch is searched twice. */
class CommentFinder {
  readonly found: Comment[] = []
  private next = -1

  constructor(private readonly text: string) {}

  /** Collects the comments that begin in `[from, to)`; one that is never closed is text. */
  collect(from: number, to: number): void {
    let at = from
    while (at < to) {
      if (this.next < at) {
        const start = this.text.indexOf('<!--', at)
        this.next = start < 0 ? Infinity : start
      }
      if (this.next >= to) return
      const close = this.text.indexOf('-->', this.next + 4)
      if (close < 0) {
        this.next = Infinity
        return
      }
      this.found.push({ start: this.next, end: close + 3 })
      at = close + 3
    }
  }
}

function isOnlyComments(
  text: string,
  start: number,
  end: number,
  comments: readonly Comment[],
  from: number,
): boolean {
  let at = start
  for (let i = from; i < comments.length && at < end; i++) {
    if (skipBlanks(text, at, end) < comments[i]!.start) return false
    at = comments[i]!.end
  }
  return at >= end || skipBlanks(text, at, end) >= end
}

function isDelimiter(lines: SourceLines, line: number): boolean {
  const trimmed = lines.trimmed(line)
  return trimmed.includes('-') && trimmed.includes('|') && tableDelimiter.test(trimmed)
}

/** A row stands above a delimiter line or under another row. */
function isTableRow(lines: SourceLines, line: number, before: LineKind): boolean {
  const bar = lines.text.slice(lines.start[line], lines.end[line]).includes('|')
  if (!bar) return false
  if (before === LineKind.TableRow || before === LineKind.TableDelimiter) return true
  return line + 1 < lines.count && isDelimiter(lines, line + 1)
}

function isIndented(text: string, start: number): boolean {
  if (text[start] === '\t') return true
  for (let i = 0; i < 4; i++) if (!isBlankCode(text.charCodeAt(start + i))) return false
  return true
}

/** Writers indent loosely: what reads as words stays prose, whatever Markdown says. */
function looksLikeProse(line: string): boolean {
  if (/[{};=$\\<>]|\(\)|\b0x[\da-f]|\w(?:Error|Exception)\b|^(\.\/|sudo |npm |git |curl |cd )/.test(line))
    return false
  return (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3 || /[.!?,:]$/.test(line.trimEnd())
}
