import type { Block, Mask, Zone } from './draft'
import type { TextSpan } from '../span'
import { foldLabel, InlineScanner } from './inline'
import { masksIn } from './inline-masks'
import { LineKind, type SourceLines } from './source-lines'
import type { Stretch } from './stretch'
import type { Comment } from './structure'

export interface MaskOptions {
  readonly markdown: boolean
  readonly comments: readonly Comment[]
  readonly locked: readonly TextSpan[]
  readonly isReply: (line: number) => boolean
}

/** The masks of the newest reply: sorted, disjoint, none across two zones. */
export function readMasks(
  lines: SourceLines,
  blocks: readonly Block[],
  texts: readonly Stretch[],
  zones: readonly Zone[],
  options: MaskOptions,
): Mask[] {
  const { comments, locked, isReply } = options
  const labels = new Set<string>()
  const found: Mask[] = locked.map((span) => ({ kind: 'locked', span }))
  const from = found.length
  for (let line = 0; line < lines.count; line++) {
    if (!isReply(line)) continue
    const [start, end] = [lines.start[line]!, lines.end[line]!]
    const kind = lines.kind[line]
    if (kind === LineKind.Code) {
      const last = found.at(-1)
      if (last?.kind === 'code' && found.length > from && last.span.end === start)
        found[found.length - 1] = { kind: 'code', span: { start: last.span.start, end: lines.next(line) } }
      else found.push({ kind: 'code', span: { start, end: lines.next(line) } })
    } else if (kind === LineKind.Definition) {
      labels.add(foldLabel(lines.text.slice(lines.content[line]! + 1, lines.text.indexOf(']', start))))
      found.push({ kind: 'link-target', span: { start, end } })
    } else if (kind === LineKind.Rule || kind === LineKind.TableDelimiter)
      found.push({ kind: 'markup', span: { start, end } })
    else if (lines.content[line]! > start && kind !== LineKind.Blank && kind !== LineKind.Text)
      found.push({ kind: 'markup', span: { start, end: Math.min(lines.content[line]!, end) } })
  }
  const ofComments: Mask[] = comments
    .filter(({ start }) => isReply(lines.lineAt(start)))
    .map(({ start, end }) => ({ kind: 'markup', span: { start, end } }))
  const scanner = new InlineScanner(lines.text, options.markdown, comments, labels)
  const inside = blocks.flatMap((block, i) => masksIn(block, texts[i]!, scanner))
  return cutAtZones(disjoint([...found, ...ofComments, ...inside]), zones)
}

const weight = (mask: Mask) => (mask.kind === 'locked' ? 0 : mask.kind === 'markup' ? 2 : 1)

function disjoint(masks: Mask[]): Mask[] {
  const sorted = masks
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || weight(a) - weight(b) || b.span.end - a.span.end)
  const kept: Mask[] = []
  let end = 0
  for (const { kind, span } of sorted) {
    if (span.end <= end) continue
    kept.push({ kind, span: { start: Math.max(span.start, end), end: span.end } })
    end = span.end
  }
  return kept
}

function cutAtZones(masks: readonly Mask[], zones: readonly Zone[]): Mask[] {
  const pieces: Mask[] = []
  let zone = 0
  for (const { kind, span } of masks) {
    let start = span.start
    while (zone < zones.length && zones[zone]!.span.end <= start) zone++
    for (let i = zone; i < zones.length && zones[i]!.span.end < span.end; i++) {
      pieces.push({ kind, span: { start, end: zones[i]!.span.end } })
      start = zones[i]!.span.end
    }
    pieces.push({ kind, span: { start, end: span.end } })
  }
  return pieces
}
