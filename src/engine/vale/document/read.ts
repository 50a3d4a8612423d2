import { nothingSilenced, type Block, type Document } from './block'
import { identity, slice, through, TextBuilder, type MappedText } from './mapped'
import { readMarkdown } from './markdown'
import { frontMatterValues, prepareMarkdown, type Ignores } from './prepare'
import { sentencesOf } from './sentences'
import { walk, type WalkOptions } from './walk'

export interface ReadOptions extends WalkOptions {
  readonly ignores: Ignores
  /** Units of prose that some rule asks for: they are built for it alone. */
  readonly units: ReadonlySet<'sentence' | 'paragraph'>
}

/** A text as Vale sees it: line ends are `\n`, and a few entities are characters. */
export function sanitized(text: string): MappedText {
  if (!/\r|&rsquo;/.test(text)) return identity(text)
  const result = new TextBuilder()
  let at = 0
  for (const { 0: found, index } of text.matchAll(/&rsquo;|\r\n?/g)) {
    result.copy(text, at, index).put(found === '&rsquo;' ? "'" : '\n', index, index + found.length)
    at = index + found.length
  }
  return result.copy(text, at, text.length)
}

export function readMarkdownDocument(text: string, options: ReadOptions): Document {
  const source = sanitized(text)
  const prepared = prepareMarkdown(source.text, options.ignores)
  const walked = walk(readMarkdown(prepared.text), options)
  const home = (mapped: MappedText) => through(through(mapped, prepared), source)
  const front = frontMatterValues(source.text).map(({ key, text }) =>
    blockOf(through(text, source), ['text', 'frontmatter', key, options.extension]),
  )
  const blocks = walked.blocks.map((block) => ({ ...block, ...home(block) }))
  return {
    blocks: [...front, ...blocks.flatMap((block) => [...unitsOf(block, options), block])],
    summary: { ...blockOf(home(walked.summary), ['summary', options.extension]), silence: walked.silence },
    raw: { ...blockOf(source, ['raw', options.extension]), silence: walked.silence },
    counts: walked.counts,
  }
}

/** A text without markup: all of it is one block of prose. */
export function readPlainDocument(own: MappedText, options: ReadOptions): Document {
  const source = through(sanitized(own.text), own)
  const block = blockOf(source, ['text', options.extension])
  return {
    blocks: [...unitsOf(block, options), block],
    summary: blockOf(source, ['summary', options.extension]),
    raw: blockOf(source, ['raw', options.extension]),
    counts: new Map(),
  }
}

function blockOf({ text, from, to }: MappedText, scope: readonly string[]): Block {
  return { text, from, to, scope: new Set(scope), silence: nothingSilenced }
}

const inline = ['link', 'code', 'strong', 'emphasis']
const notCut = [...inline, 'heading', 'list', 'table', 'blockquote', 'attr', 'figure']

function unitsOf(block: Block, { units }: ReadOptions): Block[] {
  const unit = (part: MappedText, name: string): Block => ({
    ...block,
    ...part,
    scope: new Set([name, ...block.scope]),
  })
  // Vale cuts running text only: a heading or an item of a list is no sentence.
  if (notCut.some((name) => block.scope.has(name))) return []
  const paragraphs = units.has('paragraph') ? paragraphsOf(block) : []
  const sentences = units.has('sentence') ? sentencesOf(block.text) : []
  return [
    ...paragraphs.map((part) => unit(part, 'paragraph')),
    ...sentences.map(({ start, end }) => unit(slice(block, start, end), 'sentence')),
  ]
}

function paragraphsOf(block: Block): MappedText[] {
  const parts: MappedText[] = []
  let at = 0
  for (const { 0: gap, index } of block.text.matchAll(/\n\n|$/g)) {
    const part = slice(block, at, index + gap.length)
    if (part.text.trim() !== '') parts.push(part)
    at = index + gap.length
  }
  return parts
}
