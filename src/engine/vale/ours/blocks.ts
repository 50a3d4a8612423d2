import type { Block as DraftBlock, Draft } from '../../draft/draft'
import { nothingSilenced, type Block, type Document } from '../document/block'
import { TextBuilder, type MappedText } from '../document/mapped'

/** How Vale would call a block of a draft. */
const scopes: Readonly<Record<DraftBlock['kind'], readonly string[]>> = {
  paragraph: ['paragraph'],
  'list-item': ['list'],
  heading: ['heading'],
  'table-cell': ['table'],
}

const known = new WeakMap<Draft, Document>()

/** A draft's newest reply in Vale's terms, for our own rules: built once for all of them. */
export function blocksOf(draft: Draft): Document {
  const before = known.get(draft)
  if (before) return before
  const extension = draft.format === 'markdown' ? 'md' : draft.format === 'email' ? 'eml' : 'txt'
  const block = (text: MappedText, scope: readonly string[]): Block => ({
    ...{ text: text.text, from: text.from, to: text.to, silence: nothingSilenced },
    scope: new Set([...scope, extension]),
  })
  const sentences = draft.sentences.map(({ span, block: index, zone }) => {
    const kind = draft.blocks[index]!.kind
    return block(prose(draft, span.start, span.end), [
      'sentence',
      'text',
      zone,
      ...scopes[kind].filter(isBlockScope),
    ])
  })
  const zoneOf = new Map(draft.sentences.map(({ block: index, zone }) => [index, zone]))
  const blocks = draft.blocks.map(({ kind, span }, index) =>
    block(prose(draft, span.start, span.end), [
      'text',
      ...(zoneOf.has(index) ? [zoneOf.get(index)!] : []),
      ...scopes[kind],
    ]),
  )
  const whole = new TextBuilder()
  for (const { span } of draft.blocks)
    whole.append(prose(draft, span.start, span.end)).put('\n\n', span.end, span.end)
  const raw = new TextBuilder()
  for (const { role, span } of draft.zones)
    if (role === 'greeting' || role === 'body' || role === 'sign-off')
      raw.copy(draft.text, span.start, span.end)
  const document: Document = {
    blocks: [
      ...blocks.map(withoutUnit),
      ...blocks.filter(({ scope }) => scope.has('paragraph')),
      ...sentences,
    ],
    summary: block(whole, ['summary']),
    raw: block(raw, ['raw']),
    counts: new Map(),
  }
  known.set(draft, document)
  return document
}

const isBlockScope = (scope: string): boolean => scope !== 'paragraph'

/** The block under the scope `text` alone: a rule asks for paragraphs by name. */
const withoutUnit = (block: Block): Block => ({
  ...block,
  scope: new Set([...block.scope].filter((scope) => scope !== 'paragraph')),
})

/** A stretch of the draft without its markup; code, blanks and addresses are blotted out. */
function prose(draft: Draft, start: number, end: number): MappedText {
  const text = new TextBuilder()
  let at = start
  for (const { kind, span } of draft.masks) {
    if (span.end <= start || span.start >= end) continue
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)]
    text.copy(draft.text, at, from)
    if (kind !== 'markup' && kind !== 'link-target')
      for (let i = from; i < to; i++) text.put(draft.text[i] === '\n' ? '\n' : '*', i, i + 1)
    at = to
  }
  return text.copy(draft.text, at, Math.max(at, end))
}
