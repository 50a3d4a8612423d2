import type { CompileContext } from './checks/check'
import type { Draft } from './draft/draft'
import { spanOf } from './draft/token-run'
import type { Phrase } from './pattern/phrase'
import { PatternError } from './pattern/parse'
import { holdsOne, matchesIn } from './pattern/phrase-index'
import type { CustomerState } from './rules/circumstances'
import type { TextSpan } from './span'

/**
 * Reads a customer's message, parsed like a draft, by the cues of its language: sets of that locale. A
 * locale without them has nothing to say: then a message is `other` and asks for no special care.
 */
export interface CustomerReader {
  /** By `@customer-problem` (anywhere, unless `@customer-no-problem` overlaps it), else by `@customer-thanks` and `@customer-answer` (every sentence). */
  stateOf(message: Draft): Exclude<CustomerState, 'absent'>
  /** The first words that ask for care, in a message of these words: `@careful-cue`, where `@careful-innocent` doesn't overlap it. */
  carefulCue(words: ReadonlySet<string>, message: () => Draft): TextSpan | null
}

/** Names of the sets, in `_sets/customer.yaml`. */
export const customerSets = [
  'customer-problem', 'customer-no-problem', 'customer-thanks', 'customer-answer', 'careful-cue', 'careful-innocent',
] as const // prettier-ignore

/** A set with a fault is told, and left out. */
export function compileCustomerReader(
  { patterns, sets }: Pick<CompileContext, 'patterns' | 'sets'>,
  report: (error: PatternError) => void,
): CustomerReader {
  const setOf = (name: (typeof customerSets)[number]): readonly Phrase[] => {
    if (!(name in sets)) return []
    try {
      return patterns.compileEach(`@${name}`)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      report(error)
      return []
    }
  }
  const [problem, noProblem, thanks, answer, cues, innocent] = customerSets.map(setOf)
  const holds = (message: Draft, sentence: number, phrases: readonly Phrase[]) =>
    holdsOne(message, sentence, phrases)
  /** The first match that no innocent one overlaps. */
  const first = (
    message: Draft,
    sentence: number,
    phrases: readonly Phrase[],
    harmless: readonly Phrase[],
  ) => {
    const found = matchesIn(message, sentence, phrases)
    if (found.length === 0) return undefined
    const spared = matchesIn(message, sentence, harmless)
    return found.find(({ from, to }) => !spared.some((it) => it.from < to && from < it.to))
  }

  const mayMatch = anchorTest(cues!)

  return {
    stateOf(message) {
      const asked = sentencesOf(message)
      if (asked.some((sentence) => first(message, sentence, problem!, noProblem!))) return 'problem'
      const isThanks = asked.map((sentence) => holds(message, sentence, thanks!))
      if (isThanks.length > 0 && !isThanks.includes(false)) return 'thanks'
      const isOver = asked.every((sentence, i) => isThanks[i] || holds(message, sentence, answer!))
      return asked.length > 0 && isOver ? 'answer' : 'other'
    },
    carefulCue(words, parsed) {
      if (!mayMatch(words)) return null // nearly always: then the message needn't be parsed
      const message = parsed()
      for (let sentence = 0; sentence < message.sentences.length; sentence++) {
        const cue = first(message, sentence, cues!, innocent!)
        if (cue) return spanOf(message, cue)
      }
      return null
    },
  }
}

/** What the message says between greeting and sign-off; "Thanks, Tom" is all sign-off, and says thanks. */
function sentencesOf({ sentences }: Draft): number[] {
  const indexes = sentences.map((_, i) => i)
  const body = indexes.filter((i) => sentences[i]!.zone === 'body')
  return body.length > 0 ? body : indexes.filter((i) => sentences[i]!.zone === 'sign-off').slice(0, 1)
}

/** Tells whether a text of these words can hold one of the phrases at all. */
function anchorTest(phrases: readonly Phrase[]): (words: ReadonlySet<string>) => boolean {
  const numbers = new Set(phrases.flatMap(({ anchors }) => anchors))
  const anchors = [...numbers].map((id) => phrases[0]!.vocabulary.wordOf(id))
  const plain = anchors.filter((anchor) => !anchor.endsWith('*'))
  const stems = anchors.filter((anchor) => anchor.endsWith('*')).map((anchor) => anchor.slice(0, -1))
  return (words) =>
    plain.some((word) => words.has(word)) ||
    (stems.length > 0 && [...words].some((word) => stems.some((stem) => word.startsWith(stem))))
}
