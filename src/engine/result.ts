import type { Draft } from './draft/draft'
import { replyRoles } from './draft/draft'
import { TokenKind } from './draft/tokens'
import type { Change, Copy, FileFinding, Finding } from './finding'
import { applyEdits } from './fix'
import { LineIndex } from './lines'
import type { LintResult } from './lint'
import { fill, type Speaker } from './message'
import { moves, type Grade, type Move } from './moves'
import type { Careful, CheckResult, Silenced } from './options'
import { textSpan, type FileSpan, type TextSpan } from './span'

/** A draft, and all that its check found out. */
export interface Reading {
  readonly draft: Draft
  readonly result: LintResult
  /** Says what the engine itself adds to messages. */
  readonly speaker: Speaker
  /** What in the customer's message asks for care, in that message's text. */
  readonly cue: TextSpan | null
  /** Null where nobody asked. */
  readonly silenced: readonly Silenced<TextSpan>[] | null
}

/** What leaves the engine: positions in the file, with lines. */
export function toResult(text: string, reading: Reading): CheckResult {
  const { draft, silenced } = reading
  const { moves: made, findings } = reading.result
  const lines = new LineIndex(text)
  const toFile = (span: TextSpan) => draft.toFile(span)
  const grades: Partial<Record<Move, Grade>> = {}
  for (const move of moves) if (made[move]) grades[move] = made[move].grade
  return {
    format: draft.format,
    locale: draft.locale,
    channel: draft.channel,
    kind: draft.kind,
    turn: draft.turn,
    moves: Object.fromEntries(
      moves.map((move) => [move, made[move] ? toFile(made[move].span) : null]),
    ) as CheckResult['moves'],
    grades,
    findings: findings.map((finding) => fileFinding(reading, finding, lines)),
    problems: [],
    isEncoded: draft.text !== text,
    zones: draft.zones.map(({ role, span }) => ({ role, span: toFile(span) })),
    masks: draft.masks.map(({ kind, span }) => ({ kind, span: toFile(span) })),
    reply: draft.zones
      .filter(({ role }) => replyRoles.has(role))
      .map(({ span }) => draft.text.slice(span.start, span.end))
      .join(''),
    words: wordsIn(draft),
    careful: carefulOf(reading),
    languages: draft.languages.map(({ span, locale }) => ({ span: toFile(span), locale })),
    customerLocale: draft.customer?.locale ?? null,
    ...(silenced && { silenced: silenced.map((one) => ({ ...one, span: toFile(one.span) })) }),
  }
}

function wordsIn({ tokens: { kind, count } }: Draft): number {
  let words = 0
  for (let at = 0; at < count; at++) if (kind[at] === TokenKind.Word || kind[at] === TokenKind.Number) words++
  return words
}

function carefulOf({ draft, cue }: Reading): Careful | null {
  if (!draft.careful) return null
  if (!cue || !draft.customer) return { cue: null, span: null }
  const { text, toDraft } = draft.customer
  const span = toDraft(cue)
  return { cue: text.slice(cue.start, cue.end), span: span && draft.toFile(span) }
}

function fileFinding({ draft, speaker }: Reading, finding: Finding, lines: LineIndex): FileFinding {
  const toCopy: Copy[] = []
  // What can't be written as the file is encoded is no edit: half of one would be worse than none.
  const inFile = <C extends Change>(change: C): (Omit<C, 'edits'> & Change<FileSpan>)[] => {
    const edits = draft.toFileEdits(change.edits)
    if (edits) return [{ ...change, edits }]
    toCopy.push({ title: change.title, text: resultOf(draft, change) })
    return []
  }
  const span = draft.toFile(finding.span)
  const fix = finding.fix ? (inFile(finding.fix)[0] ?? null) : null
  const suggestions = finding.suggestions.flatMap(inFile)
  const place = { span, range: lines.range(span), fix, suggestions }
  return toCopy.length
    ? {
        ...finding,
        ...place,
        message: `${finding.message} ${fill(speaker.phrases['rewrite.unencodable'], toCopy[0]!.text)}`,
        toCopy,
      }
    : { ...finding, ...place }
}

/** The text between a change's first and last edit, as it would be. */
function resultOf(draft: Draft, { edits }: Change): string {
  const start = Math.min(...edits.map(({ span }) => span.start))
  const end = Math.max(...edits.map(({ span }) => span.end))
  const moved = edits.map(({ span, newText }) => ({
    span: textSpan(span.start - start, span.end - start),
    newText,
  }))
  return applyEdits(draft.text.slice(start, end), moved)
}
