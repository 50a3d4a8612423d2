import type { Mask, MaskKind } from './draft'
import { addressEnd, isAlphanumeric } from './addresses'
import { closingRun, lastRuns, runEnd } from './code-span'
import { Emphasis } from './emphasis'
import { destinationEnd } from './link'
import { isTagName } from './bracketed-blanks'
import { placeholderEnd } from './placeholders'
import { matchAt } from './source-lines'
import type { Comment } from './structure'

const autolink = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,100}@[^\s<>]{1,200})>/iy
const tag = /<\/?[a-z][a-z0-9:-]*(?:\s[^<>]{0,500})?\/?>/iy
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iy
const footnote = /\[\^[^\]\s]{1,60}\]:?/y
const escapable = /[!-/:-@[-`{-~]/
const label = /\[[^\][\r\n]{0,100}\]/y

/** What an ASCII character may begin: an address, if anything; Markdown, or an address; a blank, or any of these. */
const plain = 1
const mark = 2
const blank = 4
const sorts = new Uint8Array(128).fill(plain, 33)
for (const char of '\\`]~') sorts[char.charCodeAt(0)] = mark
for (const char of '{#$%[<&*(Xx_h') sorts[char.charCodeAt(0)] = blank

/**
 * Finds what isn't prose inside of blocks, from left to right. Call `scan` with stretches in the order of the text.
 * Linear: every branch either consumes what it read or gives up after a bounded look.
 */
export class InlineScanner {
  private masks: Mask[] = []
  private nextComment = 0

  constructor(
    private readonly text: string,
    readonly markdown: boolean,
    private readonly comments: readonly Comment[],
    /** Folded labels of reference definitions. */
    private readonly labels: ReadonlySet<string>,
  ) {}

  get hasComments(): boolean {
    return this.comments.length > 0
  }

  scan(from: number, to: number): readonly Mask[] {
    const { text, markdown } = this
    this.masks = []
    const brackets: number[] = []
    const emphasis = new Emphasis(text, this.add)
    let ticks: Map<number, number> | null = null
    let at = from
    while (at < to) {
      const inComment = this.commentEnd(at)
      if (inComment > at) {
        at = inComment
        continue
      }
      const code = text.charCodeAt(at)
      // The common case first: nothing but a word can begin with most characters, and none in the middle of one.
      const sort = code < 128 ? sorts[code]! : code === 0x20ac || code === 0xa3 || code === 0xab ? blank : 0
      if (sort === 0 || (sort === plain && at > from && isAlphanumeric(text.charCodeAt(at - 1)))) {
        at++
        continue
      }
      const end = sort === blank ? placeholderEnd(text, at, { markdown, from, to }) : -1
      if (end > at && !this.isLabel(at, end)) {
        this.add('placeholder', at, end)
        at = end
        continue
      }
      switch (text[at]) {
        case '\\':
          if (markdown && at + 1 < to && (escapable.test(text[at + 1]!) || /[\r\n]/.test(text[at + 1]!))) {
            this.add('markup', at, at + 1)
            at++
          }
          break
        case '`': {
          ticks ??= lastRuns(text, from, to)
          const close = closingRun(text, at, to, ticks, markdown)
          if (close > 0) this.addCode(at, close)
          at = close > 0 ? close : runEnd(text, at, to)
          continue
        }
        case '<': {
          const close = this.angle(at, to)
          if (close > 0) {
            at = close
            continue
          }
          break
        }
        case '&':
        case '[': {
          if (!markdown) break
          const passed = text[at] === '&' ? entity : footnote
          if (matchAt(passed, text, at) && passed.lastIndex <= to) {
            this.add('markup', at, passed.lastIndex)
            at = passed.lastIndex
            continue
          }
          if (text[at] === '[') brackets.push(at)
          break
        }
        case ']': {
          const open = brackets.pop()
          const close = open === undefined ? -1 : this.link(open, at, to)
          if (close > 0) {
            at = close
            continue
          }
          break
        }
        case '*':
        case '_':
        case '~':
          if (markdown) {
            at = emphasis.run(at, from, to)
            continue
          }
          break
        default: {
          let close = addressEnd(text, at, from, to)
          if (close > 0) {
            // "[https://…](https://…)": inside a link's text the address ends before its bracket.
            const bracket = brackets.length ? text.slice(at, close).indexOf('](') : -1
            if (bracket > 0) close = at + bracket
            this.addWithPlaceholders('address', at, close)
            at = close
            continue
          }
        }
      }
      at++
    }
    return this.masks
  }

  readonly add = (kind: MaskKind, start: number, end: number): void => {
    this.masks.push({ kind, span: { start, end } })
  }

  /** The end of the comment that `at` lies in, or -1. */
  private commentEnd(at: number): number {
    while (this.nextComment < this.comments.length && this.comments[this.nextComment]!.end <= at)
      this.nextComment++
    const comment = this.comments[this.nextComment]
    return comment && comment.start <= at ? comment.end : -1
  }

  /** `[label]` is a link where the text defines it. */
  private isLabel(at: number, end: number): boolean {
    return this.text[at] === '[' && this.labels.has(foldLabel(this.text.slice(at + 1, end - 1)))
  }

  /** Code that is nothing but a blank with words in it (`<your name>`) is a blank. */
  private addCode(start: number, end: number): void {
    const size = runEnd(this.text, start, end) - start
    const [from, to] = [start + size, end - size]
    const isBlank = /[<[]/.test(this.text[from] ?? '') && this.text.slice(from, to).includes(' ')
    const filled = isBlank && placeholderEnd(this.text, from, { markdown: this.markdown, from, to }) === to
    this.add(filled ? 'placeholder' : 'code', start, end)
  }

  private angle(at: number, to: number): number {
    if (matchAt(autolink, this.text, at) && autolink.lastIndex <= to) {
      this.add('address', at, autolink.lastIndex)
      return autolink.lastIndex
    }
    const match = matchAt(tag, this.text, at)
    if (!match || tag.lastIndex > to) return -1
    if (!isTagName(match[0].slice(1, -1).replace(/\/$/, '')) && !/=|^<\//.test(match[0])) return -1
    this.add('markup', at, tag.lastIndex)
    return tag.lastIndex
  }

  /** The end of the link whose text stands between the brackets at `open` and `close`, or -1. */
  private link(open: number, close: number, to: number): number {
    const after = this.text[close + 1]
    let end = -1
    if (after === '(') end = destinationEnd(this.text, close + 1, to)
    else if (after === '[' && matchAt(label, this.text, close + 1) && label.lastIndex <= to)
      end = label.lastIndex
    else if (close - open < 102 && this.labels.has(foldLabel(this.text.slice(open + 1, close))))
      end = close + 1
    if (end < 0) return -1
    const start = open > 0 && this.text[open - 1] === '!' ? open - 1 : open
    this.add('markup', start, open + 1)
    this.addWithPlaceholders('link-target', close, end)
    return end
  }

  /** A blank inside an address is still a blank: the mask is cut around it. */
  private addWithPlaceholders(kind: MaskKind, start: number, end: number): void {
    let from = start
    for (let at = start + 1; at < end; at++) {
      if (!'{[#$%<'.includes(this.text[at]!)) continue
      const close = placeholderEnd(this.text, at, { markdown: this.markdown, from: start, to: end })
      if (close < 0) continue
      if (at > from) this.add(kind, from, at)
      this.add('placeholder', at, close)
      from = close
      at = close - 1
    }
    if (end > from) this.add(kind, from, end)
  }
}

export function foldLabel(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
