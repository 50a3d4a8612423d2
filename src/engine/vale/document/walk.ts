import type { Block, Silence } from './block'
import { CommentSwitches } from './comments'
import { slice, TextBuilder, trim, type MappedText } from './mapped'
import type { Token } from './tokens'

export interface WalkOptions {
  /** Without the dot: the last part of each scope. */
  readonly extension: string
  /** Tags whose text is blotted out with asterisks: Vale's `IgnoredScopes`. */
  readonly ignoredScopes?: readonly string[] | undefined
  /** Tags whose content is left out: Vale's `SkippedScopes`. */
  readonly skippedScopes?: readonly string[] | undefined
  readonly ignoredClasses?: readonly string[] | undefined
  /** Styles that run on the document, for comments that name them. */
  readonly styles: readonly string[]
}

export interface Walked {
  readonly blocks: readonly Block[]
  readonly summary: MappedText
  readonly counts: ReadonlyMap<string, number>
  readonly silence: Silence
}

const usualSkipped = ['script', 'style', 'pre', 'figure', 'noscript', 'iframe']
const usualIgnored = ['tt', 'code', 'kbd']
const usualClasses = ['problematic', 'pre', 'code']
const inlineTags = new Set(
  'b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del'.split(' '),
)
const scopes: Readonly<Record<string, string>> = {
  th: 'table.header',
  td: 'table.cell',
  caption: 'table.caption',
  li: 'list',
  blockquote: 'blockquote',
  figcaption: 'figure.caption',
}
/** Inline elements that a rule can name; their text is part of the block around them as well. */
const inlineScopes: Readonly<Record<string, string>> = {
  a: 'link',
  code: 'code',
  tt: 'code',
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
}
const opensTightly = /[([{—–]$/
const closesTightly = /^[.?!,:;)\]}—–]/

/** Cuts HTML tokens into blocks where Vale does: at the end of each element that isn't inline. */
export function walk(tokens: readonly Token[], options: WalkOptions): Walked {
  const walker = new Walker(options)
  for (const token of tokens) walker.take(token)
  walker.flush()
  return walker.result()
}

class Walker {
  private readonly blocks: Block[] = []
  private readonly summary = new TextBuilder()
  private readonly counts = new Map<string, number>()
  private readonly switches: CommentSwitches
  private readonly skipped: ReadonlySet<string>
  private readonly ignored: ReadonlySet<string>
  private readonly classes: ReadonlySet<string>
  private buffer = new TextBuilder()
  /** Tags opened since the last block ended: the first that has a scope decides. */
  private tags: string[] = []
  /** Tags within the element that is left out, the outermost first. */
  private readonly left: string[] = []
  private readonly inlineOpen: { readonly scope: string; readonly from: number }[] = []
  private isInline = false
  private isIgnored = false
  private href: string | undefined

  constructor(private readonly options: WalkOptions) {
    this.switches = new CommentSwitches(options.styles)
    this.skipped = new Set(options.skippedScopes?.length ? options.skippedScopes : usualSkipped)
    this.ignored = new Set(options.ignoredScopes?.length ? options.ignoredScopes : usualIgnored)
    this.classes = new Set([...usualClasses, ...(options.ignoredClasses ?? [])])
  }

  take(token: Token): void {
    if (token.type === 'comment') return this.comment(token.text)
    if (token.type === 'start') return this.start(token.tag, token.href, token.classes)
    if (token.type === 'end') return this.end(token.tag)
    if (token.type === 'text') return this.text(token.text)
    if (token.tag === 'br' && this.left.length === 0) this.isInline = true
    if (token.alt && this.left.length === 0 && !this.skipped.has('alt'))
      this.add('text.attr.alt', trim(token.alt))
  }

  result(): Walked {
    return {
      blocks: this.blocks,
      summary: this.summary,
      counts: this.counts,
      silence: this.switches.atEnd,
    }
  }

  /** Ends the block at hand. */
  flush(): void {
    const content = this.buffer
    this.buffer = new TextBuilder()
    this.inlineOpen.length = 0
    const tags = this.tags
    this.tags = []
    if (content.text.trim() === '') return
    for (const tag of tags) {
      const scope = /^h[1-6]$/.test(tag) ? `heading.${tag}` : scopes[tag]
      if (!scope) continue
      if (scope === 'blockquote' || scope === 'list') this.summarize(content)
      this.count(scope)
      const leading = content.text.length - content.text.replace(/^ +/, '').length
      return this.add(`text.${scope}`, slice(content, leading, content.text.length))
    }
    this.summarize(content)
    this.add('text', content)
  }

  /** What stands around a comment are words of their own. */
  private comment(text: string): void {
    this.switches.hear(text)
    if (this.buffer.text !== '') this.isInline = true
  }

  private start(tag: string, href: string | undefined, classes: string | undefined): void {
    if (this.left.length > 0) return void this.left.push(tag)
    const hasClass = classes?.split(' ').some((name) => this.classes.has(name)) ?? false
    const isBlock = !inlineTags.has(tag)
    if (this.skipped.has(tag) || (hasClass && isBlock)) {
      this.left.push(tag)
      this.isInline = !isBlock
      this.count(tag)
      return
    }
    this.isInline = !isBlock
    this.isIgnored = this.ignored.has(tag) || hasClass
    this.href = href
    this.tags.push(tag)
    const scope = inlineScopes[tag]
    if (scope) this.inlineOpen.push({ scope, from: this.buffer.text.length })
  }

  private end(tag: string): void {
    if (this.left.length > 0) {
      const open = this.left.lastIndexOf(tag)
      if (open >= 0) this.left.splice(open)
      return
    }
    if (!inlineTags.has(tag)) return this.flush()
    const scope = inlineScopes[tag]
    if (!scope || this.inlineOpen.at(-1)?.scope !== scope) return
    const { from } = this.inlineOpen.pop()!
    if (this.code && scope === 'code') this.add('code', this.code)
    else if (scope !== 'code') this.add(scope, trim(slice(this.buffer, from, this.buffer.text.length)))
  }

  /** The last code span as it stands, before it was blotted out. */
  private code: MappedText | null = null

  private text(whole: MappedText): void {
    const { href } = this
    this.href = undefined
    if (this.left.length > 0 || this.switches.silence.all) return
    let text = trim(whole)
    if (text.text === '') return
    if (this.inlineOpen.at(-1)?.scope === 'code') this.code = text
    const isBlotted = this.isIgnored || text.text === href
    if (isBlotted) text = { ...text, text: text.text.replace(/[^\n]/gu, (char) => '*'.repeat(char.length)) }
    const isNested = this.tags.at(-1) === 'li' && this.tags.length > 3 && this.tags.at(-3) === 'li'
    const wantsSpace = this.isInline ? isBlotted || !closesTightly.test(text.text) : isNested
    this.isIgnored = false
    if (wantsSpace && !opensTightly.test(this.buffer.text)) this.buffer.put(' ', text.from[0]!, text.from[0]!)
    this.buffer.append(text)
  }

  private add(scope: string, text: MappedText): void {
    const parts = new Set(scope.split('.'))
    if (!parts.has('attr')) parts.add(this.options.extension) // Vale leaves it out there
    this.blocks.push({ ...asPlain(text), scope: parts, silence: this.switches.silence })
  }

  private summarize(content: MappedText): void {
    const end = content.to.at(-1) ?? 0
    this.summary.append(content).put('\n\n', end, end)
  }

  private count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }
}

const asPlain = ({ text, from, to }: MappedText): MappedText => ({ text, from, to })
