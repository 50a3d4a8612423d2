import { severalLines, type Layout } from './blocks'
import type { Block } from './draft'
import { Question } from './line-text'
import type { SourceLines } from './source-lines'
import { isOf, stretchOf, type Stretch, type Stretches } from './stretch'

/** The text of each block as it is laid out. */
export const textsOf = (lines: SourceLines, { blocks, lines: places }: Layout, known: Stretches): Stretch[] =>
  blocks.map(({ span }, i) =>
    places[i] === severalLines ? stretchOf(lines.text, span, known) : ofLine(lines, places[i]!, span, known),
  )

/**
 * The text of a block that stands on one line: nearly always the one that stood there before. (Measured: to make the
 * key of a block and look it up takes as long as all else that is asked of one that is known.)
 */
function ofLine(lines: SourceLines, line: number, span: Block['span'], known: Stretches): Stretch {
  const own = lines.at(line)
  const kept = own.kept(Question.Stretch) as Stretch | undefined
  if (kept && isOf(kept, lines.text, span)) return kept
  const stretch = stretchOf(lines.text, span, known)
  own.keep(Question.Stretch, stretch)
  return stretch
}

/** The same of the blocks that are left after cuts; both are in order. */
export function textsOfPieces(
  text: string,
  pieces: readonly Block[],
  { blocks }: Layout,
  texts: readonly Stretch[],
  known: Stretches,
): Stretch[] {
  let next = 0
  return pieces.map((piece) => {
    while (next < blocks.length && blocks[next]!.span.end < piece.span.end) next++
    return blocks[next] === piece ? texts[next]! : stretchOf(text, piece.span, known)
  })
}
