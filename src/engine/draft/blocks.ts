import type { Block, BlockKind } from './draft'
import { LineKind, type SourceLines } from './source-lines'

/** Blocks in order, and the line that each stands on; `severalLines` where it is more than one. */
export interface Layout {
  readonly blocks: readonly Block[]
  readonly lines: readonly number[]
}

export const severalLines = -1

/** The blocks of the lines that `isReply` names: prose as it is laid out, without markers, rules and code. */
export function readBlocks(lines: SourceLines, isReply: (line: number) => boolean): Layout {
  const blocks: Block[] = []
  const places: number[] = []
  const push = (kind: BlockKind, start: number, end: number, line: number) => {
    if (end <= start) return
    blocks.push(block(kind, start, end))
    places.push(line)
  }
  let open: { kind: BlockKind; start: number; end: number; line: number } | null = null
  const close = () => {
    if (open) push(open.kind, open.start, open.end, open.line)
    open = null
  }
  for (let line = 0; line < lines.count; line++) {
    const kind: LineKind = isReply(line) ? lines.kind[line]! : LineKind.Blank
    const content = lines.content[line]!
    const end = trimmedEnd(lines.text, content, lines.end[line]!)
    if (kind === LineKind.Text) {
      if (open) {
        open.end = end
        open.line = severalLines
      } else open = { kind: 'paragraph', start: content, end, line }
      continue
    }
    close()
    if (kind === LineKind.ListItem) open = { kind: 'list-item', start: content, end, line }
    else if (kind === LineKind.Heading) {
      const from = Math.min(content, end)
      push('heading', from, withoutClosingMarks(lines.text, from, end), severalLines)
    } else if (kind === LineKind.TableRow)
      for (const { span } of cells(lines.text, content, end))
        push('table-cell', span.start, span.end, severalLines)
  }
  close()
  return { blocks, lines: places }
}

const block = (kind: BlockKind, start: number, end: number): Block => ({ kind, span: { start, end } })

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && /\s/.test(text[end - 1]!)) end--
  return end
}

function withoutClosingMarks(text: string, from: number, to: number): number {
  let end = to
  while (end > from && text[end - 1] === '#') end--
  return end < to && end > from && text[end - 1] === ' ' ? trimmedEnd(text, from, end) : to
}

function cells(text: string, from: number, to: number): Block[] {
  const found: Block[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && (text[at] !== '|' || text[at - 1] === '\\')) continue
    while (start < at && /\s/.test(text[start]!)) start++
    const end = trimmedEnd(text, start, at)
    if (end > start) found.push(block('table-cell', start, end))
    start = at + 1
  }
  return found
}

/**
 * Cuts blocks where a zone begins or ends, so that none holds words of two zones; the others stay what they are.
 * `cuts` and blocks are sorted.
 */
export function cutBlocks(text: string, blocks: readonly Block[], cuts: readonly number[]): Block[] {
  const pieces: Block[] = []
  let next = 0
  for (const whole of blocks) {
    const { kind, span } = whole
    let start = span.start
    while (next < cuts.length && cuts[next]! <= start) next++
    for (let i = next; i < cuts.length && cuts[i]! < span.end; i++) {
      push(start, cuts[i]!)
      start = cuts[i]!
    }
    push(start, span.end)

    function push(from: number, to: number) {
      let at = from
      while (at < to && /\s/.test(text[at]!)) at++
      const end = trimmedEnd(text, at, to)
      if (at === span.start && end === span.end) pieces.push(whole)
      else if (end > at) pieces.push(block(kind, at, end))
    }
  }
  return pieces
}
