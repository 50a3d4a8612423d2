import type { Block, Mask } from './draft'
import type { InlineScanner } from './inline'
import { lookahead, type Stretch } from './stretch'

const ofMarkdown = {}
const ofPlain = {}
const none: readonly Mask[] = []

/**
 * The masks in a block, kept with its text. (Measured: while somebody types, looking for them in all blocks anew took
 * a twentieth of the time.)
 */
export function masksIn({ kind, span }: Block, text: Stretch, scanner: InlineScanner): readonly Mask[] {
  const by = span.start
  if (scanner.hasComments || !isAllThereIs(kind, text)) return scanner.scan(by, span.end)
  const owner = scanner.markdown ? ofMarkdown : ofPlain
  const known = text.known.get(owner) as readonly Mask[] | undefined
  if (known) return known.length > 0 ? known.map((mask) => moved(mask, by)) : none
  const found = scanner.scan(by, span.end)
  text.known.set(owner, found.length > 0 ? found.map((mask) => moved(mask, -by)) : none)
  return found
}

const moved = ({ kind, span }: Mask, by: number): Mask => ({
  kind,
  span: { start: span.start + by, end: span.end + by },
})

/**
 * Do the block's characters and the two behind them decide? What brackets are depends on what stands farther on and
 * on labels that are defined elsewhere; the last word of a heading or a cell on marks that may stand farther behind it.
 */
function isAllThereIs(kind: Block['kind'], { source, length }: Stretch): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item') return false
  return !/[[<]/.test(source) && (source.charCodeAt(length + lookahead - 1) & 0xfc00) !== 0xd800
}
