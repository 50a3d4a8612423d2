import type { Draft } from '../draft/draft'
import { spanOf, type TokenRun } from '../draft/token-run'
import type { Edit } from '../finding'
import type { InflectedPair } from '../language/language'
import type { TextSpan } from '../span'
import { withCaseOf } from '../casing'
import type { SentenceContext, RawFinding } from './check'
import { masksIn } from './masks'

/** One form of a term, and the same form of each proposal. */
export interface Form {
  readonly lemma: Lemma
  /** As listed: an acronym must stand just so. */
  readonly text: string
  readonly exact: boolean
  readonly proposals: readonly InflectedPair[]
}

export interface Lemma {
  /** What is proposed: two terms for one thing ("RMA", "RMA number") need one hint. */
  readonly meaning: string
  readonly explanation: string | null
  /** All forms, for "did the customer say it?". */
  readonly forms: readonly string[]
}

/** Where a form of a term was found. */
export interface Place extends TokenRun {
  readonly sentence: number
  readonly span: TextSpan
  readonly form: Form
}

/** Does it stand there already, in the case that the place asks for? */
export function isAsProposed(draft: Draft, place: Place): boolean {
  const found = textAt(draft, place)
  return place.form.proposals.some(({ to }) => inCaseOf(draft, place, to) === found)
}

/** A gloss stands behind the term, or behind the noun that it belongs to; none in a row of labels ("the Session Storage tab"). */
export function explanation(
  { draft, rewrites, language }: SentenceContext,
  place: Place,
  meaning: string,
  singular: string | null,
): RawFinding {
  const { span } = place
  const text = singular === null ? meaning : `${singular}: ${meaning}`
  const end = endOfNoun(draft, place, language)
  const insertion = { span: { start: end, end }, newText: ` (${text})` }
  return {
    span,
    args: [meaning, textAt(draft, place)],
    suggestions: rewrites && !isLabelled(draft, place) ? [[insertion]] : [],
  }
}

/** "The SCIM question": the noun that the term only tells more of. */
function endOfNoun(
  { text, tokens }: Draft,
  { to, span }: Place,
  { classes }: SentenceContext['language'],
): number {
  const isNext = text.slice(span.end, tokens.start[to]) === ' '
  return isNext && classes['compound-head']?.(tokens.word[to]!) ? tokens.end[to]! : span.end
}

/** A term in small letters that stands in capitals inside the sentence is what a button or menu says. */
function isLabelled(draft: Draft, place: Place): boolean {
  const words = textAt(draft, place).split(' ')
  const opensSentence = place.from === draft.sentences[place.sentence]!.firstToken
  return (
    words.length > 1 &&
    !opensSentence &&
    place.form.text === place.form.text.toLowerCase() &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  )
}

export function replacement(context: SentenceContext, place: Place, fixable: boolean): RawFinding {
  const { span, form } = place
  const proposals = chosenForms(context, place)
  const finding = { span, args: [proposals.join(' / '), textAt(context.draft, place)] }
  if (!context.rewrites) return finding
  const disagreeing = new Set(form.proposals.filter(({ disagrees }) => disagrees).map(({ to }) => to))
  const edits = proposals
    .filter((proposal) => !disagreeing.has(proposal))
    .flatMap((proposal) => edit(context, place, proposal) ?? [])
  if (fixable && proposals.length === 1 && edits[0]) return { ...finding, fix: [edits[0]] }
  return { ...finding, suggestions: edits.map((change) => [change]) }
}

/** Where past and participle differ ("took", "taken"), the words before decide; else both are proposed. */
function chosenForms({ draft, language }: SentenceContext, { sentence, from, form }: Place): string[] {
  const { firstToken } = draft.sentences[sentence]!
  const chosen = form.proposals.flatMap(({ to, participle }) => {
    if (participle === undefined) return [to]
    const fit = language.verbForm(draft.tokens.word.slice(firstToken, from))
    return fit === 'past' ? [to] : fit === 'participle' ? [participle] : [to, participle]
  })
  return [...new Set(chosen)]
}

/** The edit, with a/an before it made to fit. Null where markup would be torn apart. */
function edit({ draft, language }: SentenceContext, place: Place, proposal: string): Edit | null {
  const { span, from } = place
  let start = span.start
  let newText = inCaseOf(draft, place, proposal)
  if (from > draft.sentences[place.sentence]!.firstToken) {
    const before = spanOf(draft, { from: from - 1, to: from })
    const gap = draft.text.slice(before.end, span.start)
    const fitting =
      gap.trim() === '' ? language.article(draft.text.slice(before.start, before.end), newText) : null
    if (fitting) {
      start = before.start
      newText = fitting + gap + newText
    } else if (newText === '' && before.end < span.start) start = before.end
  }
  if (masksIn(draft.masks, start, span.end).length > 0) return null
  return { span: { start, end: span.end }, newText }
}

const textAt = (draft: Draft, { span }: Place): string => draft.text.slice(span.start, span.end)

function inCaseOf(draft: Draft, place: Place, proposal: string): string {
  const opensSentence = place.from === draft.sentences[place.sentence]!.firstToken
  return withCaseOf(textAt(draft, place), proposal, opensSentence, place.form.text)
}
