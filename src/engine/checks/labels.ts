import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import { isProductName } from '../casing'
import { isQuoted } from './guards'
import { masksIn } from './masks'

/** A label on a screen is short; emphasis on prose is longer. */
const longestLabel = 4

/**
 * True where a term is a name that the customer sees or must type, not the writer's own wording: quoted, a
 * short bold label ("click **Provision**"), or the name of a product ("FastTrack") or a person ("@lien").
 * @param listed the term as the rule lists it: a term may itself be written so ("VoIP")
 */
export function isLabel(draft: Draft, sentence: number, run: TokenRun, listed = ''): boolean {
  const { start, end } = draft.tokens
  for (let at = run.from; at < run.to; at++) {
    const word = draft.text.slice(start[at], end[at])
    if (draft.text[start[at]! - 1] === '@' || (isProductName(word) && !listed.includes(word))) return true
  }
  return isQuoted(draft, sentence, run.from) || isBoldLabel(draft, sentence, run)
}

function isBoldLabel(draft: Draft, sentence: number, run: TokenRun): boolean {
  const { firstToken, endToken } = draft.sentences[sentence]!
  const { start, end } = draft.tokens
  if (!/^\p{Lu}\P{Lu}*$/u.test(draft.text.slice(start[run.from], end[run.from]))) return false
  const opens = (at: number) => isStrong(draft, at > 0 ? end[at - 1]! : 0, start[at]!)
  const closes = (at: number) => isStrong(draft, end[at]!, start[at + 1] ?? draft.text.length)
  let first = run.from
  while (first > firstToken && !opens(first) && run.from - first < longestLabel) first--
  let last = run.to - 1
  while (last < endToken - 1 && !closes(last) && last - first < longestLabel) last++
  return opens(first) && closes(last) && last - first < longestLabel
}

/** True where strong-emphasis marks stand between two tokens. */
function isStrong(draft: Draft, from: number, to: number): boolean {
  return masksIn(draft.masks, from, to).some(
    ({ kind, span }) =>
      kind === 'markup' && /^(?:\*\*|__|<\/?(?:b|strong)>)/i.test(draft.text.slice(span.start, span.end)),
  )
}
