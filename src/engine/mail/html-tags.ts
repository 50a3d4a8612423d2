/** What a tag does to the lines around it. */
export type Break = 'line' | 'paragraph' | 'none'

const paragraphs = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl blockquote table pre'.split(' '))
const lines = new Set(
  'div tr td th li dt dd section article header footer main aside address center form fieldset figure figcaption tbody thead tfoot caption hr body html'.split(
    ' ',
  ),
)
/** Their text is none. */
export const hidden = new Set('head style script title noscript template svg select textarea'.split(' '))

export const breakOf = (name: string): Break =>
  paragraphs.has(name) ? 'paragraph' : lines.has(name) ? 'line' : 'none'

export interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly end: number
  /** As it stands in the source, for the few attributes that tell something. */
  readonly source: string
}

const opening = /<(\/?)([a-z][a-z\d:-]*)/iy
/** Characters of a tag that are looked at for attributes. */
const longest = 2_000

/** Finds tags from left to right. Where no `>` is left, there is no tag any more: nothing is searched twice. */
export class TagReader {
  private isOver = false

  constructor(private readonly html: string) {}

  /** The tag, comment or declaration at `at`; null where `<` is a character like others. */
  read(at: number): Tag | null {
    const { html } = this
    if (this.isOver) return null
    const next = html[at + 1]
    if (next === '!' || next === '?') return this.declaration(at)
    opening.lastIndex = at
    const match = opening.exec(html)
    if (!match) return null
    const end = this.endOf(opening.lastIndex)
    if (end < 0) return null
    const source = html.slice(at, Math.min(end, at + longest))
    return { name: match[2]!.toLowerCase(), closes: match[1] === '/', end, source }
  }

  private declaration(at: number): Tag | null {
    const isComment = this.html.startsWith('<!--', at)
    const close = isComment ? this.html.indexOf('-->', at + 4) : -1
    const end = close >= 0 ? close + 3 : this.html.indexOf('>', at + 1) + 1
    if (end === 0) {
      this.isOver = true
      return null
    }
    // An open comment hides everything below it.
    return { name: '!', closes: false, end: isComment && close < 0 ? this.html.length : end, source: '' }
  }

  /** Behind the `>` that stands in no quoted attribute; a quotation that never ends is none. */
  private endOf(from: number): number {
    const { html } = this
    let quote = ''
    for (let at = from; at < html.length; at++) {
      const char = html[at]!
      if (quote) {
        if (char === quote) quote = ''
      } else if (char === '>') return at + 1
      else if ((char === '"' || char === "'") && /[=\s]/.test(html[at - 1]!)) quote = char
    }
    const plain = html.indexOf('>', from)
    this.isOver = plain < 0
    return plain + 1 || -1
  }
}
