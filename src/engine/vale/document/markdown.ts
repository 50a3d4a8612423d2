/**
 * Markdown as HTML tokens with the place of each character: CommonMark with GitHub's extensions and footnotes, by
 * micromark, the reader that comes nearest to Vale's. Drafts are read by `src/engine/draft/`, a hundred times faster;
 * here agreement counts.
 */
import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { TextBuilder, type MappedText } from './mapped'
import { readHtml, TokenList, type Token } from './tokens'

type Event = ReturnType<typeof postprocess>[number]

const options = { extensions: [gfm()] }

/** Micromark's constructs that are an HTML element each. */
const elements: Readonly<Record<string, string>> = {
  blockQuote: 'blockquote',
  listOrdered: 'ol',
  listUnordered: 'ul',
  emphasis: 'em',
  strong: 'strong',
  strikethrough: 'del',
  codeText: 'code',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableData: 'td',
}

/** What is written there is no text of the document. */
const passedOver = new Set([
  'resource',
  'reference',
  'definition',
  'codeFencedFence',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'taskListCheck',
  'setextHeadingLine',
  'codeTextSequence',
  'tableDelimiterRow',
])

export function readMarkdown(source: string): readonly Token[] {
  const events = postprocess(
    parse(options)
      .document()
      .write(preprocess()(source, undefined, true)),
  )
  return new Reader(source, events).read()
}

class Reader {
  private readonly list = new TokenList()
  private readonly definitions = new Map<string, string>()
  /** Tokens of footnotes: they stand at the end, as a list. */
  private readonly footnotes: Token[] = []
  private footnoteFrom = -1
  private readonly calls: string[] = []
  /** Whether each open list is tight: then its paragraphs are no elements. */
  private readonly loose: boolean[] = []
  private readonly openItems: boolean[] = []
  private html: TextBuilder | null = null
  private alt: TextBuilder | null = null
  private passed = 0

  constructor(
    private readonly source: string,
    private readonly events: readonly Event[],
  ) {}

  read(): readonly Token[] {
    this.readDefinitions()
    for (let i = 0; i < this.events.length; i++) this.event(i)
    const { tokens } = this.list
    if (this.footnotes.length === 0) return tokens
    return [...tokens, { type: 'start', tag: 'ol' }, ...this.footnotes, { type: 'end', tag: 'ol' }]
  }

  private readDefinitions(): void {
    let label = ''
    for (const [kind, { type, start, end }] of this.events) {
      if (kind !== 'enter') continue
      const text = () => this.source.slice(start.offset, end.offset)
      if (type === 'definitionLabelString') label = foldLabel(text())
      else if (type === 'definitionDestinationString' && !this.definitions.has(label))
        this.definitions.set(label, text())
    }
  }

  private event(index: number): void {
    const [kind, token] = this.events[index]!
    const { type } = token
    const [start, end] = [token.start.offset, token.end.offset]
    if (passedOver.has(type)) {
      this.passed += kind === 'enter' ? 1 : -1
      if (kind === 'enter' && type === 'gfmFootnoteCall') this.footnoteCall(start, end)
      return
    }
    if (this.passed > 0) return
    if (kind === 'enter') this.enter(type, start, end, index)
    else this.exit(type, start, end)
  }

  private enter(type: string, start: number, end: number, index: number): void {
    switch (type) {
      case 'data':
      case 'codeTextData':
      case 'characterEscapeValue':
      case 'codeFlowValue':
      case 'htmlFlowData':
      case 'htmlTextData':
        return this.text((builder) => builder.copy(this.source, start, end))
      case 'lineEnding':
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
        return this.text((builder) => builder.put('\n', start, end))
      case 'characterReference':
        return this.text((builder) => builder.put(this.decoded(start, end), start, end))
      case 'htmlFlow':
      case 'htmlText':
        this.html = new TextBuilder()
        return
      case 'image':
        this.alt = new TextBuilder()
        return
      case 'link':
        return this.list.add({ type: 'start', tag: 'a', ...this.destination(index) })
      case 'autolink':
      case 'literalAutolink': {
        const written = this.source.slice(start, end)
        return this.list.add({ type: 'start', tag: 'a', href: written.replace(/^<|>$/g, '') })
      }
      case 'autolinkProtocol':
      case 'autolinkEmail':
      case 'literalAutolinkEmail':
      case 'literalAutolinkHttp':
      case 'literalAutolinkWww':
        return this.text((builder) => builder.copy(this.source, start, end))
      case 'atxHeading':
      case 'setextHeading':
        return this.list.add({ type: 'start', tag: this.headingTag(type, start, end) })
      case 'codeFenced':
      case 'codeIndented':
        return this.list.add({ type: 'start', tag: 'pre' })
      case 'paragraph':
        if (this.isTight()) return
        return this.list.add({ type: 'start', tag: 'p' })
      case 'listItemPrefix':
        return this.beginItem()
      case 'gfmFootnoteDefinition':
        this.footnoteFrom = this.list.tokens.length
        this.loose.push(true)
        return this.list.add({ type: 'start', tag: 'li' })
    }
    const tag = elements[type]
    if (!tag) return
    this.list.add({ type: 'start', tag })
    if (tag === 'ol' || tag === 'ul') {
      this.loose.push((this.events[index]![1] as { _loose?: boolean })._loose === true)
      this.openItems.push(false)
    } else if (tag === 'blockquote') this.loose.push(true)
  }

