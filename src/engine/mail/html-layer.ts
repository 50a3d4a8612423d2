import { readReference } from './entities'
import { breakOf, hidden, TagReader, type Break, type Tag } from './html-tags'
import { LayerBuilder, type Layer } from './layer'
import { PositionMap } from './position-map'
import { htmlEdits } from './write-html'

/**
 * The text of an HTML body as it is read: a block begins a line, a quotation's lines begin with `>`, entities are
 * decoded. What a tag shows as stands where the tag stands; other tags carry no text.
 */
export function htmlLayer(html: string): Layer {
  const reader = new HtmlReader(html)
  reader.read()
  const { text, map } = reader.builder
  return { text, map, encode: (edits) => htmlEdits(html, text, map, edits) }
}

/** What Gmail, Outlook and Thunderbird call the element around a signature. */
const signatureClass =
  /\b(?:class|id)\s*=\s*(?:"(?:[^"]*\s)?|'(?:[^']*\s)?)(?:gmail_signature|(?:x_)?signature|moz-signature)(?=["'\s])/i
const invisible = /\bstyle\s*=\s*(?:"[^"]*|'[^']*)\b(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

class HtmlReader {
  readonly builder = new LayerBuilder(new PositionMap(0))
  private readonly tags: TagReader
  private depth = 0
  /** Nothing but quote marks stands on the line so far. */
  private isLineEmpty = true
  private blankLines = 1
  private preformatted = 0
  private at = 0

  constructor(private readonly html: string) {
    this.tags = new TagReader(html)
  }

  read(): void {
    const { html } = this
    while (this.at < html.length) {
      const char = html[this.at]!
      if (char === '<') {
        const tag = this.tags.read(this.at)
        if (tag) {
          this.tag(tag)
          continue
        }
      } else if (char === '&') {
        const found = readReference(html, this.at)
        if (found) {
          this.show(found.char, found.end)
          continue
        }
      } else if (isSpace(char)) {
        this.space()
        continue
      }
      this.show(char, this.at + 1)
    }
  }

  private show(text: string, end: number): void {
    this.builder.add(text, this.at, end)
    this.isLineEmpty = false
    this.blankLines = 0
    this.at = end
  }

  /** Line ends and tabs of the source are one space; at the start of a line, none. Plain spaces stay. */
  private space(): void {
    const { html } = this
    let end = this.at
    let isPlain = true
    while (end < html.length && isSpace(html[end]!)) if (html[end++] !== ' ') isPlain = false
    if (this.preformatted > 0) {
      for (let at = this.at; at < end; at++) {
        if (html[at] === '\n') this.line(at, at + 1)
        else if (html[at] !== '\r') this.builder.add(html[at]!, at, at + 1)
      }
    } else if (!this.isLineEmpty) this.builder.add(isPlain ? html.slice(this.at, end) : ' ', this.at, end)
    this.at = end
  }

  private tag(tag: Tag): void {
    const { name, closes } = tag
    if (!closes && (hidden.has(name) || invisible.test(tag.source))) {
      this.at = this.hiddenEnd(tag)
      return
    }
    if (name === 'br') this.line(this.at, tag.end)
    else if (name === 'hr') this.shown('________________________________', tag.end)
    else if (name === 'blockquote') this.quote(closes, tag.end)
    else if (name === 'li' && !closes) this.shown('- ', tag.end)
    else if (!closes && signatureClass.test(tag.source)) this.signature(tag)
    else this.break(breakOf(name), tag.end)
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (closes ? -1 : 1))
    this.at = tag.end
  }

  /** A line of its own, or the beginning of one. */
  private shown(text: string, end: number): void {
    const before = this.isLineEmpty ? '' : this.newLine()
    this.builder.add(before + text, this.at, end, false)
    this.isLineEmpty = false
    this.blankLines = 0
  }

  /** A mail program's mark of where its signature begins, as text has it. */
  private signature({ end }: Tag): void {
    if (/(?:^|\n)-- ?\n?$/.test(this.builder.tail)) return this.break('line', end)
    this.builder.add(`${this.isLineEmpty ? '' : this.newLine()}-- ${this.newLine()}`, this.at, end, false)
    this.isLineEmpty = true
  }

  private quote(closes: boolean, end: number): void {
    const before = marks(this.depth)
    this.depth = Math.max(0, this.depth + (closes ? -1 : 1))
    const isOpen = this.isLineEmpty && !closes
    this.builder.add(isOpen ? marks(this.depth).slice(before.length) : this.newLine(), this.at, end, false)
    this.isLineEmpty = true
    this.blankLines = 1
  }

  private break(kind: Break, end: number): void {
    if (kind === 'none') return
    const wanted = kind === 'paragraph' ? 1 : 0
    let text = this.isLineEmpty ? '' : this.newLine()
    if (this.blankLines < wanted) {
      text += this.newLine()
      this.blankLines = wanted
    }
    if (text) this.builder.add(text, this.at, end, false)
    this.isLineEmpty = true
  }

  private line(from: number, end: number): void {
    if (this.isLineEmpty) this.blankLines++
    this.builder.add(this.newLine(), from, end, false)
    this.isLineEmpty = true
  }

  private newLine(): string {
    return `\n${marks(this.depth)}`
  }

  /** Behind the closing tag of an element that isn't shown; behind the tag itself where nothing closes it. */
  private hiddenEnd({ name, end }: Tag): number {
    if (/^(?:img|br|hr|input|meta|link|col|area|base|embed|source|track|wbr)$/.test(name)) return end
    const key = `</${name}`
    const known = this.closers.get(name) ?? -1
    if (known >= end) return known
    if (known === Infinity) return end
    const closer = new RegExp(`${key}\\s*>`, 'gi')
    closer.lastIndex = end
    const found = closer.exec(this.html) ? closer.lastIndex : Infinity
    this.closers.set(name, found)
    return found === Infinity ? end : found
  }
  /** Where the next closing tag of a hidden element stands, so that no stretch is searched twice. */
  private readonly closers = new Map<string, number>()
}

/** Deeper ones look the same. */
const marks = (depth: number): string => '> '.repeat(Math.min(depth, 9))

const isSpace = (char: string): boolean =>
  char === ' ' || char === '\n' || char === '\r' || char === '\t' || char === '\f'
