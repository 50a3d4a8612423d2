import { once } from '../once'
import { anchorsOf, extent, needsOf, wordCost, type SetFact } from './anchors'
import { choiceOf } from './choice'
import type { OpeningFact, PatternFacts } from './digest'
import { Digested, type ReadableDigest } from './digested'
import { openingOf, union, type Opening } from './openings'
import { parsePattern, PatternError } from './parse'
import { buildMatcher, classTest, type Matcher, type MatcherParts, type PatternLanguage } from './matcher'
import type { Finder, Phrase } from './phrase'
import { nameOf, Op, planOf, type Plan } from './plan'
import { Vocabulary } from './vocabulary'
import { WordTrie, type FlatTrie } from './word-trie'

/** Compiles phrase patterns against a locale's sets and word classes. Faulty patterns throw a PatternError. */
export interface PatternCompiler {
  /** The words of all that was compiled. */
  readonly vocabulary: Vocabulary
  compile(pattern: string): Phrase
  /** A pattern that is just `@set` becomes one phrase a member, so that each is found for itself. */
  compileEach(pattern: string): Phrase[]
  /**
   * Of a pattern that is just `@set`, its members and those of sets among them, in the order in which they are tried; the
   * same list whoever asks. Null of another pattern. What a set matches at a place is what the first of them does there.
   */
  membersOf(pattern: string): readonly Phrase[] | null
  /** Takes what the build worked out of some patterns: these are parsed only where their words occur. */
  learn(facts: PatternFacts): void
  /** What is looked for by numbers of the digest that it was made with. */
  finder(facts: FinderFacts): Finder
  /** The terms of a rule that was learned of. */
  trieOf(ruleId: string): FlatTrie | undefined
  /**
   * A value that patterns are compiled for: made when it is first asked for where the build has compiled them before,
   * else at once, so that faults are told.
   */
  later<Value>(make: () => Value): () => Value
  /** All that was met of named sets: for the digest. */
  setsMet(): readonly MetSet[]
}

/** A phrase as it is looked for: of a word list, `plan` is the number of its trie, less one and negative. */
export interface FinderFacts {
  readonly plan: number
  readonly anchorMin: number
  readonly anchorMax: number
  readonly opening: OpeningFact
}

