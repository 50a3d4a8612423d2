import { TokenKind } from '../draft/tokens'
import { choiceOf, type Choice } from './choice'
import type { SetOpenings } from './openings'
import { PatternError } from './parse'
import type { MatchState } from './phrase'
import { Edge, nameOf, Op, type Plan } from './plan'
import type { Vocabulary } from './vocabulary'

/** Tries to match with the first token at `at`; answers the token after the last, or -1. */
export type Matcher = (state: MatchState, at: number) => number

export interface PatternLanguage {
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, (word: string) => boolean>>
  /** Folded words that begin a clause (`and`, `because`): what follows one stands at a clause's start. */
  readonly clauseOpeners: ReadonlySet<string>
  /** Folded words that turn a sentence (`but`): a gap ends before one. */
  readonly adversatives: ReadonlySet<string>
  /** Folded words in nearly every sentence: no pattern is looked up by these, if it has others. */
  readonly commonest: ReadonlySet<string>
  /** A folded word without its accents: patterns find both spellings. */
  readonly plain?: (word: string) => string
  readonly vocabulary: Vocabulary
}

/** What matchers are built of, beside plans. */
export interface MatcherParts extends Pick<
  PatternLanguage,
  'classes' | 'clauseOpeners' | 'adversatives' | 'vocabulary'
> {
  /** Of named sets, by the number of their names. */
  readonly choiceOfSet: (set: number) => Choice
  readonly openingOfSet: SetOpenings
  /** False inside of a `!`: what mustn't stand there is captured by nobody. */
  readonly notes?: false
}

/** How a bare URL or mail address begins: code and placeholders are opaque too. */
const addressStart = /^(?:[a-z]+:\/\/|www\.|[^\s{}[\]<>@]+@\w|[\w-]+\.[a-z]{2,}(?:\/|$))/i
const longestStart = 80

const clauseMarks = new Set([...',;:()–—-.!?…"“”„«»'])

/** Compiles a plan together with all that follows it, so that backtracking is plain function calls. */
export function buildMatcher(plan: Plan, next: Matcher, parts: MatcherParts, source: string): Matcher {
  const follow = (item: Plan, then: Matcher) => buildMatcher(item, then, parts, source)
  if (typeof plan === 'number')
    return (state, at) => (at < state.end && state.id[at] === plan ? next(state, at + 1) : -1)
  switch (plan[0]) {
    case Op.stem: {
      const stem = plan[1]
      return (state, at) =>
        at < state.end && state.stems?.[at - state.first]!.includes(stem) ? next(state, at + 1) : -1
    }
    case Op.class: {
      const test = classTest(nameOf(parts.vocabulary, plan[1]), parts.classes, source)
      return (state, at) => (at < state.end && test(state, at) ? next(state, at + 1) : -1)
    }
    case Op.set: {
      const set = plan[1]
      let matcher: Matcher | undefined // many are never come to
      return (state, at) => (matcher ??= buildChoice(parts.choiceOfSet(set), next, follow))(state, at)
    }
    case Op.sequence:
      return plan[1].reduceRight<Matcher>((then, item) => follow(item, then), next)
    case Op.choice:
      return buildChoice(choiceOf(plan[1], parts.openingOfSet), next, follow)
    case Op.optional: {
      const withItem = follow(plan[1], next)
      return (state, at) => {
        const end = withItem(state, at)
        return end >= 0 ? end : next(state, at)
      }
    }
    case Op.not: {
      const item = buildMatcher(plan[1], (_state, end) => end, { ...parts, notes: false }, source)
      return (state, at) => (item(state, at) < 0 ? next(state, at) : -1)
    }
    case Op.gap:
      return buildGap(plan[1], plan[2], plan[3] === 1 ? undefined : parts.adversatives, next)
    case Op.edge:
      return buildEdge(plan[1], next, parts.clauseOpeners)
    case Op.capture:
      return parts.notes === false
        ? follow(plan[2], next)
        : buildCapture(nameOf(parts.vocabulary, plan[1]), plan[2], next, follow)
  }
}

function buildChoice(choice: Choice, next: Matcher, follow: (item: Plan, then: Matcher) => Matcher): Matcher {
  const { words } = choice
  if (choice.isWords)
    return (state, at) => (at < state.end && words.has(state.id[at]!) ? next(state, at + 1) : -1)
  const matchers: Matcher[] = []
  return (state, at) => {
    const word = at < state.end ? state.id[at]! : atEnd
    // Not `for … of`: its iterators were a tenth of all garbage.
    const options = choice.candidates(word)
    for (let i = 0; i < options.length; i++) {
      const option = options[i]!
      const end = (matchers[option] ??= follow(choice.plan(option), next))(state, at)
      if (end >= 0) return end
    }
    return words.has(word) ? next(state, at + 1) : -1
  }
}

