import type { Mask, Sentence } from './draft'
import { describe } from './mask-key'
import { Recent } from './recent'
import { Splitter, type SentenceWords } from './splitter'
import { TokenBuilder } from './tokens'
import type { TextSpan } from '../span'

/** The sentences and tokens of one block; offsets are from its beginning. */
export interface BlockReading {
  readonly sentences: readonly Pick<Sentence, 'span' | 'firstToken' | 'endToken' | 'kept'>[]
  readonly tokens: TokenBuilder
}

/**
 * So many characters of recent blocks stay read: the replies at hand, and a long page that is edited. (Measured: what is
 * kept of 200,000 characters takes 17 MB.)
 */
const room = 48_000

interface Known {
  readonly blocks: Recent<BlockReading>
  /** What is kept of sentences: in the block that is typed in, all but one are as they were. */
  readonly sentences: Recent<Map<object, unknown>>
}

/** Whoever types changes one block, and the others are read as before. Pure results, by the words that they depend on. */
const readings = new WeakMap<SentenceWords, Known>()

/** What a tokenizer may look at behind a stretch: the character after its last one. */
const lookahead = 2

/** @param masks those that touch the block, in order */
export function readBlock(
  text: string,
  span: TextSpan,
  masks: readonly Mask[],
  words: SentenceWords,
): BlockReading {
  let known = readings.get(words)
  if (!known) readings.set(words, (known = { blocks: new Recent(room), sentences: new Recent(room) }))
  const { blocks, sentences } = known
  const key = keyOf(text, span, masks)
  return blocks.of(key, () => {
    // Cut out of the key, not out of the text: kept words hold on to the block alone.
    const source = key.slice(key.indexOf('\n') + 1)
    const own = masks.map((mask): Mask => ({ kind: mask.kind, span: moved(mask.span, span.start) }))
    return read(source, span.end - span.start, own, words, sentences)
  })
}

/** All that decides how a stretch is read: its characters, and the masks in it. */
function keyOf(text: string, { start, end }: TextSpan, masks: readonly Mask[]): string {
  return `${end - start}${describe(masks, 0, { start, end })}\n${text.slice(start, end + lookahead)}`
}

const moved = ({ start, end }: TextSpan, by: number): TextSpan => ({ start: start - by, end: end - by })
const makeMap = () => new Map<object, unknown>()

function read(
  source: string,
  length: number,
  masks: readonly Mask[],
  words: SentenceWords,
  known: Known['sentences'],
): BlockReading {
  const tokens = new TokenBuilder()
  const sentences: BlockReading['sentences'][number][] = []
  let hint = 0
  new Splitter(source, masks, words).split(0, length, (start, end) => {
    const firstToken = tokens.count
    hint = tokens.add(source, start, end, masks, hint)
    if (tokens.count === firstToken) return
    const span = { start, end }
    const own = masks.filter((mask) => mask.span.start < end && mask.span.end > start)
    const kept = known.of(keyOf(source, span, own), makeMap)
    sentences.push({ span, firstToken, endToken: tokens.count, kept })
  })
  return { sentences, tokens }
}
