import { beginnersOf } from './beginnings'
import { fold } from './tokens'
import { placeholderEnd } from './placeholders'
import { isBlankCode, matchAt, skipBlanks } from './source-lines'

export interface GreetingWords {
  /** Folded openers, longest first. */
  readonly openers: readonly string[]
  /** Folded words that begin no greeting by name ("Sure,"): frequent words and closing formulas. */
  readonly notNames: ReadonlySet<string>
  /** Folded small words of a greeting that name nobody, beside those below: "mnr", "en". */
  readonly addressees: ReadonlySet<string>
  /** Those among them that may end in a full stop: "mnr." */
  readonly titles: ReadonlySet<string>
}

const generic = new Set(
  'there all everyone everybody team folks friend friends sir madam again or and & mr mrs ms mx dr prof customer client valued guest guests member colleague colleagues both guys to you van von der den de da di du dos la le el al bin y e zu'.split(
    ' ',
  ),
)
/** "Hello from Acme,": they tie a name to what stands before it, and are part of a greeting only if one follows. */
const ties = new Set(['from', 'at', 'of', 'my'])
const tiedArticles = new Set(['the', 'our', 'us'])
const maxWords = 7
/** An opener so short that it greets without a name or comma: "hi can you send …". */
const shortOpener = /^\S{1,5}$/
const openTags = /(?:<(?:p|div|span|b|strong|em|i|font|td)(?:\s[^<>\r\n]{0,200})?>[ \t]{0,20})+/iy
const closeTags = /(?:[ \t]{0,20}<\/?(?:p|div|span|b|strong|em|i|font|td|br)\s?\/?>)+/iy
/** "Hi Ann (and Tom),": to the end of the line. */
const aside = /[ \t]{0,3}\([^()\r\n]{1,40}\)[,!:.]?[ \t]{0,20}(?=[\r\n]|$)/y
const nameBefore =
  /(?:(\p{Lu}[\p{L}\p{M}'’-]{0,30})(?: \p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,2}|\{\{[^{}\r\n]{1,40}\}\}),[ \t]{1,3}/uy
const titleAndName =
  /(\p{Lu}\p{L}{0,12})\.? \p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30})?,[ \t]{1,3}/uy
const englishTitles = new Set('mr mrs ms mx dr prof'.split(' '))
const wordChar = /[\p{L}\p{M}\p{N}'’@._&-]/u

/**
 * The end of the greeting that begins a line at `from`, with its comma or exclamation mark, or -1. It may end within
 * the line ("Hi Sam, thanks for…").
 */
export function greetingEnd(text: string, from: number, to: number, words: GreetingWords): number {
  const end = findEnd(text, matchAt(openTags, text, from) ? openTags.lastIndex : from, to, words)
  if (end < 0) return end
  for (const more of [aside, closeTags])
    if (end < to && matchAt(more, text, end) && more.lastIndex <= to) return more.lastIndex
  return end
}

function findEnd(text: string, from: number, to: number, words: GreetingWords): number {
  const start = skipMarks(text, skipFaces(text, from, to), to)
  return (
    openerEnd(text, start, to, words) ??
    nameFirst(text, start, to, words) ??
    titleFirst(text, start, to, words) ??
    nameAlone(text, start, to, words)
  )
}

/** After the opener that stands at `start`, and the name behind it; null where none does. */
function openerEnd(text: string, start: number, to: number, words: GreetingWords): number | null {
  // Line ends and the rest of a long line are never looked at.
  const head = fold(text.slice(start, Math.min(to, start + 60)))
  for (const opener of beginnersOf(words.openers, head)) {
    if (!head.startsWith(opener)) continue
    const after = start + opener.length
    if (after < to && /[\p{L}\p{M}\p{N}\-‑'’]/u.test(text[after]!)) continue
    return afterOpener(text, after, to, opener, words)
  }
  return null
}

/** "Анна, добрый день!": in some languages the name comes first. */
function nameFirst(text: string, start: number, to: number, words: GreetingWords): number | null {
  const name = matchAt(nameBefore, text, start)
  if (!name || nameBefore.lastIndex >= to || words.notNames.has(fold(name[1] ?? ''))) return null
  return openerEnd(text, nameBefore.lastIndex, to, words)
}

/** "Mrs Jones, your key is here", "Gospa Vidmar, …": a title and a name, with the comma of an address. */
function titleFirst(text: string, start: number, to: number, words: GreetingWords): number | null {
  const title = matchAt(titleAndName, text, start)
  if (!title || titleAndName.lastIndex >= to) return null
  const word = fold(title[1]!)
  const isTitle = englishTitles.has(word) || (words.addressees.has(word) && !words.notNames.has(word))
  return isTitle ? titleAndName.lastIndex : null
}

function afterOpener(text: string, at: number, to: number, opener: string, words: GreetingWords): number {
  // "Môre" greets in the morning, and is tomorrow in front of a sentence.
  const isShort = shortOpener.test(opener) && !words.notNames.has(opener)
  const first = readName(text, at, to, words, isShort)
  // "Hey — sorry about that": a dash greets as a comma does.
  if (first.end < 0 && isShort && first.stop !== '' && '-–—'.includes(first.stop))
    return afterDash(text, at, to)
  if (first.end < 0) return first.speaks && isShort ? at : -1
  if (first.stop === '' || first.stop === '\n') return first.end
  // "Good morning, Sam," and "Hi 👋 Tom!": the name comes after a first stop; "Hi Sam, Ana and Joe,": more of them do.
  if (first.proper > 0) return first.stop === ',' ? namesEnd(text, first.end, to, words) : first.end
  if ('!:.;…'.includes(first.stop)) return first.end
  const second = readName(text, first.end, to, words)
  return isWholeName(second) && second.stop !== '' ? second.end : first.end
}

function afterDash(text: string, from: number, to: number): number {
  const at = skipMarks(text, from, to)
  return '-–—'.includes(text[at]!) ? at + 1 : at
}

/** "Hi Sam, Ana, and Joe,": to the end of the line there is nothing but names; else the first one's end. */
function namesEnd(text: string, first: number, to: number, words: GreetingWords): number {
  for (let at = first, count = 1; ; count++) {
    const name = readName(text, at, to, words)
    if (!isWholeName(name) || !name.proper) return first
    // "Hi Sam, Great!" has one name.
    if (name.end >= to) return name.words > 1 || name.stop === ',' || count > 1 ? to : first
    if (name.stop !== ',') return first
    at = name.end
  }
}

const isWholeName = ({ end, words, known }: Name) => end >= 0 && words > 0 && words <= 4 && known === words

interface Name {
  /** After the name and its punctuation; -1 where what follows is no name. */
  readonly end: number
  readonly words: number
  /** Words that are surely part of a name or a general address: capitalised ones, placeholders, "there". */
  readonly known: number
  /** Those among them that name someone: "Sam", `{{name}}`. */
  readonly proper: number
  /** The punctuation that ends it, a line feed for the line's end; '' where none does. */
  readonly stop: string
  /** True where a sentence begins in place of a name ("we have …"). */
  readonly speaks: boolean
}

function readName(
  text: string,
  from: number,
  to: number,
  { notNames, addressees, titles }: GreetingWords,
  afterShort = false,
): Name {
  let at = from
  let end = from
  let [count, known, proper] = [0, 0, 0]
  const name = (to: number, stop: string, speaks = false): Name => ({
    end: to,
    words: count,
    known,
    proper,
    stop,
    speaks,
  })
  /** What there was before a word that may tie a name to it, or not. */
  let untied: Name | null = null
  for (;;) {
    at = skipMarks(text, at, to)
    if (at >= to) return name(to, '\n')
    const char = text[at]!
    if (skipFaces(text, at, to) > at) return name(afterStop(text, skipFaces(text, at, to), to), '🙂')
    if (',!:.;…'.includes(char)) return name(afterStop(text, at, to), char)
    if ('-–—'.includes(char)) return untied ?? name(count ? at + 1 : -1, char)
    const placeholder = placeholderEnd(text, at, { markdown: false, from, to })
    const stop = placeholder > 0 ? placeholder : wordEnd(text, at, to, titles)
    if (char === '/' && count) {
      at++
      continue
    }
    if (count === maxWords || (stop === at && !count)) return name(-1, '')
    if (stop === at) return untied ?? name(end, '')
    const word = fold(text.slice(at, stop)).replace(/\.$/, '')
    if ((ties.has(word) || (untied && tiedArticles.has(word))) && !endsName(text, stop, to)) {
      untied ??= known ? name(lastName(text, from, end, to), '') : name(-1, '', true)
      at = stop
      continue
    }
    const isGeneral = generic.has(word) || addressees.has(word)
    const isProper = placeholder > 0 || (!isGeneral && /^[@\p{Lu}]/u.test(text[at]!))
    // "Hi We have …" goes on; "Hi Will," doesn't.
    const speaks = !isGeneral && notNames.has(word) && !endsName(text, stop, to)
    if (speaks || !(isGeneral || isProper)) {
      const weak = speaks ? -1 : lowerName(text, at, to, maxWords - count, afterShort)
      if (weak > 0) return { ...name(weak, ','), words: count + 1 }
      if (untied) return untied
      return known ? name(lastName(text, from, end, to), '') : name(-1, '', speaks)
    }
    count++
    known++
    if (isProper) proper++
    at = end = stop
  }
}

function endsName(text: string, at: number, to: number): boolean {
  const next = skipMarks(text, at, to)
  return next >= to || ',!:.;…'.includes(text[next]!)
}

/** "Hi Sam thanks for…": the name stands, but "and", "to", "you" at its end are the sentence's. */
function lastName(text: string, from: number, end: number, to: number): number {
  const tail = /\s(?:and|or|to|you|&)$/i.exec(text.slice(from, end))
  let at = tail ? from + tail.index : end
  while (at < to && '*_'.includes(text[at]!)) at++
  return at
}

/**
 * Up to two lower-case words that a comma, an exclamation mark or the line's end follows at once ("hi sam!"), up to four
 * before a comma that ends the line ("Dear parents and carers,"); also "Dear customers." and, after a short opener, "hi sam -".
 */
function lowerName(text: string, from: number, to: number, room: number, afterShort: boolean): number {
  let at = from
  for (let words = 1; words <= Math.min(4, room); words++) {
    const stop = wordEnd(text, at, to)
    if (stop === at) return -1
    const after = skipMarks(text, stop, to)
    if (after >= to) return words <= 2 ? to : -1
    const char = text[after]!
    const end = afterStop(text, after, to)
    if (words <= 2 ? ',!:'.includes(char) : char === ',' && skipMarks(text, end, to) >= to) return end
    // "Dear customers. We …", "hi sam. We …"
    if (words === 1 && char === '.' && end === after + 1) return end
    if (afterShort && words === 1 && '-–—'.includes(char)) return after + 1
    at = after
  }
  return -1
}

/** A first line that is nothing but a name and a comma ("Mrs Jones,"). */
function nameAlone(text: string, from: number, to: number, words: GreetingWords): number {
  if (to - from > 50) return -1
  const line = text.slice(from, to).trim()
  const name = /^(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){0,3}|@\w+)(?:\s?[,–—!]|\s-)?[*_]*$/u.exec(line)
  if (!name) return -1
  const [first, ...more] = name[1]!.split(/\s/)
  // "Mnr. Malan", with nothing else on the line, can only be whom the letter goes to.
  if (more.length > 0 && words.titles.has(fold(first!.replace(/\.$/, '')))) return to
  if (!/(?:[,–—]|\s-)[*_]*$/.test(line)) return -1
  return name[1]!.split(/\s/).some((word) => words.notNames.has(fold(word))) ? -1 : to
}

const noTitles: ReadonlySet<string> = new Set()

function wordEnd(text: string, from: number, to: number, titles: ReadonlySet<string> = noTitles): number {
  let at = from
  while (at < to && wordChar.test(text[at]!)) at++
  // A full stop belongs to the word only in "Mr." and initials.
  const isTitle = (word: string) =>
    /^(?:mrs?|ms|mx|dr|prof|st|\p{L})\.$/iu.test(word) || titles.has(fold(word.slice(0, -1)))
  if (text[at - 1] === '.' && !isTitle(text.slice(from, at))) {
    while (at > from && text[at - 1] === '.') at--
  }
  return at
}

/** Past a run of stops and the faces after it. */
function afterStop(text: string, from: number, to: number): number {
  let at = from
  while (at < to && ',!:.;…*_'.includes(text[at]!)) at++
  return skipFaces(text, at, to)
}

function skipFaces(text: string, from: number, to: number): number {
  let at = from
  const face = /[ \t]?(?:[:;]-?[)D(]|[\p{Extended_Pictographic}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]+)/uy
  for (face.lastIndex = at; face.test(text) && face.lastIndex <= to;) at = face.lastIndex
  return at
}

function skipMarks(text: string, from: number, to: number): number {
  let at = skipBlanks(text, from, to)
  while (at < to && ('*_'.includes(text[at]!) || isBlankCode(text.charCodeAt(at)))) at++
  return at
}