/** Stands for the word behind the last one. */
const atEnd = -1

const isMark = (state: MatchState, at: number) =>
  state.draft.tokens.kind[at] === TokenKind.Punctuation && clauseMarks.has(state.draft.tokens.word[at]!)

/** Inside a clause the gap ends at its mark or before a word that turns the sentence; without `turns` it crosses both. */
function buildGap(min: number, max: number, turns: ReadonlySet<string> | undefined, next: Matcher): Matcher {
  return (state, at) => {
    const limit = Math.min(at + max, state.end)
    for (let to = at; to <= limit; to++) {
      if (to - at >= min) {
        const end = next(state, to)
        if (end >= 0) return end
      }
      if (turns && to < state.end && (isMark(state, to) || turns.has(state.draft.tokens.word[to]!))) return -1
    }
    return -1
  }
}

function buildEdge(edge: number, next: Matcher, clauseOpeners: ReadonlySet<string>): Matcher {
  switch (edge) {
    case Edge.sentenceStart:
      return (state, at) => (at === state.first || onlyMarks(state, state.first, at) ? next(state, at) : -1)
    case Edge.sentenceEnd:
      return (state, at) => (onlyMarks(state, at, state.end) ? next(state, at) : -1)
    case Edge.clauseStart:
      return (state, at) =>
        at === state.first || isMark(state, at - 1) || clauseOpeners.has(state.draft.tokens.word[at - 1]!)
          ? next(state, at)
          : -1
    default:
      return (state, at) => (at >= state.end || isMark(state, at) ? next(state, at) : -1)
  }
}

function onlyMarks(state: MatchState, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (state.draft.tokens.kind[at] !== TokenKind.Punctuation) return false
  return true
}

function buildCapture(
  name: string,
  item: Plan,
  next: Matcher,
  follow: (item: Plan, then: Matcher) => Matcher,
): Matcher {
  let from = 0
  // It is noted once all that follows has matched (measured: most ends that are tried lead nowhere); so the last of a
  // name is noted first, and stands.
  const inner = follow(item, (state, end) => {
    const result = next(state, end)
    if (result >= 0 && !state.captures.has(name)) state.captures.set(name, { from, to: end })
    return result
  })
  return (state, at) => {
    from = at
    return inner(state, at)
  }
}

export function classTest(
  name: string,
  classes: PatternLanguage['classes'],
  source: string,
): (state: MatchState, at: number) => boolean {
  switch (name) {
    case 'number':
      return ({ draft }, at) => draft.tokens.kind[at] === TokenKind.Number
    case 'word':
      return ({ draft }, at) => draft.tokens.kind[at] === TokenKind.Word
    case 'opaque':
      return ({ draft }, at) => draft.tokens.kind[at] === TokenKind.Opaque
    case 'address':
      return ({ draft: { text, tokens } }, at) => {
        if (tokens.kind[at] !== TokenKind.Opaque) return false
        const start = tokens.start[at]!
        return addressStart.test(text.slice(start, Math.min(tokens.end[at]!, start + longestStart)))
      }
    case 'capital':
      return ({ draft }, at) =>
        /^\p{Lu}/u.test(draft.text.slice(draft.tokens.start[at], draft.tokens.start[at]! + 2))
  }
  const test = classes[name]
  if (!test) throw new PatternError(`the word class "#${name}" is not known`, source)
  const isMember = remembered(test)
  return ({ draft }, at) => draft.tokens.kind[at] === TokenKind.Word && isMember(draft.tokens.word[at]!)
}

/** Of so many words it is kept whether they belong to a class. */
const mostWords = 4000

/** What a word is doesn't change: a class is asked once for each (measured: a fifth of all matching is such questions). */
function remembered(test: (word: string) => boolean): (word: string) => boolean {
  let answers = answersOf.get(test)
  if (!answers) answersOf.set(test, (answers = new Map()))
  const known = answers
  return (word) => {
    const answer = known.get(word)
    if (answer !== undefined) return answer
    if (known.size >= mostWords) known.clear()
    const isMember = test(word)
    known.set(word, isMember)
    return isMember
  }
}

/** By class, however many patterns use it: a cache of pure results. */
const answersOf = new WeakMap<(word: string) => boolean, Map<string, boolean>>()
