import type { ZoneRole } from './draft'
import { attributionEnd } from './attribution'
import { isContact, isDisclaimer, RoleSign, roleSignsOf, type RoleWords } from './role-signs'
import { LineKind, type SourceLines, type LineRange } from './source-lines'

/** A line's role; null is the writer's newest words, to be told apart into greeting, body and sign-off. */
export type LineRole = ZoneRole | null

/** In lines. */
const longestSignature = 25
const longSentence = /^.{50,}[.!?]$|^.{90,}$/u
const signatureDisclaimer = /^\W{0,6}(?:this|the) (?:e-?mail|message|communication)\b.{0,160}\bconfidential/i

/**
 * Writes into `roles` whose words each line of the range holds. Quoted lines are a quote; so is everything below an attribution
 * that no `>` line follows, since the client that wrote it quotes without marks. Words between or below `>` lines are
 * the writer's own.
 */
export function readRoles(
  lines: SourceLines,
  roles: LineRole[],
  { first, last }: LineRange,
  words: RoleWords,
): void {
  const stretchEnd = stretchFinder(lines, last)
  let hasWords = false
  let line = first
  while (line < last) {
    const kind = lines.kind[line]
    if (
      roles[line] !== null ||
      kind === LineKind.Blank ||
      kind === LineKind.Code ||
      kind === LineKind.Comment
    ) {
      line++
      continue
    }
    if (kind === LineKind.Quote) {
      roles[line++] = 'quote'
      continue
    }
    const signs = roleSignsOf(lines, line, words)
    if (signs & RoleSign.ReplyMarker) {
      roles[line++] = 'attribution'
      if (!hasWords) continue
      fill(roles, 'quote', line, last)
      break
    }
    const afterAttribution = attributionEnd(lines, line, last)
    if (afterAttribution > line) {
      fill(roles, 'attribution', line, afterAttribution)
      line = afterAttribution
      let next = line
      while (next < last && lines.isBlank(next)) next++
      if (next < last && lines.kind[next] !== LineKind.Quote && lines.trimmed(next)[0] !== '|') {
        fill(roles, 'quote', line, last)
        break
      }
      if (next < last && lines.kind[next] !== LineKind.Quote)
        while (next < last && (lines.isBlank(next) || lines.trimmed(next)[0] === '|')) roles[next++] = 'quote'
      line = Math.max(line, next)
      continue
    }
    if (signs & RoleSign.Tracker) {
      roles[line++] = 'signature'
      continue
    }
    if (signs & RoleSign.SignatureDelimiter || (hasWords && signs & RoleSign.SentFrom)) {
      const end = stretchEnd(line)
      if (isSignature(lines, line, end)) {
        fill(roles, 'signature', line, end)
        markDisclaimer(lines, roles, line, end, signatureDisclaimer)
        line = end
        continue
      }
    }
    if (hasWords && signs & RoleSign.Disclaimer && mayBeginDisclaimer(lines, line)) {
      const end = stretchEnd(line)
      fill(roles, 'disclaimer', line, end)
      line = end
      continue
    }
    hasWords = true
    line++
  }
  joinWrappedQuotes(lines, roles, first, last)
  spreadOverBlanks(lines, roles, first, last)
}

/** What stands between the parts of a mail stays what it is. */
function fill(roles: LineRole[], role: ZoneRole, from: number, to: number): void {
  for (let line = from; line < to; line++) if (roles[line] !== 'other') roles[line] = role
}

/** Below a blank line, or right below the address of who signed. */
const mayBeginDisclaimer = (lines: SourceLines, line: number) =>
  lines.isBlank(line - 1) || isContact(lines, line - 1)

/** Tells where a stretch that runs to the next quote or attribution ends; asked for rising lines, it walks once. */
function stretchFinder(lines: SourceLines, last: number): (line: number) => number {
  let end = 0
  return (line) => {
    if (end <= line) {
      end = line + 1
      while (end < last && lines.kind[end] !== LineKind.Quote && attributionEnd(lines, end, last) === end)
        end++
    }
    return end
  }
}

/** A signature is short and begins with no sentence: below a bare `--` otherwise, the reply goes on. */
function isSignature(lines: SourceLines, line: number, end: number): boolean {
  if (lines.text.slice(lines.start[line], lines.end[line]) === '-- ') return true
  if (end - line > 2 * longestSignature) return false
  let filled = 0
  for (let i = line + 1; i < end; i++) {
    if (lines.isBlank(i)) continue
    if (!filled++ && longSentence.test(lines.trimmed(i))) return false
  }
  return filled <= longestSignature
}

function markDisclaimer(lines: SourceLines, roles: LineRole[], from: number, to: number, also: RegExp): void {
  for (let line = from + 1; line < to; line++) {
    const text = lines.trimmed(line)
    if (isDisclaimer(text) || also.test(text)) return fill(roles, 'disclaimer', line, to)
  }
}

/** A mail program that wraps long lines leaves the end of a quoted one without its `>`. */
function joinWrappedQuotes(lines: SourceLines, roles: LineRole[], first: number, last: number): void {
  for (let line = first + 1; line + 1 < last; line++)
    if (
      roles[line] === null &&
      roles[line - 1] === 'quote' &&
      lines.kind[line + 1] === LineKind.Quote &&
      lines.kind[line] === LineKind.Text &&
      /^\p{Ll}/u.test(lines.text.slice(lines.content[line], lines.content[line]! + 2)) &&
      lines.end[line - 1]! - lines.start[line - 1]! > 60
    )
      roles[line] = 'quote'
}

/** Blank lines belong to what stands above them. */
function spreadOverBlanks(lines: SourceLines, roles: LineRole[], first: number, last: number): void {
  for (let line = first + 1; line < last; line++)
    if (roles[line] === null && lines.isBlank(line)) roles[line] = roles[line - 1] ?? null
}
