import type { Block, BlockKind } from './draft'
import { LineKind, type SourceLines } from './source-lines'

/** The blocks of the lines that `isReply` names: prose as it is laid out, without markers, rules and code. */
export function readBlocks(lines: SourceLines, isReply: (line: number) => boolean): Block[] {
  const blocks: Block[] = []
  let open: { kind: BlockKind; start: number; end: number } | null = null
  const close = () => {
    if (open && open.end > open.start) blocks.push(block(open.kind, open.start, open.end))
    open = null
  }
  for (let line = 0; line < lines.count; line++) {
    const kind: LineKind = isReply(line) ? lines.kind[line]! : LineKind.Blank
    const content = lines.content[line]!
    const end = trimmedEnd(lines.text, content, lines.end[line]!)
    if (kind === LineKind.Text) {
      if (open) open.end = end
      else open = { kind: 'paragraph', start: content, end }
      continue
    }
    close()
    if (kind === LineKind.ListItem) open = { kind: 'list-item', start: content, end }
    else if (kind === LineKind.Heading) {
      const from = Math.min(content, end)
      blocks.push(block('heading', from, Math.max(from, withoutClosingMarks(lines.text, from, end))))
    } else if (kind === LineKind.TableRow) blocks.push(...cells(lines.text, content, end))
  }
  close()
  return blocks.filter(({ span }) => span.end > span.start)
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

/** Cuts blocks where a zone begins or ends, so that none holds words of two zones. `cuts` and blocks are sorted. */
export function cutBlocks(text: string, blocks: readonly Block[], cuts: readonly number[]): Block[] {
  const pieces: Block[] = []
  let next = 0
  for (const { kind, span } of blocks) {
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
      if (end > at) pieces.push(block(kind, at, end))
    }
  }
  return pieces
}
