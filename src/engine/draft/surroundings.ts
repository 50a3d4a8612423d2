import type { Block, Mask, Sentence } from './draft'
import { KeptHere } from './kept-here'
import { describe } from './mask-key'
import type { Tokens } from './tokens'

/** What stood around a sentence when it was last met, and what is kept of it there. */
interface Surroundings {
  readonly before: string
  readonly after: string
  readonly zone: Sentence['zone']
  readonly block: Block['kind']
  readonly keptHere: KeptHere
}

type Placed = Omit<Sentence, 'keptHere'> & { keptHere?: Sentence['keptHere'] }

/** So far from its neighbours a sentence is looked at anew: behind it stands a mail's whole history, perhaps. */
const widestGap = 200

/** Of a text that is longer nothing is kept here: what is kept fills memory, and is mostly read once. */
const mostSentences = 2000

/** Of the next sentence, so many words stand around this one; of the one before, the last. */
const wordsAhead = 2

/**
 * Gives each sentence what is kept of it as long as it stands in the same surroundings: what parts it from the words
 * beside it, and these; its zone, and the kind of its block. While somebody types, that is nearly all of them.
 */
export function readSurroundings(
  text: string,
  sentences: readonly Placed[],
  blocks: readonly Block[],
  masks: readonly Mask[],
  tokens: Tokens,
): void {
  if (sentences.length > mostSentences) return
  let mask = 0
  /** A string of its own: a slice would hold on to the whole text. */
  const stretch = (start: number, end: number): string => {
    let key = `:${text.slice(start, end)}`
    let first = mask
    while (masks[first] && masks[first]!.span.end <= start) first++
    if (masks[first] && masks[first]!.span.start < end) key += describe(masks, first, { start, end })
    return key
  }
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!
    const { zone, span, kept } = sentence
    const [above, below] = [sentences[i - 1], sentences[i + 1]]
    const { kind, span: whole } = blocks[sentence.block]!
    const first = above ? tokens.start[above.endToken - 1]! : 0
    const last = below && Math.min(below.endToken, below.firstToken + wordsAhead) - 1
    const end = last === undefined ? text.length : tokens.end[last]!
    while (masks[mask] && masks[mask]!.span.end <= first) mask++
    if (!kept || span.start - first > widestGap || end - span.end > widestGap) continue
    // A fix is proven together with the sentences that it touches.
    if (above?.span.end === span.start || below?.span.start === span.end) continue
    let before = stretch(first, span.start)
    if (above?.block !== sentence.block) before += `|${span.start - whole.start}`
    const after = stretch(span.end, end) + (below?.block === sentence.block ? '' : '|')
    const known = kept.get(readSurroundings) as Surroundings | undefined
    const isSame =
      known && known.zone === zone && known.block === kind && known.before === before && known.after === after
    const here: Surroundings = isSame ? known : { before, after, zone, block: kind, keptHere: new KeptHere() }
    if (!isSame) kept.set(readSurroundings, here)
    sentence.keptHere = here.keptHere
  }
}
