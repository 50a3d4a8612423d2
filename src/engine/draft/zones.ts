import type { Zone, ZoneRole } from './draft'
import { greetingEnd } from './greeting'
import { Question, type LineText } from './line-text'
import type { LocaleWords } from './locale-words'
import type { LineRole } from './roles'
import { findSignOff, type SignOff } from './sign-off'
import { LineKind, type SourceLines, type LineRange } from './source-lines'

/** The partition of the text: roles of lines, with greeting and sign-off told apart in the writer's own ones. */
export function readZones(
  lines: SourceLines,
  roles: readonly LineRole[],
  range: LineRange,
  words: LocaleWords,
): Zone[] {
  const zones: { role: ZoneRole; span: { start: number; end: number } }[] = []
  let at = 0
  const push = (role: ZoneRole, end: number) => {
    const last = zones.at(-1)
    if (end <= at) return
    if (last?.role === role) last.span = { start: last.span.start, end }
    else zones.push({ role, span: { start: at, end } })
    at = end
  }
  const segments = readSegments(lines, roles, range)
  const greeting = segments[0] && findGreeting(lines, segments[0], words)
  const signOffs = findSignOffs(lines, segments, greeting?.end ?? 0, words)
  let next = 0
  for (let line = 0; line < lines.count; line++) {
    const role = roles[line] ?? null
    if (role !== null) {
      push(role, lines.next(line))
      continue
    }
    const segment = segments[next]?.first === line ? segments[next++] : undefined
    const end = lines.next(segment ? segment.last - 1 : line)
    if (greeting && segment === segments[0]) {
      push('body', greeting.start)
      push('greeting', greeting.end)
    }
    const signOff = segment && signOffs.get(segment.first)
    if (signOff) {
      push('body', signOff.start)
      push('sign-off', signOff.signature)
      push('signature', signOff.end)
    }
    push('body', end)
    if (segment) line = segment.last - 1
  }
  return zones
}

/** Runs of the writer's lines that hold more than white space. */
function readSegments(
  lines: SourceLines,
  roles: readonly LineRole[],
  { first, last }: LineRange,
): LineRange[] {
  const segments: LineRange[] = []
  let line = first
  while (line < last) {
    if (roles[line] !== null) {
      line++
      continue
    }
    const start = line
    let hasText = false
    for (; line < last && roles[line] === null; line++) hasText ||= !lines.isBlank(line)
    if (hasText) segments.push({ first: start, last: line })
  }
  return segments
}

function findGreeting(
  lines: SourceLines,
  { first, last }: LineRange,
  words: LocaleWords,
): { start: number; end: number } | null {
  let line = first
  let start = lines.start[first]!
  for (; line < last; line++) {
    const kind = lines.kind[line]
    if (kind === LineKind.Text && !isReference(lines, line)) break
    if (
      kind !== LineKind.Text &&
      kind !== LineKind.Blank &&
      kind !== LineKind.Comment &&
      kind !== LineKind.Heading &&
      kind !== LineKind.Rule
    )
      return null
    if (kind !== LineKind.Blank) start = lines.next(line)
  }
  if (line >= last) return null
  const length = lines.at(line).answer(Question.Greeting, greetingIn, words)
  if (length < 0) return null
  let end = lines.start[line]! + length
  while (end < lines.end[line]! && /\s/.test(lines.text[end]!)) end++
  if (end < lines.end[line]!) return { start, end }
  let next = line + 1
  while (next < last && lines.isBlank(next)) next++
  return { start, end: lines.next(next - 1) }
}

/** Where the greeting that opens a line ends in it, or -1. */
const greetingIn = ({ source, indent }: LineText, words: LocaleWords): number =>
  greetingEnd(source, indent, source.length, words)

/** "Our ref: 4711" above a letter. */
const isReference = (lines: SourceLines, line: number): boolean =>
  line + 1 < lines.count &&
  lines.isBlank(line + 1) &&
  lines
    .at(line)
    .answer(
      Question.Reference,
      ({ trimmed }) => /^\p{Lu}\p{L}{1,9}(?: \p{L}{2,9})?:\s?[\p{N}\p{L}_/.-]{1,30}$/u.test(trimmed),
      null,
    )

/** By the first line of their segment. Only the last part of a reply is signed; above a quote, the first may be. */
function findSignOffs(
  lines: SourceLines,
  segments: readonly LineRange[],
  after: number,
  words: LocaleWords,
): ReadonlyMap<number, SignOff> {
  const found = new Map<number, SignOff>()
  for (const segment of new Set([segments.at(-1), segments[0]])) {
    const signOff = segment && findSignOff(lines, segment.first, segment.last, words)
    if (signOff && signOff.start >= after) found.set(segment.first, signOff)
    if (found.size) break
  }
  return found
}
