import { once } from '../once'
import { headerNames } from './mail-words/header-names'
import {
  forwarded as forwardedLines,
  originalMessage as originalMessages,
} from './mail-words/original-message'
import { onDay, wrote } from './mail-words/wrote'
import { Question, type LineText } from './line-text'
import { LineKind, type SourceLines } from './source-lines'

/** Every wording of a table, whatever the language: a mail is often quoted in the client's, not in the writer's. */
const all = (table: Readonly<Record<string, readonly string[]>>): string[] => [
  ...new Set(Object.values(table).flat()),
]
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')
/** Scripts that put no space between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Expressions of many languages: made, and compiled, once a line looks like one that they may tell. */
const wroteAny = once(() => oneOf(all(wrote)))
/** "You wrote to us:" tells; "schrieb Ann:" and "wrote:" attribute. */
const verb = once(() => {
  const verbs = all(wrote)
  const spaced = oneOf(verbs.filter((word) => !unspaced.test(word)))
  const joined = oneOf(verbs.filter((word) => unspaced.test(word)))
  return new RegExp(
    `(?:(?:^|[\\s,>"):\\]])(?:${spaced})|(?:${joined}))(?=$|[\\s:：,(-])(?!\\s(?:to|that|back|in|about|us|you|of|this|down|a|an|the|it|his|her|my|our)\\b)`,
    'iu',
  )
})
const nameWrote = once(
  () =>
    new RegExp(
      `^(?!(?:i|you|we|they|he|she|who)\\s)\\p{L}[^\\s:]*(?:\\s\\S+){0,3}\\s(?:${wroteAny()})[:：]?$`,
      'iu',
    ),
)
const endsWithVerb = once(() => new RegExp(`(?:${wroteAny()})$`, 'iu'))
/** "On Monday we wrote:" is the writer's own, unless a quote stands below. */
const told = /\b(?:i|we|you|they|he|she)\s(?:wrote|said|writes)\b/i
const opensWithDay = once(() => new RegExp(`^(?:(?:${oneOf(all(onDay))})(?!\\p{L}|['’])|[在於于]|\\d)`, 'iu'))
const date = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d(?!\d)|\b\d{1,2}\.\d\d\b/
const mailAddress = /[^\s<>"(]@[^\s<>")]/
const bracketedAddress = /[<([]\s*[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]/

const rulePart = '(?:[-_=*\\s]|&#45;)*'
const originalMessage = once(
  () => new RegExp(`^[*>\\s]*-{2,}[-\\s]*(?:${all(originalMessages).join('|')})${rulePart}$`, 'iu'),
)
const forwarded = once(() => new RegExp(`^(?:${all(forwardedLines).join('|')})\\s*[:：]$`, 'iu'))
const opensWithRule = /^[*>\s]*--/
const endsWithColon = /[:：]$/

const headerLine = (list: string, rest = '') => {
  const name = once(() => new RegExp(`^[*_]{0,2}(?:${list})\\s?[:：][*_]{0,2}${rest}`, 'iu'))
  return (line: string): boolean => /[:：]/.test(line) && name().test(line)
}
const names = Object.values(headerNames)
export const isFromLine = headerLine(oneOf([...new Set(names.flatMap(({ from }) => from))]), '\\s?\\S')
const isHeaderLine = headerLine(
  oneOf([
    ...new Set(
      names.flatMap(({ from, sent, to, subject, other = [] }) => [
        ...from,
        ...sent,
        ...to,
        ...subject,
        ...other,
        'cc',
        'bcc',
      ]),
    ),
  ]),
)
/** What no list of journeys has: "From: Rome, To: Oslo, Date: 3 May" is prose. */
const isSubjectLine = headerLine(
  oneOf(
    [...new Set(names.flatMap(({ sent, subject }) => [...sent, ...subject]))].filter(
      (name) => name !== 'date' && name !== 'data' && name !== 'datum',
    ),
  ),
)
const shortest = 5
const longRule = /^(?:[-_*=]\s?){5,}$/

const isProseLine = (lines: SourceLines, line: number): boolean => {
  const kind = lines.kind[line]
  return (
    kind === LineKind.Text ||
    kind === LineKind.ListItem ||
    kind === LineKind.Rule ||
    kind === LineKind.TableRow
  )
}

/** What a line's own text tells of attributions that may begin with it. */
const enum Sign {
  /** It may be the first line of one that says no "wrote:": a rule, or a header's sender. */
  Opens = 1,
  /** Who wrote is said with a colon at the end, or with an address. */
  Points = 2,
}

/** Behind what `isAttribution` passes over. */
const colonLast = /[:：][-*_\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/

const signsOf = (lines: SourceLines, line: number): number =>
  lines.at(line).answer(Question.Attribution, signsIn, null)

function signsIn({ trimmed }: LineText): number {
  const opens =
    (opensWithRule.test(trimmed) && originalMessage().test(trimmed)) ||
    (endsWithColon.test(trimmed) && forwarded().test(trimmed)) ||
    longRule.test(trimmed) ||
    isFromLine(trimmed)
  return (opens ? Sign.Opens : 0) | (trimmed.includes('@') || colonLast.test(trimmed) ? Sign.Points : 0)
}

/**
 * The line after an attribution ("On … wrote:", a rule of "Original Message", a block of From/Sent/To/Subject) that
 * begins at `line`, or `line` itself where there is none. Looks at most eight lines ahead.
 */
export function attributionEnd(lines: SourceLines, line: number, last: number): number {
  // Too short to say who wrote, or to draw a rule.
  if (!isProseLine(lines, line) || lines.end[line]! - lines.content[line]! < shortest) return line
  if (!(signsOf(lines, line) & Sign.Opens)) return wroteEnd(lines, line, last)
  const first = lines.trimmed(line)
  if (
    (opensWithRule.test(first) && originalMessage().test(first)) ||
    (endsWithColon.test(first) && forwarded().test(first))
  ) {
    let next = line + 1
    while (next < last && next < line + 3 && lines.isBlank(next)) next++
    return headerBlockEnd(lines, next, last) ?? line + 1
  }
  if (longRule.test(first)) {
    let next = line + 1
    while (next < last && next < line + 3 && lines.isBlank(next)) next++
    return headerBlockEnd(lines, next, last) ?? line
  }
  return headerBlockEnd(lines, line, last) ?? wroteEnd(lines, line, last)
}

/**
 * A block that begins with From: and has two more header lines, a subject or an address among them; its folded lines
 * belong to it.
 */
function headerBlockEnd(lines: SourceLines, line: number, last: number): number | null {
  if (line >= last || !isProseLine(lines, line) || !isFromLine(lines.trimmed(line))) return null
  let others = 0
  let isMail = mailAddress.test(lines.trimmed(line))
  let end = line + 1
  while (end < last && end < line + 12 && !lines.isBlank(end)) {
    const text = lines.trimmed(end)
    const isHeader = isHeaderLine(text)
    isMail ||= isSubjectLine(text) || (isHeader && mailAddress.test(text))
    if (isHeader) others++
    else if (others >= 2 && lines.content[end] === lines.start[end]) break
    else if (!others) return null
    end++
  }
  return others >= 2 && isMail ? end : null
}

/** `>:` is no quote, but the end of an address that a client broke. */
const brokenEnd = /^>\s?(?::|\p{L}+\s?:)$/u

/** `>` and, from some clients, `|`. */
function quoteFollows(lines: SourceLines, line: number, last: number): boolean {
  const next = line < last && lines.isBlank(line) ? line + 1 : line
  return next < last && (lines.kind[next] === LineKind.Quote || /^\|(?:\s|$)/.test(lines.trimmed(next)))
}

const furthest = 3

function mayAttribute(lines: SourceLines, line: number): boolean {
  const last = Math.min(lines.count - 1, line + furthest)
  for (let at = line; at <= last; at++)
    if (!lines.isBlank(at) && signsOf(lines, at) & Sign.Points) return true
  return false
}

/** "On 3 May, Ann Lee <ann@…> wrote:", on one line or wrapped over up to three. */
function wroteEnd(lines: SourceLines, line: number, last: number): number {
  if (!mayAttribute(lines, line)) return line // nearly all lines
  const first = lines.trimmed(line)
  let joined = first
  for (let end = line + 1; end <= line + furthest && joined.length < 400; end++) {
    if (isAttribution(joined, quoteFollows(lines, end, last), first)) return end
    if (end >= last || !(isProseLine(lines, end) || brokenEnd.test(lines.trimmed(end)))) break
    joined += ` ${lines.trimmed(end)}`
  }
  return line
}

/** Marks of direction, and the digits of Arabic and Persian, which nothing here depends on. */
const plainly = (text: string): string =>
  /[\u0600-\u06ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)
    ? text
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    : text

function isAttribution(source: string, isQuoteNext: boolean, opening: string): boolean {
  const [text, first] = [plainly(source), plainly(opening)]
  const bare = text.replace(/^[-*_\s]+|[-*_\s]+$/g, '')
  const hasDate = date.test(bare)
  const hasAddress = mailAddress.test(bare)
  const closes = endsWithColon.test(bare)
  if (!closes && !(hasDate && hasAddress)) return false // nearly all lines
  // The first line of a wrapped attribution says when or who: prose that happens to stand above one doesn't.
  if (first !== text && !date.test(first) && !mailAddress.test(first) && !first.endsWith('<')) return false
  if (told.test(bare) && !isQuoteNext) return false
  const tail = bare.slice(-120)
  if (verb().test(tail) && (closes || (hasDate && hasAddress && endsWithVerb().test(bare))))
    return (
      (hasDate && (hasAddress || /\d.*\d/.test(bare))) ||
      hasAddress ||
      (isQuoteNext && nameWrote().test(bare))
    )
  if (hasDate && hasAddress && closes && (isQuoteNext || bracketedAddress.test(bare))) return true
  if (hasDate && hasAddress && isQuoteNext && /^\d{2}/.test(bare)) return true
  return isQuoteNext && closes && hasDate && opensWithDay().test(bare)
}

/** "Reply above this line" in its many wordings: below it stands what was there before. */
const replyMarker =
  /^[-#*=_~<\s]{0,12}(?:please\s)?(?:reply|respond|write|type)\b[\w\s,'’]{0,40}\babove (?:this|the) (?:line|message|text)\b[\w\s,.'’]{0,40}[-#*=_~>\s]{0,40}$/i

export const isReplyMarker = ({ source, trimmed }: LineText): boolean =>
  source.length < 150 && replyMarker.test(trimmed)

/** "-- ", with or without its space, or "__": what a mail program puts before a signature. */
export const isSignatureDelimiter = ({ source }: LineText): boolean =>
  source.length <= 4 && /^(?:--|__)[ \t]*$/.test(source)
