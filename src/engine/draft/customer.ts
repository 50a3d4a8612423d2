import type { CustomerMessage } from './draft'
import type { LineRole } from './roles'
import { attributionEnd } from './attribution'
import type { LineRange } from './mail-body'
import { LineKind, type SourceLines } from './source-lines'
import { TokenBuilder } from './tokens'

/** A customer's message is seldom longer; what is beyond tells us no more words. */
const longest = 100_000
export function customerMessage(text: string): CustomerMessage | null {
  const kept = text.slice(0, longest).trim()
  if (!kept) return null
  const tokens = new TokenBuilder()
  tokens.add(kept, 0, kept.length, [])
  return { text: kept, words: new Set(tokens.word) }
}

/** The newest quoted layer: what the reply answers, without its `>` and without the older messages that it quotes. */
export function quotedMessage(
  lines: SourceLines,
  roles: readonly LineRole[],
  { first, last }: LineRange,
): string {
  const kept: string[] = []
  let size = 0
  for (let line = first; line < last && size < longest; line++) {
    if (roles[line] !== 'quote') continue
    const isMarked = lines.kind[line] === LineKind.Quote
    const source = lines.text.slice(lines.start[line], Math.min(lines.end[line]!, lines.start[line]! + 2000))
    const body = source.replace(/^\s*[>|] ?/, '')
    if (/^\s*[>|]/.test(body)) continue
    if (!isMarked && attributionEnd(lines, line, last) > line) break
    if (isMarked && isNestedAttribution(body, lines, line, last)) continue
    kept.push(body)
    size += body.length + 1
  }
  return kept.join('\n')
}

/** "> On … wrote:" above a deeper layer. */
function isNestedAttribution(body: string, lines: SourceLines, line: number, last: number): boolean {
  if (!/:\s*$/.test(body) || body.length > 300) return false
  const next = line + 1 < last ? lines.trimmed(line + 1) : ''
  return /^>\s*>/.test(next) && /\d|@/.test(body)
}
