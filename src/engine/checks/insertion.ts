import type { Draft, Sentence, ZoneRole } from '../draft/draft'
import type { Edit } from '../finding'
import type { Move } from '../moves'
import { textSpan, type TextSpan } from '../span'

export const insertionPlaces = ['start', 'after-greeting', 'before-sign-off', 'end'] as const
export type InsertionPlace = (typeof insertionPlaces)[number]

/** Where a missing move is shown (design.md §6); null for a reply without words. */
export function placeOf(draft: Draft, move: Move): TextSpan | null {
  if (move === 'acknowledgement' || move === 'greeting') {
    const greeting = draft.zones.find(({ role }) => role === 'greeting')
    return (greeting && trimmed(draft, greeting.span)) ?? wordAt(draft, 'first')
  }
  return wordAt(draft, 'last')
}

function trimmed(draft: Draft, { start, end }: TextSpan): TextSpan | null {
  const text = draft.text.slice(start, end)
  const from = start + (text.length - text.trimStart().length)
  const to = start + text.trimEnd().length
  return to > from ? textSpan(from, to) : null
}

function wordAt({ sentences, tokens }: Draft, which: 'first' | 'last'): TextSpan | null {
  const isWord = (at: number) => tokens.word[at] === '' || /[\p{L}\p{N}]/u.test(tokens.word[at]!)
  const hasBody = sentences.some(({ zone }) => zone === 'body')
  const counts = ({ zone }: Sentence) => !hasBody || zone === 'body'
  const step = which === 'first' ? 1 : -1
  for (let i = step > 0 ? 0 : sentences.length - 1; i >= 0 && i < sentences.length; i += step) {
    const { firstToken, endToken } = sentences[i]!
    if (!counts(sentences[i]!)) continue
    for (let at = step > 0 ? firstToken : endToken - 1; at >= firstToken && at < endToken; at += step)
      if (isWord(at)) return textSpan(tokens.start[at]!, tokens.end[at]!)
  }
  return null
}

/** Phrases that open like the sentence they would stand before ("Thank you … Thank you …") come last. */
export function leastAlikeFirst(draft: Draft, place: InsertionPlace, phrases: readonly string[]): string[] {
  const body = edgesOf(draft, 'body')
  if (!body || place === 'before-sign-off' || place === 'end') return [...phrases]
  const opening = (text: string) => /[\p{L}]{4}/u.exec(text)?.[0].toLowerCase()
  const next = opening(draft.text.slice(body[0], body[0] + 12))
  const isAlike = (phrase: string) => opening(phrase) === next
  return [...phrases.filter((phrase) => !isAlike(phrase)), ...phrases.filter(isAlike)]
}

/** An edit that adds a phrase where it belongs, with the spacing that the draft itself uses. */
export function insertionOf(draft: Draft, place: InsertionPlace, phrase: string): Edit {
  const newLine = /\r\n|\r|\n/.exec(draft.text)?.[0] ?? '\n'
  const text = phrase.replaceAll('\n', newLine)
  const [start, end] = edgesOf(draft, 'body') ??
    edgesOf(draft, 'greeting') ??
    edgesOf(draft, 'sign-off') ?? [0, 0]
  const at = (offset: number, newText: string): Edit => ({ span: textSpan(offset, offset), newText })
  const paragraph = newLine + newLine

  switch (place) {
    case 'start':
      return at(start, text + (draft.channel === 'email' ? paragraph : ' '))
    case 'after-greeting': {
      const body = edgesOf(draft, 'body')
      if (!body) return at(end, paragraph + text)
      const gap = startsBlock(draft, body[0]) ? paragraph : ' '
      if (!goesOnSmall(draft, body[0])) return at(body[0], text + gap)
      // The sentence that went on behind the comma is the second one now.
      const first = draft.text[body[0]]!
      return { span: textSpan(body[0], body[0] + 1), newText: small(text) + gap + first.toUpperCase() }
    }
    case 'before-sign-off':
      if (draft.channel === 'email' || endsInList(draft, end)) return at(end, paragraph + text)
      return at(end, (endsSentence(draft, end) ? ' ' : newLine) + text)
    case 'end':
      return at(end, paragraph + text)
  }
}

/** "Guten Tag Frau Berger," and then "die Lampe …": a comma behind the greeting, and the first sentence written small. */
function goesOnSmall(draft: Draft, bodyStart: number): boolean {
  const greeting = edgesOf(draft, 'greeting')
  return greeting !== null && draft.text[greeting[1] - 1] === ',' && /^\p{Ll}/u.test(draft.text[bodyStart]!)
}

/** "Danke, dass …" → "danke, dass …"; the English "I" and a blank stay as they are. */
const small = (text: string): string =>
  text.replace(/^(?!I\b)\p{Lu}(?=\P{Lu})/u, (first) => first.toLowerCase())

/** First and last offset of a zone's words, white space left out. */
function edgesOf(draft: Draft, role: ZoneRole): [number, number] | null {
  const spans = draft.zones.flatMap((zone) => (zone.role === role ? (trimmed(draft, zone.span) ?? []) : []))
  return spans.length ? [spans[0]!.start, spans[spans.length - 1]!.end] : null
}

/** A list, heading or table begins there: a sentence can't simply be put in front of it. */
function startsBlock(draft: Draft, offset: number): boolean {
  const block = draft.blocks.find(({ span }) => span.end > offset) // it begins after its marker
  return draft.channel === 'email' || (block !== undefined && block.kind !== 'paragraph')
}

/** In chat, many a sentence ends without a full stop: the next one then begins a line. */
const endsSentence = ({ text }: Draft, offset: number) =>
  /[.!?…)\]"'”’\p{Extended_Pictographic}]$/u.test(text.slice(Math.max(0, offset - 2), offset))

function endsInList(draft: Draft, offset: number): boolean {
  return draft.blocks.some(
    ({ kind, span }) => kind !== 'paragraph' && span.start < offset && offset <= span.end,
  )
}
