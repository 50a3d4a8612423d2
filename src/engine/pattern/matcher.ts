import { TokenKind } from '../draft/tokens'
import { openingOf, type Opening } from './openings'
import { PatternError, type PatternNode } from './parse'
import type { MatchState } from './phrase'
import type { Vocabulary } from './vocabulary'

/** Tries to match with the first token at `at`; answers the token after the last, or -1. */
export type Matcher = (state: MatchState, at: number) => number

export interface PatternLanguage {
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, (word: string) => boolean>>
  /** Folded words that begin a clause (`and`, `because`): what follows one stands at a clause's start. */
  readonly clauseOpeners: ReadonlySet<string>
  /** Folded words in nearly every sentence: no pattern is looked up by these, if it has others. */
  readonly commonest: ReadonlySet<string>
  /** A folded word without its accents: patterns find both spellings. */
  readonly plain?: (word: string) => string
  readonly vocabulary: Vocabulary
}

/** How a bare URL or mail address begins: code and placeholders are opaque too. */
const addressStart = /^(?:[a-z]+:\/\/|www\.|[^\s{}[\]<>@]+@\w|[\w-]+\.[a-z]{2,}(?:\/|$))/i
const longestStart = 80

const clauseMarks = new Set([...',;:()–—.!?…"“”„«»'])

/** Compiles a node together with all that follows it, so that backtracking is plain function calls. */
export function buildMatcher(
  node: PatternNode,
  next: Matcher,
  language: PatternLanguage,
  source: string,
): Matcher {
  const follow = (item: PatternNode, then: Matcher) => buildMatcher(item, then, language, source)
  switch (node.type) {
    case 'word': {
      const id = language.vocabulary.intern(node.word)
      return (state, at) => (at < state.end && state.id[at] === id ? next(state, at + 1) : -1)
    }
    case 'stem': {
      const id = language.vocabulary.intern(node.stem + '*')
      return (state, at) =>
        at < state.end && state.stems?.[at - state.first]!.includes(id) ? next(state, at + 1) : -1
    }
    case 'class': {
      const test = classTest(node.name, language.classes, source)
      return (state, at) => (at < state.end && test(state, at) ? next(state, at + 1) : -1)
    }
    case 'later': {
      let matcher: Matcher | undefined
      return (state, at) => (matcher ??= follow(node.node(), next))(state, at)
    }
    case 'set':
      throw new PatternError(`the set "@${node.name}" was not resolved`, source)
    case 'sequence':
      return node.items.reduceRight<Matcher>((then, item) => follow(item, then), next)
    case 'choice':
      return buildChoice(node.options, next, follow, language.vocabulary)
    case 'optional': {
      const withItem = follow(node.item, next)
      return (state, at) => {
        const end = withItem(state, at)
        return end >= 0 ? end : next(state, at)
      }
    }
    case 'not': {
      const item = follow(node.item, (_state, end) => end)
      return (state, at) => (item(state, at) < 0 ? next(state, at) : -1)
    }
    case 'gap':
      return buildGap(node.min, node.max, node.crossesClauses, next)
    case 'edge':
      return buildEdge(node.edge, next, language.clauseOpeners)
    case 'capture':
      return buildCapture(node.name, node.item, next, follow)
  }
}

/**
 * Alternatives are looked up by the word that stands there: a set of hundreds costs one Map lookup, and only those that
 * can begin with the word are tried, and even built.
 */
function buildChoice(
  options: readonly PatternNode[],
  next: Matcher,
  follow: (item: PatternNode, then: Matcher) => Matcher,
  vocabulary: Vocabulary,
): Matcher {
  const words = options.flatMap((option) => (option.type === 'word' ? [vocabulary.intern(option.word)] : []))
  if (words.length === options.length) {
    const members = new Set(words)
    return (state, at) => (at < state.end && members.has(state.id[at]!) ? next(state, at + 1) : -1)
  }
  const { ranked, openings, candidates } = choiceIndex(options, vocabulary)
  const afterOne: Matcher = (state, at) => next(state, at + 1)
  const matchers: Matcher[] = []
  const matcherOf = (option: PatternNode) => (option.type === 'word' ? afterOne : follow(option, next))
  return (state, at) => {
    const word = at < state.end ? state.id[at]! : atEnd
    for (const rank of candidates(word)) {
      if (!mayOpen(openings[rank]!, word)) continue
      const end = (matchers[rank] ??= matcherOf(ranked[rank]!))(state, at)
      if (end >= 0) return end
    }
    return -1
  }
}

