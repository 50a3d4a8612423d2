import type { Draft } from '../draft/draft'
import type { PhraseMatch, TokenRun } from '../pattern/phrase'
import { masksIn } from './masks'

/** The wording that a rewrite proposes: literal text, captures of its pattern, slots for the writer. */
export type Target = readonly TargetPart[]

type TargetPart =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'capture'; readonly name: string }

/** `{V}` is a capture; `{{offer}}` is a slot and stays as written. */
export function parseTarget(source: string): Target {
  const parts: TargetPart[] = []
  let at = 0
  for (const match of source.matchAll(/\{\{[^}]*\}\}|\{([\p{L}\p{N}_-]+)\}/gu)) {
    if (match[1] === undefined) continue
    if (match.index > at) parts.push({ type: 'text', text: source.slice(at, match.index) })
    parts.push({ type: 'capture', name: match[1] })
    at = match.index + match[0].length
  }
  if (at < source.length) parts.push({ type: 'text', text: source.slice(at) })
  return parts
}

/** Words that take a small letter once they no longer open the sentence; names and "I" keep theirs. */
const openers = new Set(
  'we you your our the this that these those it they a an to my please once until'.split(' '),
)

const decapitalized = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The proposed text for a match, captures copied character by character. Null where an optional capture took
 * no part, or markup (emphasis, a link) would be torn apart.
 */
export function renderTarget(draft: Draft, match: PhraseMatch, target: Target): string | null {
  const { start, end, word } = draft.tokens
  const from = start[match.from]!
  const to = end[match.to - 1]!
  const copied = target
    .flatMap((part) => (part.type === 'capture' ? [match.captures.get(part.name) ?? []] : []))
    .flat()
  if (tearsMarkup(draft, from, to, copied) || tearsQuotes(draft, match)) return null

  let result = ''
  for (const part of target) {
    if (part.type === 'text') result += part.text
    else {
      const run = match.captures.get(part.name)
      if (!run) return null // an optional capture that took no part
      if (run.to === run.from) {
        result = result.trimEnd() // nothing was captured: no space is left for it
        continue
      }
      const text = draft.text.slice(start[run.from], end[run.to - 1])
      result +=
        run.from === match.from && result !== '' && openers.has(word[run.from]!) ? decapitalized(text) : text
    }
  }
  result = result.replace(/ {2,}/g, ' ').trim()
  return opensWithCapital(draft, match) ? capitalized(result) : result
}

function opensWithCapital(draft: Draft, match: PhraseMatch): boolean {
  const first = draft.text.charAt(draft.tokens.start[match.from]!)
  if (first === first.toLowerCase()) return false
  // "I" is capital anywhere: only at a sentence's start does it say that the sentence opens here.
  return draft.tokens.word[match.from] !== 'i' || match.from === draft.sentences[match.sentence]!.firstToken
}

/** A quotation that begins inside the match and ends outside would lose a mark. */
function tearsQuotes(draft: Draft, { from, to }: PhraseMatch): boolean {
  let marks = 0
  for (let at = from; at < to; at++) if (/["“”„«»]/.test(draft.tokens.word[at]!)) marks++
  return marks % 2 === 1
}

function tearsMarkup(draft: Draft, from: number, to: number, copied: readonly TokenRun[]): boolean {
  const { start, end } = draft.tokens
  const touched = masksIn(draft.masks, from, to).filter(
    ({ kind }) => kind === 'markup' || kind === 'link-target',
  )
  return touched.some((mask) => {
    const home = copied.find(
      (run) => start[run.from]! <= mask.span.start && mask.span.end <= end[run.to - 1]!,
    )
    if (!home) return true
    const inside = touched.filter(
      (other) => other.span.start >= start[home.from]! && other.span.end <= end[home.to - 1]!,
    )
    return inside.length % 2 === 1
  })
}