/** @param digest of the same facts */
export function createPatternCompiler(
  facts: Omit<PatternLanguage, 'vocabulary'>,
  digest?: ReadableDigest,
): PatternCompiler {
  const vocabulary = new Vocabulary(digest)
  const digested = digest && new Digested(digest, vocabulary, (plan) => matcherOf(plan))
  const language: PatternLanguage = { ...facts, vocabulary }
  const sets = new Map<string, NamedSet>()
  const open: string[] = []
  const setNumbered = (number: number) => setOf(nameOf(vocabulary, number))
  const anchorFacts = {
    setOf: setNumbered,
    costOf: (word: number) => wordCost(vocabulary.wordOf(word), language.commonest),
    kindOf: (name: number) => vocabulary.kindOf(name),
  }

  const setOf = (name: string): NamedSet => {
    const known = sets.get(name)
    if (known) return known
    const patterns = language.sets[name]
    if (!patterns)
      throw new PatternError(
        `the set "@${name}" is not defined (see _sets.yaml or the files in _sets)`,
        `@${name}`,
        'unknown-set',
      )
    if (open.includes(name)) throw new PatternError(`the set "@${name}" contains itself`, `@${name}`)
    open.push(name)
    const options = patterns.map(planned)
    open.pop()
    const plan: Plan = options.length === 1 ? options[0]! : [Op.choice, options]
    const set: NamedSet = {
      options,
      extent: extent(plan, setNumbered),
      anchors: anchorsOf(plan, anchorFacts),
      needs: needsOf(plan, anchorFacts),
      opening: once(() => union(options.map((option) => openingOf(option, parts.openingOfSet)))),
    }
    sets.set(name, set)
    return set
  }

  /** Sets and classes that aren't known are told now, not in the middle of a draft. */
  const planned = (source: string): Plan =>
    planOf(parsePattern(source), {
      ...language,
      named: (type, name) => (type === 'set' ? setOf(name) : classTest(name, language.classes, source)),
    })

  const parts: MatcherParts = {
    ...language,
    choiceOfSet: (number) =>
      digested?.choiceOfSet(number) ?? choiceOf(setNumbered(number).options, parts.openingOfSet),
    openingOfSet: (number) => {
      const known = digested?.openingOfSet(number)
      return known === undefined ? setNumbered(number).opening() : known
    },
  }
  const matcherOf = (plan: Plan, source = ''): Matcher =>
    buildMatcher(plan, (_state, end) => end, parts, source)

  const phrase = (source: string, plan = planned(source)): Phrase => {
    const anchors = anchorsOf(plan, anchorFacts)
    if (!anchors) throw new PatternError('there is no word that must occur', source)
    // Both are made on first use: most phrases never meet their anchor.
    let opening: Phrase['opening'] | undefined
    let matcher: Matcher | undefined
    return {
      source,
      vocabulary,
      plan,
      anchors: anchors.words,
      anchorMin: anchors.min,
      anchorMax: anchors.max,
      needs: needsOf(plan, anchorFacts).map((words) => vocabulary.group(words)),
      get opening() {
        if (opening === undefined) opening = openingOf(plan, parts.openingOfSet)
        return opening
      },
      match: (state, at) => (matcher ??= matcherOf(plan, source))(state, at),
    }
  }

  const compile = (source: string): Phrase => digested?.phrase(source) ?? phrase(source)

  /** A set's plain words are one of its members: they are told apart by a look-up. */
  const membersIn = (name: string): readonly Plan[] => {
    const { options } = setOf(name)
    const words = options.filter((option) => typeof option === 'number')
    const others = options.flatMap((option): readonly Plan[] =>
      typeof option === 'number'
        ? []
        : option[0] === Op.set
          ? membersIn(nameOf(vocabulary, option[1]))
          : [option],
    )
    return words.length > 0 ? [...others, [Op.choice, words]] : others
  }
  const members = new Map<string, readonly Phrase[]>()
  const membersOfSet = (name: string): readonly Phrase[] => {
    const known = members.get(name)
    if (known) return known
    const source = `@${name}`
    const made =
      digested?.membersOf(vocabulary.idOf(source), source) ??
      membersIn(name).map((plan) => phrase(source, plan))
    members.set(name, made)
    return made
  }

  return {
    vocabulary,
    compile,
    compileEach: (pattern) => {
      const sources = isSet.test(pattern) ? language.sets[pattern.slice(1)] : undefined
      return sources ? sources.map(compile) : [compile(pattern)]
    },
    membersOf: (pattern) => (isSet.test(pattern) ? membersOfSet(pattern.slice(1)) : null),
    finder({ plan, anchorMin, anchorMax, opening }) {
      if (!digested) throw new Error('Only a digest has numbers for what is looked for.')
      return plan < 0
        ? new WordTrie(digested.trieAt(-1 - plan), vocabulary).asFinder()
        : digested.finder(plan, anchorMin, anchorMax, opening)
    },
    learn: (facts) => digested?.learn(facts),
    trieOf: (ruleId) => digested?.trieOf(ruleId),
    later: digest ? once : now,
    setsMet: () =>
      [...sets].map(([name, { options, opening }]) => {
        const openings = options.map((option) => openingOf(option, parts.openingOfSet))
        return { name, opening: opening(), options, openings, members: members.get(name) ?? null }
      }),
  }
}

const isSet = /^@[\p{L}\p{N}_-]+$/u

/** See `PatternCompiler.later`. */
export function now<Value>(make: () => Value): () => Value {
  const value = make()
  return () => value
}

/** A locale's named patterns: parsed, and looked at for anchors, once. */
interface NamedSet extends SetFact {
  readonly options: readonly Plan[]
  readonly opening: () => Opening | null
}

/** A set with what its members begin with. */
export interface MetSet {
  readonly name: string
  readonly opening: Opening | null
  readonly options: readonly Plan[]
  readonly openings: readonly (Opening | null)[]
  /** Null where nobody asked for them. */
  readonly members: readonly Phrase[] | null
}