  private exit(type: string, start: number, end: number): void {
    switch (type) {
      case 'htmlFlow':
      case 'htmlText': {
        const html = this.html!
        this.html = null
        return readHtml(html, this.list)
      }
      case 'image': {
        const alt = this.alt!
        this.alt = null
        return this.list.add({ type: 'single', tag: 'img', alt })
      }
      case 'link':
      case 'autolink':
      case 'literalAutolink':
        return this.list.add({ type: 'end', tag: 'a' })
      case 'atxHeading':
      case 'setextHeading':
        return this.list.add({ type: 'end', tag: this.headingTag(type, start, end) })
      case 'codeFenced':
      case 'codeIndented':
        return this.list.add({ type: 'end', tag: 'pre' })
      case 'paragraph':
        if (this.isTight()) return this.list.add({ type: 'text', text: this.newLine(end) })
        return this.list.add({ type: 'end', tag: 'p' })
      case 'gfmFootnoteDefinition':
        this.loose.pop()
        this.list.add({ type: 'end', tag: 'li' })
        this.footnotes.push(...this.list.tokens.splice(this.footnoteFrom))
        return
    }
    const tag = elements[type]
    if (!tag) return
    if (tag === 'ol' || tag === 'ul') {
      if (this.openItems.pop()) this.list.add({ type: 'end', tag: 'li' })
      this.loose.pop()
    } else if (tag === 'blockquote') this.loose.pop()
    this.list.add({ type: 'end', tag })
  }

  private beginItem(): void {
    if (this.openItems.at(-1)) this.list.add({ type: 'end', tag: 'li' })
    this.openItems[this.openItems.length - 1] = true
    this.list.add({ type: 'start', tag: 'li' })
  }

  private isTight(): boolean {
    return this.loose.at(-1) === false
  }

  /** Adds to the text at hand: of the document, of raw HTML or of an image's description. */
  private text(write: (builder: TextBuilder) => void): void {
    if (this.html) return write(this.html)
    if (this.alt) return write(this.alt)
    const builder = new TextBuilder()
    write(builder)
    this.list.add({ type: 'text', text: builder })
  }

  private newLine(at: number): MappedText {
    return new TextBuilder().put('\n', at, at)
  }

  private headingTag(type: string, start: number, end: number): string {
    const text = this.source.slice(start, end)
    if (type === 'atxHeading') return `h${/^#+/.exec(text.trimStart())?.[0].length ?? 1}`
    return /=[ \t]*$/.test(text) ? 'h1' : 'h2'
  }

  private decoded(start: number, end: number): string {
    const name = this.source.slice(start + 1, end - 1)
    if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || this.source.slice(start, end)
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '\ufffd'
  }

  /** Where the link goes that is entered at `index`. */
  private destination(index: number): { href?: string } {
    let depth = 0
    let label = ''
    for (let i = index; i < this.events.length; i++) {
      const [kind, { type, start, end }] = this.events[i]!
      const text = () => this.source.slice(start.offset, end.offset)
      if (type === 'link') depth += kind === 'enter' ? 1 : -1
      if (depth === 0) break
      if (kind !== 'enter' || depth > 1) continue
      if (type === 'resourceDestinationString') return { href: text() }
      if (type === 'labelText') label ||= text()
      if (type === 'referenceString') label = text()
    }
    const href = this.definitions.get(foldLabel(label))
    return href === undefined ? {} : { href }
  }

  /** A call is its number, raised and linked. */
  private footnoteCall(start: number, end: number): void {
    const label = foldLabel(this.source.slice(start + 2, end - 1))
    if (!this.calls.includes(label)) this.calls.push(label)
    const number = new TextBuilder().put(String(this.calls.indexOf(label) + 1), start, end)
    this.list.add({ type: 'start', tag: 'sup' })
    this.list.add({ type: 'start', tag: 'a' })
    this.list.add({ type: 'text', text: number })
    this.list.add({ type: 'end', tag: 'a' })
    this.list.add({ type: 'end', tag: 'sup' })
  }
}

const foldLabel = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
