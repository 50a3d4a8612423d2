import type { Mask } from './draft'

export const enum TokenKind {
  Word = 1,
  Number = 2,
  Punctuation = 3,
  /** Code, a placeholder, a bare address: something that stands where a word would, but can't be read. */
  Opaque = 4,
}

/** Struct of arrays, so that a pass over a long reply allocates little. Offsets are into `Draft.text`. */
export interface Tokens {
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly kind: readonly TokenKind[]
  /** Folded form (see `fold`); punctuation as it stands; '' for opaque tokens. */
  readonly word: readonly string[]
  readonly count: number
}

/** Lower case, straight apostrophes, ё as е: how words are compared. The length never changes. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  const kept = lower.length === word.length ? lower : word
  return /[’ʼ‘ё]/.test(kept) ? kept.replace(/[’ʼ‘]/g, "'").replace(/ё/g, 'е') : kept
}

const letter = /[\p{L}\p{M}\p{N}]/u
const mark = /\p{M}/u
const joiners = new Set(["'", '’', 'ʼ', '‘', '-', '‑', '_'])
const numberJoiners = new Set(['.', ',', '/', ':'])
/** Words that have lost their beginning: Afrikaans ’n, Dutch ’t and ’s. Quoted letters ('n') are none. */
const clipped = /['’‘][nts](?![\p{L}\p{M}\p{N}'’ʼ‘])/iuy
const clippedLength = 2

const isDigit = (code: number) => code >= 48 && code <= 57

/** Spaces beyond ASCII, and the joiners and marks without width that mail programs leave in texts. */
const isSpace = (code: number) =>
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff

function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (code >= 0xd800 && code <= 0xdfff)
    return letter.test(String.fromCodePoint(text.codePointAt(at)!)) && code < 0xdc00
  return letter.test(text[at]!)
}

export class TokenBuilder implements Tokens {
  readonly start: number[] = []
  readonly end: number[] = []
  readonly kind: TokenKind[] = []
  readonly word: string[] = []

  get count(): number {
    return this.start.length
  }

  /**
   * Adds the tokens of `text[from, to)`; the masks are those of the whole draft, sorted.
   * `maskIndex` says where to begin among them (a hint for a linear walk); the new hint is returned.
   */
  add(text: string, from: number, to: number, masks: readonly Mask[], maskIndex = 0): number {
    let at = from
    let next = maskIndex
    while (at < to) {
      while (next < masks.length && masks[next]!.span.end <= at) next++
      const mask = masks[next]
      if (mask && mask.span.start <= at) {
        if (mask.kind === 'code' || mask.kind === 'placeholder' || mask.kind === 'address')
          this.push(mask.span.start, Math.min(mask.span.end, to), TokenKind.Opaque, '')
        at = mask.span.end
        continue
      }
      at = this.addOne(text, at, Math.min(to, mask ? mask.span.start : to))
    }
    return next
  }

  private addOne(text: string, at: number, to: number): number {
    const code = text.charCodeAt(at)
    if (code <= 32 || (code >= 0xa0 && isSpace(code))) return at + 1
    // A mark with no letter before it belongs to an emoji.
    if (code > 0x2ff && mark.test(text[at]!)) return at + 1
    if (!isWordCode(text, at)) {
      clipped.lastIndex = at
      if (at + clippedLength <= to && clipped.test(text)) {
        this.push(at, at + clippedLength, TokenKind.Word, fold(text.slice(at, at + clippedLength)))
        return at + clippedLength
      }
      const size = at + 1 < to && text.codePointAt(at)! > 0xffff ? 2 : 1
      this.push(at, at + size, TokenKind.Punctuation, text.slice(at, at + size))
      return at + size
    }
    let end = at
    let digits = 0
    let letters = 0
    while (end < to) {
      if (isWordCode(text, end)) {
        if (isDigit(text.charCodeAt(end))) digits++
        else letters++
        end += text.codePointAt(end)! > 0xffff ? 2 : 1
      } else if (end + 1 < to && this.joins(text, end) && isWordCode(text, end + 1)) end++
      else break
    }
    const isNumber = digits > 0 && letters <= 2
    this.push(at, end, isNumber ? TokenKind.Number : TokenKind.Word, fold(text.slice(at, end)))
    return end
  }

  private joins(text: string, at: number): boolean {
    const char = text[at]!
    if (joiners.has(char)) return true
    return numberJoiners.has(char) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  }

  private push(start: number, end: number, kind: TokenKind, word: string): void {
    this.start.push(start)
    this.end.push(end)
    this.kind.push(kind)
    this.word.push(word)
  }
}

/**
 * Tokens of texts that stand in one, each at its offset. The lists are as long as they will be: of growing ones three
 * times as much was thrown away (measured: a sixth of a keystroke's garbage).
 */
export function joinTokens(parts: readonly { readonly tokens: Tokens; readonly offset: number }[]): Tokens {
  const count = parts.reduce((sum, { tokens }) => sum + tokens.count, 0)
  const start = new Array<number>(count)
  const end = new Array<number>(count)
  const kind = new Array<TokenKind>(count)
  const word = new Array<string>(count)
  let to = 0
  for (const { tokens, offset } of parts)
    for (let at = 0; at < tokens.count; at++, to++) {
      start[to] = tokens.start[at]! + offset
      end[to] = tokens.end[at]! + offset
      kind[to] = tokens.kind[at]!
      word[to] = tokens.word[at]!
    }
  return { start, end, kind, word, count }
}
