import { once } from '../once'
import { textSpan } from '../span'
import type { CustomerMessage } from './draft'
import type { LineRole } from './roles'
import { attributionEnd } from './attribution'
import { LineKind, type SourceLines, type LineRange } from './source-lines'
import { TokenBuilder } from './tokens'

/** A customer's message is seldom longer; what is beyond tells us no more words. */
const longest = 100_000
/** A message as it is read, and where its lines stand in the draft; no lines where it isn't part of it. */
interface MessageSource {
  readonly text: string
  readonly lines: readonly { readonly at: number; readonly inDraft: number }[]
}

/** A message that isn't in the draft. */
export const messageBeside = (text: string): MessageSource => ({ text, lines: [] })

export function customerMessage(
  { text, lines }: MessageSource,
  detect: (text: string) => string | null,
): CustomerMessage | null {
  const cut = text.slice(0, longest)
  const kept = cut.trim()
  const lead = cut.length - cut.trimStart().length
  if (!kept) return null
  const words = once(() => wordsIn(kept))
  return {
    text: kept,
    get words() {
      return words()
    },
    locale: detect(kept),
    toDraft: ({ start, end }) => {
      const index = lines.reduce((found, { at }, i) => (at <= start + lead ? i : found), -1)
      const line = lines[index]
      if (!line) return null
      // What goes on on the next line is shown as far as its own line goes.
      const lineEnd = (lines[index + 1]?.at ?? cut.length + 1) - 1
      const moved = line.inDraft - line.at
      return textSpan(start + lead + moved, Math.min(end + lead, lineEnd) + moved)
    },
  }
}

function wordsIn(text: string): ReadonlySet<string> {
  const tokens = new TokenBuilder()
  tokens.add(text, 0, text.length, [])
  return new Set(tokens.word)
}

/** The newest quoted layer: what the reply answers, without its `>` and without the older messages that it quotes. */
export function quotedMessage(
  lines: SourceLines,
  roles: readonly LineRole[],
  { first, last }: LineRange,
): MessageSource {
  const kept: string[] = []
  const places: { at: number; inDraft: number }[] = []
  let size = 0
  for (let line = first; line < last && size < longest; line++) {
    if (roles[line] !== 'quote') continue
    const isMarked = lines.kind[line] === LineKind.Quote
    const source = lines.text.slice(lines.start[line], Math.min(lines.end[line]!, lines.start[line]! + 2000))
    const body = source.replace(/^\s*[>|] ?/, '')
    if (/^\s*[>|]/.test(body) || (kept.length === 0 && !body.trim())) continue
    if (!isMarked && attributionEnd(lines, line, last) > line) break
    if (isMarked && isNestedAttribution(body, lines, line, last)) continue
    places.push({ at: size, inDraft: lines.start[line]! + source.length - body.length })
    kept.push(body)
    size += body.length + 1
  }
  return { text: kept.join('\n'), lines: places }
}

/** "> On … wrote:" above a deeper layer. */
function isNestedAttribution(body: string, lines: SourceLines, line: number, last: number): boolean {
  if (!/:\s*$/.test(body) || body.length > 300) return false
  const next = line + 1 < last ? lines.trimmed(line + 1) : ''
  return /^>\s*>/.test(next) && /\d|@/.test(body)
}
