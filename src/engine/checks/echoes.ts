import type { Draft } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import { holdsOne } from '../pattern/phrase-index'
import type { FieldSpec } from '../rules/field'
import type { TextSpan } from '../span'
import type { CompileContext } from './check'

export interface EchoFields {
  /** How many content words the sentence must share with the customer's message. */
  readonly words: number
  /** Within how many sentences of the body. */
  readonly sentences: number
  /** How many words, shared by these sentences together, show it without any of `with`. */
  readonly alone?: number
  /** Patterns of which the sentence must hold one: shared words alone are in every direct answer. */
  readonly with: readonly string[]
  /** Patterns of a sentence that takes up nothing: it instructs. */
  readonly unless?: readonly string[]
}

export const echoFields: { readonly [K in keyof EchoFields]-?: FieldSpec } = {
  words: { type: 'number', required: true, about: 'How many content words must be shared.' },
  sentences: { type: 'number', required: true, about: 'Within how many sentences of the body.' },
  alone: { type: 'number', about: 'How many shared words show it without any of the patterns.' },
  with: { type: 'string-list', required: true, about: 'Patterns of which the sentence must hold one.' },
  unless: { type: 'string-list', about: 'Patterns that the sentence must not hold.' },
}

/** At least three letters and no contraction, or a number of two digits and more. */
const contentWord = /^(?:\p{L}[\p{L}\p{M}-]{2,}|\d{2}.*)$/u

/** Finds the span of the first early sentence that takes up the customer's own words and says what it means to them. */
export function compileEchoes(
  { words, sentences, alone = Infinity, with: marks, unless = [] }: EchoFields,
  stopWords: ReadonlySet<string>,
  { patterns, language }: Pick<CompileContext, 'patterns' | 'language'>,
): (draft: Draft) => TextSpan | null {
  const stance = marks.flatMap((pattern) => patterns.compileEach(pattern))
  const instruction = unless.flatMap((pattern) => patterns.compileEach(pattern))
  const isContent = (word: string) => contentWord.test(word) && !stopWords.has(word)

  return (draft) => {
    const { customer, tokens } = draft
    if (!customer) return null
    const first = draft.sentences.findIndex(({ zone }) => zone === 'body')
    const early = first < 0 ? [] : draft.sentences.slice(first, first + sentences)
    let twinOf: ((word: string) => string | undefined) | undefined
    const together = new Set<string>()
    for (const [i, sentence] of early.entries()) {
      const takesStance = holdsOne(draft, first + i, stance)
      if ((!takesStance && alone === Infinity) || holdsOne(draft, first + i, instruction)) continue
      twinOf ??= language.twins([...customer.words].filter(isContent))
      const shared = new Set<string>()
      for (let at = sentence.firstToken; at < sentence.endToken; at++) {
        const word = tokens.word[at]!
        if (tokens.kind[at] === TokenKind.Punctuation || !isContent(word)) continue
        const twin = twinOf(word)
        if (twin) shared.add(twin)
      }
      for (const twin of shared) together.add(twin)
      if ((takesStance && shared.size >= words) || together.size >= alone) return sentence.span
    }
    return null
  }
}
