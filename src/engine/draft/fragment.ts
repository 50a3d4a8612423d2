import type { Draft, Sentence } from './draft'
import { textSpan } from '../span'
import { TokenBuilder } from './tokens'

/**
 * A draft made of a few plain sentences: a sentence as a fix would leave it, or the customer's message, read
 * with the same patterns as the reply. Everything but the text is taken from `base`; offsets are into `text`.
 */
export function fragment(base: Draft, text: string): Draft {
  const tokens = new TokenBuilder()
  const sentences: Sentence[] = []
  for (const { index, 0: piece } of text.matchAll(/(?:[^.!?\n]|[.!?]+(?![\s.!?]|$))*[.!?]*/gu)) {
    if (!piece.trim()) continue
    const firstToken = tokens.count
    tokens.add(text, index, index + piece.length, [])
    const span = textSpan(index, index + piece.length)
    sentences.push({ span, firstToken, endToken: tokens.count, zone: 'body', block: 0 })
  }
  const whole = textSpan(0, text.length)
  return {
    ...base,
    text,
    zones: [{ role: 'body', span: whole }],
    masks: [],
    blocks: [{ kind: 'paragraph', span: whole }],
    sentences,
    tokens,
  }
}
