import type { Draft, Turn } from './draft/draft'
import { replyRoles } from './draft/draft'
import type { Edit } from './finding'
import { textSpan, type TextSpan } from './span'

/** The newest reply alone, with what its mail tells of it. */
export interface ReplyOf {
  /** Decoded; line ends as in the mail. */
  readonly text: string
  /** The message that it answers. */
  readonly customer: string | null
  readonly locale: string | null
  readonly turn: Turn
  readonly isAuto: boolean
}

const stretchesOf = ({ zones }: Draft): TextSpan[] =>
  zones.filter(({ role }) => replyRoles.has(role)).map(({ span }) => span)

export function replyOf(draft: Draft): ReplyOf {
  const text = stretchesOf(draft)
    .map(({ start, end }) => draft.text.slice(start, end))
    .join('')
  return {
    text,
    customer: draft.customer?.text ?? null,
    locale: draft.locale,
    turn: draft.turn,
    isAuto: draft.kind === 'auto',
  }
}

/** Edits by offsets into the newest reply as edits of the draft. One that goes over a quote is cut in two there. */
export function editsInDraft(draft: Draft, edits: readonly Edit[]): Edit[] {
  const stretches = stretchesOf(draft)
  if (!stretches.length) {
    const start = draft.zones.find(({ role }) => role !== 'header' && role !== 'other')?.span.start
    const at = start ?? draft.text.length
    return edits.map(({ newText }) => ({ span: textSpan(at, at), newText: `${newText}\n` }))
  }
  return edits.flatMap(({ span, newText }) => {
    const pieces: Edit[] = []
    let from = 0
    for (const [index, { start, end }] of stretches.entries()) {
      const to = from + end - start
      const isHere = span.start < to || (span.start === to && index === stretches.length - 1)
      if (isHere && (span.end > from || pieces.length === 0)) {
        const inside = textSpan(
          start + Math.max(0, span.start - from),
          start + Math.min(end - start, Math.max(0, span.end - from)),
        )
        pieces.push({ span: inside, newText: pieces.length ? '' : newText })
      }
      from = to
    }
    return pieces
  })
}
