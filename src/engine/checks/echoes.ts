import type { Draft } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import type { PatternCompiler } from '../pattern/compile'
import { matchesIn } from '../pattern/phrase-index'
import type { FieldSpec } from '../rules/field'
import type { TextSpan } from '../span'

export interface EchoFields {
  /** How many content words the sentence must share with the customer's message. */
  readonly words: number
  /** Within how many sentences of the body. */
  readonly sentences: number
  /** Patterns of which the sentence must hold one: shared words alone are in every direct answer. */
  readonly with: readonly string[]
}

export const echoFields: { readonly [K in keyof EchoFields]-?: FieldSpec } = {
  words: { type: 'number', required: true, about: 'How many content words must be shared.' },
  sentences: { type: 'number', required: true, about: 'Within how many sentences of the body.' },
  with: { type: 'string-list', required: true, about: 'Patterns of which the sentence must hold one.' },
}

/** At least three letters and no contraction, or a number of two digits and more. */
const contentWord = /^(?:\p{L}[\p{L}\p{M}-]{2,}|\d{2}.*)$/u

/** Finds the span of the first early sentence that takes up the customer's own words and says what it means to them. */
export function compileEchoes(
  { words, sentences, with: marks }: EchoFields,
  stopWords: ReadonlySet<string>,
  patterns: PatternCompiler,
): (draft: Draft) => TextSpan | null {
  const stance = marks.flatMap((pattern) => patterns.compileEach(pattern))
  const isContent = (word: string) => contentWord.test(word) && !stopWords.has(word)

  return (draft) => {
    const { customer, tokens } = draft
    if (!customer) return null
    const first = draft.sentences.findIndex(({ zone }) => zone === 'body')
    const early = first < 0 ? [] : draft.sentences.slice(first, first + sentences)
    let twinOf: ((word: string) => string | undefined) | undefined
    for (const [i, sentence] of early.entries()) {
      if (matchesIn(draft, first + i, stance).length === 0) continue
      twinOf ??= byStem([...customer.words].filter(isContent))
      const shared = new Set<string>()
      for (let at = sentence.firstToken; at < sentence.endToken; at++) {
        const word = tokens.word[at]!
        if (tokens.kind[at] === TokenKind.Punctuation || !isContent(word)) continue
        const twin = twinOf(word)
        if (twin) shared.add(twin)
      }
      if (shared.size >= words) return sentence.span
    }
    return null
  }
}

/** Words of one stem begin alike, so each is compared with few. */
function byStem(words: readonly string[]): (word: string) => string | undefined {
  const byStart = new Map<string, string[]>()
  const startOf = (word: string) => word.slice(0, shortestStem)
  for (const word of words) {
    const alike = byStart.get(startOf(word))
    if (alike) alike.push(word)
    else byStart.set(startOf(word), [word])
  }
  return (word) => byStart.get(startOf(word))?.find((other) => sameStem(word, other))
}

const shortestStem = 4

/** "download" and "downloading", "parcel" and "parcels": crude, but right often enough to tell an echo. */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const size = Math.min(a.length, b.length)
  if (size < shortestStem || Math.abs(a.length - b.length) > 3) return false
  const stem = size <= 5 ? size : size - 1
  return a.slice(0, stem) === b.slice(0, stem)
}
