import type { Draft } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import type { PhraseMatch } from '../pattern/phrase'
import type { CompileContext } from './check'

/** True where a cue and what follows it in its clause name something of the customer's own. */
export type Substance = (draft: Draft, match: PhraseMatch) => boolean

const stops = new Set([...'.!?;:()'])
const letter = /\p{L}/u
const capital = /^\p{Lu}/u

/**
 * "Sorry for the inconvenience you've experienced" and "thanks for your feedback" fit every message: all their words do.
 * One word beyond the locale's `hollow-words` says what it is about. Names in capitals address, and say nothing; a
 * placeholder does where a small word leads to it ("about {{product}}"). Words of `hollow-ends` begin what comes next.
 */
export function compileSubstance({ sets, language }: Pick<CompileContext, 'sets' | 'language'>): Substance {
  const hollow = new Set(sets['hollow-words'])
  const ends = new Set(sets['hollow-ends'])
  const isAdverb = language.classes.adverb ?? (() => false)

  return (draft, { sentence, from, to }) => {
    const { tokens, text } = draft
    const { endToken } = draft.sentences[sentence]!
    for (let at = from; at < endToken; at++) {
      const word = tokens.word[at]!
      const kind = tokens.kind[at]
      if (at >= to && (stops.has(word) || (at > to && ends.has(word)))) return false
      if (kind === TokenKind.Number) return true
      if (kind === TokenKind.Opaque) {
        if (at > from && hollow.has(tokens.word[at - 1]!)) return true
      } else if (kind === TokenKind.Word && letter.test(word) && !hollow.has(word) && !isAdverb(word))
        if (at === from || !capital.test(text.slice(tokens.start[at], tokens.end[at]))) return true
    }
    return false
  }
}
