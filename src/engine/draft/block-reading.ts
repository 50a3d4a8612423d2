import type { Mask, Sentence } from './draft'
import { describe } from './mask-key'
import { Recent } from './recent'
import { Splitter, type SentenceWords } from './splitter'
import { lookahead, mostRoom, room, type Stretch } from './stretch'
import { TokenBuilder } from './tokens'
import type { TextSpan } from '../span'

/** The sentences and tokens of one block; offsets are from its beginning. */
export interface BlockReading {
  readonly sentences: readonly Pick<Sentence, 'span' | 'firstToken' | 'endToken' | 'kept'>[]
  readonly tokens: TokenBuilder
}

/** How a stretch was read between the masks that lay on it then. */
interface Known {
  readonly masks: string
  readonly reading: BlockReading
}

/** What is kept of sentences: in the block that is typed in, all but one are as they were. */
type Sentences = Recent<Map<object, unknown>>

/** Pure results, by the words that they depend on. */
const sentencesBy = new WeakMap<SentenceWords, Sentences>()

/** @param masks those that touch the block, which begins at `start`, in order */
export function readBlock(
  stretch: Stretch,
  start: number,
  masks: readonly Mask[],
  words: SentenceWords,
): BlockReading {
  const { source, length } = stretch
  const key = masks.length > 0 ? describe(masks, 0, { start, end: start + length }) : ''
  const known = stretch.known.get(words) as Known | undefined
  if (known?.masks === key) return known.reading
  let sentences = sentencesBy.get(words)
  if (!sentences) sentencesBy.set(words, (sentences = new Recent(room, mostRoom)))
  sentences.fit(length)
  const own = masks.map((mask): Mask => ({ kind: mask.kind, span: moved(mask.span, start) }))
  const reading = read(source, length, own, words, sentences)
  stretch.known.set(words, { masks: key, reading } satisfies Known)
  return reading
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
  known: Sentences,
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