/** Stands for the word behind the last one. */
const atEnd = -1

interface ChoiceIndex {
  /** Longer options first. */
  readonly ranked: readonly PatternNode[]
  readonly openings: readonly (Opening | null)[]
  /** The ranks of those that may begin with a word. */
  readonly candidates: (word: number) => readonly number[]
}

/** A set stands in many patterns, and its options are looked at once: a cache of pure results. */
const choiceIndexes = new WeakMap<readonly PatternNode[], ChoiceIndex>()

function choiceIndex(options: readonly PatternNode[], vocabulary: Vocabulary): ChoiceIndex {
  let index = choiceIndexes.get(options)
  if (!index) choiceIndexes.set(options, (index = indexChoice(options, vocabulary)))
  return index
}

/** An option that begins with one of more words isn't listed under each, but asked (measured: listing took half of a start). */
const mostListed = 8

function indexChoice(options: readonly PatternNode[], vocabulary: Vocabulary): ChoiceIndex {
  const isWord = (option: PatternNode) => option.type === 'word'
  const ranked = [...options.filter((option) => !isWord(option)), ...options.filter(isWord)]
  const openings = ranked.map((option) => openingOf(option, vocabulary))
  const asked: number[] = []
  const listed = new Map<number, number[]>()
  openings.forEach((opening, rank) => {
    if (!opening || opening.atStart || opening.hasStem || opening.words.size > mostListed) asked.push(rank)
    else
      for (const word of opening.words) {
        const ranks = listed.get(word)
        if (ranks) ranks.push(rank)
        else listed.set(word, [rank])
      }
  })
  if (asked.length > 0)
    for (const [word, ranks] of listed)
      listed.set(
        word,
        [...ranks, ...asked].sort((a, b) => a - b),
      )
  return { ranked, openings, candidates: (word) => listed.get(word) ?? asked }
}

const mayOpen = (opening: Opening | null, word: number): boolean =>
  !opening || opening.atStart || opening.hasStem || opening.words.has(word)

const isMark = (state: MatchState, at: number) =>
  state.draft.tokens.kind[at] === TokenKind.Punctuation && clauseMarks.has(state.draft.tokens.word[at]!)

function buildGap(min: number, max: number, crossesClauses: boolean, next: Matcher): Matcher {
  return (state, at) => {
    const limit = Math.min(at + max, state.end)
    for (let to = at; to <= limit; to++) {
      if (to - at >= min) {
        const end = next(state, to)
        if (end >= 0) return end
      }
      if (!crossesClauses && to < state.end && isMark(state, to)) return -1
    }
    return -1
  }
}

function buildEdge(edge: string, next: Matcher, clauseOpeners: ReadonlySet<string>): Matcher {
  switch (edge) {
    case 'sentence-start':
      return (state, at) => (at === state.first || onlyMarks(state, state.first, at) ? next(state, at) : -1)
    case 'sentence-end':
      return (state, at) => (onlyMarks(state, at, state.end) ? next(state, at) : -1)
    case 'clause-start':
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
  item: PatternNode,
  next: Matcher,
  follow: (item: PatternNode, then: Matcher) => Matcher,
): Matcher {
  // Where the capture began: a stack, as the same capture may be tried again inside a later attempt.
  const starts: number[] = []
  const inner = follow(item, (state, end) => {
    const from = starts[starts.length - 1]!
    const before = state.captures.get(name)
    state.captures.set(name, { from, to: end })
    const result = next(state, end)
    if (result < 0) {
      if (before) state.captures.set(name, before)
      else state.captures.delete(name)
    }
    return result
  })
  return (state, at) => {
    starts.push(at)
    const end = inner(state, at)
    starts.pop()
    return end
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
