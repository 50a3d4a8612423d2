/**
 * Sentences as Vale cuts them (an English Punkt model): at `.`, `?` or `!`, unless the word before is an abbreviation
 * or an initial, or the next word goes on in small letters behind a bracket or quotation mark. Offsets into the text,
 * white space around each left out. Word list: common English abbreviations, own.
 */
const abbreviations = new Set(
  (
    'adm al approx apr asst aug ave bldg blvd bros c ca capt cf cmdr co col corp cpl ct d dec dept dist dr e ed eds ' +
    'est esq etc ex exec feb fig figs fl fri ft gen gov govt hon inc inst jan jr jul jun lt ltd m maj mar max messrs ' +
    'mfg min mon mr mrs ms msgr mt mts n no nos nov oct op p ph.d pp pres prof pt pub r rd rep reps rev s sat sen sens ' +
    'sep sept sgt sr st sun supt tel thu tue u univ v vol vols vs w wed e.g i.e u.s u.k u.n a.m p.m'
  ).split(' '),
)
/** Words that begin a sentence even behind an abbreviation. */
const starters = new Set(
  'the this that these those it he she we they i you in on at if but and there when'.split(' '),
)

const ending = /([^\s]*[.?!])(["'’”)\]]*)(\s+)(?=(["'“‘([]*)(\S+))/g

export interface SentenceSpan {
  readonly start: number
  readonly end: number
}

export function sentencesOf(text: string): SentenceSpan[] {
  const found: SentenceSpan[] = []
  let from = 0
  for (const match of text.matchAll(ending)) {
    const [, word, closers, space, , next] = match
    const end = match.index + word!.length + closers!.length
    if (isEnd(word!, closers!, next!)) {
      push(text, from, end, found)
      from = end + space!.length
    }
  }
  push(text, from, text.length, found)
  return found
}

function push(text: string, from: number, to: number, found: SentenceSpan[]): void {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = from + piece.trimEnd().length
  if (end > start) found.push({ start, end })
}

function isEnd(word: string, closers: string, next: string): boolean {
  const isLower = /^\p{Ll}/u.test(next)
  if (closers && isLower) return false
  if (/[?!]$/.test(word)) return !(closers === '' && isLower && /^["'(]/.test(word))
  const bare = word
    .slice(0, -1)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase()
  if (/\.\s*\.$|…$/.test(word)) return /^\p{Lu}/u.test(next)
  if (/^\p{L}$/u.test(bare)) return bare === 'i' && !isLower
  const isAbbreviation = abbreviations.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(bare)
  if (!isAbbreviation) return !(isLower && /^\d+$/.test(bare))
  return /^\p{Lu}/u.test(next) && starters.has(next.toLowerCase().replace(/[^\p{L}]+$/u, ''))
}
