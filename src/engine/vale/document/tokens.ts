import { TextBuilder, slice, type MappedText } from './mapped'

/** A document as a run of HTML tokens: Vale's scopes are defined on them, whatever the markup was. */
export type Token =
  | { readonly type: 'start'; readonly tag: string; readonly href?: string; readonly classes?: string }
  | { readonly type: 'end'; readonly tag: string }
  /** `<img>`, `<br>`: neither opened nor closed. */
  | { readonly type: 'single'; readonly tag: string; readonly alt?: MappedText }
  | { readonly type: 'text'; readonly text: MappedText }
  | { readonly type: 'comment'; readonly text: string }

/** Gathers tokens; neighbouring stretches of text become one. */
export class TokenList {
  readonly tokens: Token[] = []
  private open: TextBuilder | null = null

  add(token: Token): void {
    if (token.type !== 'text') {
      this.open = null
      this.tokens.push(token)
    } else if (this.open) this.open.append(token.text)
    else {
      this.open = new TextBuilder().append(token.text)
      this.tokens.push({ type: 'text', text: this.open })
    }
  }
}

const markup = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)>|<[!?][^>]*>/g
const singles = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Reads raw HTML, as it may stand within Markdown. */
export function readHtml(html: MappedText, list: TokenList): void {
  let at = 0
  for (const match of html.text.matchAll(markup)) {
    if (match.index > at) list.add({ type: 'text', text: slice(html, at, match.index) })
    at = match.index + match[0].length
    const [, comment, slash, tag, attributes] = match
    if (comment !== undefined) list.add({ type: 'comment', text: comment.trim() })
    else if (tag) list.add(tagToken(tag.toLowerCase(), slash === '/', attributes!, html, match.index))
  }
  if (at < html.text.length) list.add({ type: 'text', text: slice(html, at, html.text.length) })
}

function tagToken(
  tag: string,
  closes: boolean,
  attributes: string,
  html: MappedText,
  tagStart: number,
): Token {
  if (closes) return { type: 'end', tag }
  const attribute = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  const valueOf = (name: string) => {
    const found = attribute(name)
    return found ? (found[1] ?? found[2] ?? found[3]!) : undefined
  }
  if (singles.has(tag) || attributes.trimEnd().endsWith('/')) {
    const alt = tag === 'img' ? valueOf('alt') : undefined
    if (!alt) return { type: 'single', tag }
    const start = html.text.indexOf(alt, tagStart + tag.length + 1)
    return { type: 'single', tag, alt: slice(html, start, start + alt.length) }
  }
  const href = valueOf('href')
  const classes = valueOf('class')
  return { type: 'start', tag, ...(href && { href }), ...(classes && { classes }) }
}
