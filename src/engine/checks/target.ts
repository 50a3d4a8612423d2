import type { Draft } from '../draft/draft'
import type { Edit } from '../finding'
import type { PhraseMatch } from '../pattern/phrase'
import { textSpan } from '../span'
import { isProductName } from '../casing'
import { PatternError } from '../pattern/parse'
import type { FormFinder } from '../rules/forms'
import { cut } from './slices'
import type { Voice, VoiceFinder } from './voice'

/** The wording that a rewrite proposes: literal text, captures of its pattern, slots for the writer. */
export type Target = readonly TargetPart[]

/** One that is said by whoever speaks in the sentence. */
export type SpokenTarget = readonly Exclude<TargetPart, { type: 'voice' }>[]

type TargetPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'voice'; readonly words: Readonly<Record<Voice, string>> }
  | {
      readonly type: 'capture'
      readonly name: string
      /** Gives the captured words in another form; null where it isn't known. */
      readonly inForm?: (words: string) => string | null
    }

const partsOf = /\{\{[^}]*\}\}|\{([\p{L}\p{N}_-]+)(?::([\p{L}\p{N}_-]+))?\}|\{([^{}|]+)\|([^{}|]+)\}/gu

/**
 * `{V}` is a capture, `{V:verb-we}` one in another form (rules/forms.ts); `{we|I}` is what a team says, and what one
 * person says (voice.ts); `{{offer}}` is a slot and stays as written.
 */
export function parseTarget(source: string, formOf: FormFinder): Target {
  const parts: TargetPart[] = []
  let at = 0
  for (const match of source.matchAll(partsOf)) {
    const [all, name, form, team, person] = match
    if (name === undefined && team === undefined) continue
    if (match.index > at) parts.push({ type: 'text', text: source.slice(at, match.index) })
    at = match.index + all.length
    if (name === undefined) {
      parts.push({ type: 'voice', words: { team: team!, person: person! } })
      continue
    }
    const inForm = form === undefined ? undefined : formOf(form)
    if (form !== undefined && !inForm)
      throw new PatternError(`there is no form "${form}" (see _forms.yaml)`, source, 'unknown-set')
    parts.push({ type: 'capture', name, ...(inForm ? { inForm } : {}) })
  }
  if (at < source.length) parts.push({ type: 'text', text: source.slice(at) })
  return parts
}

const decapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** "iPhone" and addresses stay as they are; marks of emphasis may stand before the letter. */
function capitalized(text: string): string {
  const [, marks, first] = /^([*_~[]*)(\S*)/.exec(text)!
  if (isProductName(first!) || /:\/\/|@|^www\./.test(first!)) return text
  return marks! + text.charAt(marks!.length).toUpperCase() + text.slice(marks!.length + 1)
}

/**
 * The edit that a target makes of a match, captures copied character by character. Null where an optional
 * capture took no part, or markup or a quotation would be torn apart.
 * @param lowercase folded words that take a small letter once they no longer open the sentence
 */
export function renderTarget(
  draft: Draft,
  match: PhraseMatch,
  target: Target,
  lowercase: ReadonlySet<string>,
  voiceIn: VoiceFinder,
): Edit | null {
  const parts = cut(draft, match, spoken(target, draft, match, voiceIn))
  if (!parts || tearsQuotes(draft.text.slice(parts.start, parts.end))) return null
  if (/[/™]/u.test(draft.text.charAt(parts.end))) return null // in the middle of an address, or of a word and its mark
  const shouts = isShouted(draft.text.slice(parts.start, parts.end))
  let result = ''
  for (const piece of parts.pieces) {
    if (typeof piece === 'string') result += shouts ? inCapitals(piece) : piece
    else {
      const text = draft.text.slice(piece.start, piece.end)
      const opened = piece.from === match.from && result.trim() !== ''
      result +=
        opened && !shouts && lowercase.has(draft.tokens.word[piece.from]!) ? decapitalized(text) : text
    }
  }
  result = result.replace(/ {2,}/g, ' ').trim()
  const newText = opensWithCapital(draft, match) ? capitalized(result) : result
  return { span: textSpan(parts.start, parts.end), newText }
}

function spoken(target: Target, draft: Draft, match: PhraseMatch, voiceIn: VoiceFinder): SpokenTarget {
  return target.map((part) =>
    part.type === 'voice' ? { type: 'text', text: part.words[voiceIn(draft, match)] } : part,
  )
}

const isShouted = (text: string) =>
  /\p{Lu}{2}.*\s.*\p{Lu}{2}/su.test(text) && text === text.toUpperCase() && text !== text.toLowerCase()

/** Slots keep their names. */
const inCapitals = (text: string) =>
  text.replace(/\{\{[^}]*\}\}|[^{]+/g, (part) => (part.startsWith('{{') ? part : part.toUpperCase()))

function opensWithCapital(draft: Draft, match: PhraseMatch): boolean {
  const { start, end, word } = draft.tokens
  const first = draft.text.slice(start[match.from], end[match.from])
  if (first.charAt(0) === first.charAt(0).toLowerCase()) return false
  // "I" and "ASAP" are capital anywhere: only at a sentence's start do they say that the sentence opens here.
  const isCapitalAnywhere = word[match.from] === 'i' || (first.length > 1 && first === first.toUpperCase())
  return !isCapitalAnywhere || match.from === draft.sentences[match.sentence]!.firstToken
}

/** A quotation that begins inside what is replaced and ends outside would lose a mark. */
const tearsQuotes = (text: string) => (text.match(/["“”„«»]/g) ?? []).length % 2 === 1
