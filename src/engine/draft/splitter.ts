import { isAlphanumeric } from './addresses'
import type { Mask } from './draft'
import { matchAt } from './source-lines'
import { fold } from './tokens'

export interface SentenceWords {
  /** Folded, without the last full stop. */
  readonly abbreviations: ReadonlySet<string>
  /** Folded; after an abbreviation, a capitalised one of these begins a sentence ("at 5 p.m. We …"). */
  readonly frequent: ReadonlySet<string>
  /** True where "12." may be an ordinal, as in dates. */
  readonly ordinalStop: boolean
}

/** For a text in no installed locale: sentences end at every stop. */
export const noSentenceWords: SentenceWords = {
  abbreviations: new Set(),
  frequent: new Set(),
  ordinalStop: false,
}

/**
 * UTF-16 units after which a sentence ends at the next space. Nobody writes such a sentence, but a paste without a full
 * stop may go on for pages: rules may look at a whole sentence for each of its words, so its length must have a bound.
 */
const longestSentence = 800

/** A line shorter than this may be hard wrapped by no one: the writer ended it. */
const narrowestWrap = 60

const stops = '.!?…。！？'
const closer = /["'”’»›)\]}]/
/** Emphasis that a plain text shows as it is. */
const marks = /[*_~]/
/** Before a name, even one that is a word: "Mr. Will", "Dr. Hope". */
const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'hon', 'st', 'hr', 'fr', 'sr', 'sra'])
/** Words that count what follows, though they may end a sentence too. */
const numbered = new Set(['no', 'nr', 'nº', 'p', 'pp', 'št', 'č'])
const opener = /["'“‘«‹([{¿¡]/
const face =
  /[ \t]*(?:[:;]-?[)D(P]|<3|[\p{Extended_Pictographic}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]+)(?=\s|$|[\p{Extended_Pictographic}])/uy
const emoji = /\p{Extended_Pictographic}/u
const upper = /[\p{Lu}\p{Lt}]/u
const lower = /\p{Ll}/u

/** Splits a text into sentences. */
export class Splitter {
  private mask = 0

  constructor(
    private readonly text: string,
    private readonly masks: readonly Mask[],
    private readonly words: SentenceWords,
  ) {}

  split(from: number, to: number, emit: (start: number, end: number) => void): void {
    const { text } = this
    const width = wrapWidth(text, from, to)
    let start = from
    let lineStart = from
    let at = from
    const cut = (end: number, next: number) => {
      let trimmed = end
      while (trimmed > start && /\s/.test(text[trimmed - 1]!)) trimmed--
      if (trimmed > start) emit(start, trimmed)
      start = next
      while (start < to && /\s/.test(text[start]!)) start++
    }
    while (at < to) {
      const past = this.maskEnd(at)
      if (past > at) {
        at = Math.min(past, to)
        continue
      }
      // Nearly all characters are letters, and end nothing.
      if (isAlphanumeric(text.charCodeAt(at))) {
        at++
        continue
      }
      const char = text[at]!
      if (char === '\n' || char === '\r') {
        const next = char === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1
        if (isDeliberate(text, start, lineStart, at, next, to, width)) cut(at, next)
        lineStart = at = next
        continue
      }
      if (stops.includes(char)) {
        const end = this.sentenceEnd(start, at, to)
        if (end > 0) {
          cut(end, end)
          at = start
          // A line break in the white space that follows begins a line all the same.
          for (let i = end; i < start; i++) if (text[i] === '\n' || text[i] === '\r') lineStart = i + 1
        } else while (at < to && stops.includes(text[at]!)) at++
        continue
      }
      const isTyped = (char === ':' || char === ';') && at > from && /\s/.test(text[at - 1]!)
      if (
        isTyped ||
        (char.charCodeAt(0) >= 0x2190 && emoji.test(String.fromCodePoint(text.codePointAt(at)!)))
      ) {
        const end = facesEnd(text, at, to)
        if (end > at && upper.test(this.nextChar(end, to))) {
          cut(end, end)
          at = start
          continue
        }
        at = Math.max(end, at + (text.codePointAt(at)! > 0xffff ? 2 : 1))
        continue
      }
      at++
      if (char === ' ' && at - start > longestSentence) cut(at, at)
    }
    cut(to, to)
  }

  /** The end of the mask that covers `at`, or -1. */
  private maskEnd(at: number): number {
    while (this.mask < this.masks.length && this.masks[this.mask]!.span.end <= at) this.mask++
    const mask = this.masks[this.mask]
    return mask && mask.span.start <= at ? mask.span.end : -1
  }

  /** The same, for looking ahead: leaves the walk where it is. */
  private peekMaskEnd(at: number): number {
    for (let i = this.mask; i < this.masks.length && this.masks[i]!.span.start <= at; i++)
      if (this.masks[i]!.span.end > at) {
        const { kind, span } = this.masks[i]!
        return kind === 'markup' || kind === 'link-target' ? span.end : -1
      }
    return -1
  }

  /** The end of the sentence that the stop at `at` closes, with quotes, brackets and faces after it; or -1. */
  private sentenceEnd(start: number, at: number, to: number): number {
    const { text } = this
    let stop = at
    while (stop < to && stops.includes(text[stop]!)) stop++
    let end = stop
    let closed = false
    while (end < to) {
      const past = this.peekMaskEnd(end)
      if (past > end) end = Math.min(past, to)
      else if (closer.test(text[end]!)) {
        closed = true
        end++
      } else if (marks.test(text[end]!)) end++
      else break
    }
    if (end < to && !/\s/.test(text[end]!)) {
      const faces = facesEnd(text, end, to)
      if (faces === end) return -1
      end = faces
    } else end = facesEnd(text, end, to)
    if (end >= to) return to
    const next = this.nextChar(end, to)
    if (closed && lower.test(next)) return -1
    const mark = text.slice(at, stop)
    if (mark === '.') return this.isFullStop(start, at, end, next, to) ? end : -1
    if (/^(?:\.{2,}|…)/.test(mark) && lower.test(next)) return -1
    return end
  }

  private isFullStop(start: number, at: number, end: number, next: string, to: number): boolean {
    const { text, words } = this
    let from = at
    while (from > start && at - from < 16 && /[\p{L}\p{M}\p{N}.]/u.test(text[from - 1]!)) from--
    const source = text.slice(from, at).replace(/^\.+/, '')
    const word = fold(source)
    // "12. maja", "12. 5. 2025"
    if (words.ordinalStop && /^\d{1,3}$/.test(word) && (lower.test(next) || /\d/.test(next))) return false
    // A number that opens a sentence counts it: "1. Open the app".
    if (/^\d+$/.test(word)) return /[^\s\d.]/.test(text.slice(Math.max(start, at - 20), from))
    if (/\d/.test(next) && this.counts(word, source, from > start)) return false
    const isInitial = /^\p{Lu}$/u.test(source)
    const isDotted = /^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(source)
    if (!isInitial && !isDotted && !words.abbreviations.has(word)) return true
    if (!upper.test(next) || titles.has(word) || (isDotted && from === start)) return false
    return this.beginsSentence(end, to)
  }

  /** "order no. 5", "p. 3", "Nov. 5"; but not "We have it. 5 are left." */
  private counts(word: string, source: string, isInside: boolean): boolean {
    const { abbreviations, frequent } = this.words
    if (abbreviations.has(word) || numbered.has(word)) return true
    return (
      (word.length <= 2 || (word.length <= 4 && isInside && upper.test(source[0]!))) && !frequent.has(word)
    )
  }

  /** True where a frequent word follows, or its contraction: no name begins with one. */
  private beginsSentence(at: number, to: number): boolean {
    const word = this.nextWord(at, to)
    return this.words.frequent.has(word) || this.words.frequent.has(word.split("'")[0]!)
  }

  private nextChar(at: number, to: number): string {
    const next = this.nextStart(at, to)
    return next < to ? String.fromCodePoint(this.text.codePointAt(next)!) : ''
  }

  private nextWord(at: number, to: number): string {
    const next = this.nextStart(at, to)
    return fold(/^[\p{L}\p{M}'’]*/u.exec(this.text.slice(next, Math.min(to, next + 30)))![0])
  }

  private nextStart(at: number, to: number): number {
    let next = at
    while (next < to) {
      const past = this.peekMaskEnd(next)
      if (past > next) next = past
      else if (/\s/.test(this.text[next]!) || opener.test(this.text[next]!)) next++
      else break
    }
    return next
  }
}

function facesEnd(text: string, at: number, to: number): number {
  let end = at
  while (matchAt(face, text, end) && face.lastIndex <= to && face.lastIndex > end) end = face.lastIndex
  return end
}

/** The paragraph's longest line: where its writer's program wraps, if it does. */
function wrapWidth(text: string, from: number, to: number): number {
  let longest = narrowestWrap
  let lineStart = from
  for (let at = from; at < to; at++)
    if (text[at] === '\n' || text[at] === '\r') {
      longest = Math.max(longest, at - lineStart)
      lineStart = at + 1
    }
  return Math.max(longest, to - lineStart)
}

/**
 * True where the writer, not a wrapping program, ended the line `[lineStart, at)`: the first word of the next line,
 * at `next`, would have fitted on it. Who begins sentences with a capital goes on with a small letter.
 */
function isDeliberate(
  text: string,
  sentence: number,
  lineStart: number,
  at: number,
  next: number,
  to: number,
  width: number,
): boolean {
  const tail = text.slice(Math.max(lineStart, at - 4), at)
  if (/:[*_]*\s*$/.test(tail)) return true
  if (/(?:\\| {2})$/.test(tail) && at - lineStart < narrowestWrap) return true
  let from = next
  while (from < to && /[ \t]/.test(text[from]!)) from++
  if (lower.test(text[from] ?? '') && (upper.test(text[sentence]!) || /,\s*$/.test(tail))) return false
  let end = from
  while (end < to && end - from <= width && !/\s/.test(text[end]!)) end++
  return at - lineStart + 1 + (end - from) <= width
}
