import { readBlock } from './block-reading'
import type { Block, Mask, Sentence, Zone } from './draft'
import type { SentenceWords } from './splitter'
import type { Stretch } from './stretch'
import { readSurroundings } from './surroundings'
import { joinTokens, type Tokens } from './tokens'

export { noSentenceWords, type SentenceWords } from './splitter'

/** Splits blocks into sentences and the sentences into tokens. All three lists are sorted and so is the result. */
export function readSentences(
  text: string,
  blocks: readonly Block[],
  zones: readonly Zone[],
  masks: readonly Mask[],
  stretches: readonly Stretch[],
  wordsOf: (block: number) => SentenceWords,
): { sentences: Sentence[]; tokens: Tokens } {
  const parts: { readonly tokens: Tokens; readonly offset: number }[] = []
  let first = 0
  const sentences: Sentence[] = []
  let zone = 0
  let mask = 0
  blocks.forEach(({ span }, block) => {
    while (zones[zone] && zones[zone]!.span.end <= span.start) zone++
    while (masks[mask] && masks[mask]!.span.end <= span.start) mask++
    let endMask = mask
    while (masks[endMask] && masks[endMask]!.span.start < span.end) endMask++
    const role = zones[zone]?.role ?? 'body'
    const own = readBlock(stretches[block]!, span.start, masks.slice(mask, endMask), wordsOf(block))
    for (const { span: inside, firstToken, endToken, kept } of own.sentences)
      sentences.push({
        span: { start: span.start + inside.start, end: span.start + inside.end },
        firstToken: first + firstToken,
        endToken: first + endToken,
        zone: role,
        block,
        kept,
      })
    parts.push({ tokens: own.tokens, offset: span.start })
    first += own.tokens.count
  })
  const tokens = joinTokens(parts)
  readSurroundings(text, sentences, blocks, masks, tokens)
  return { sentences, tokens }
}
