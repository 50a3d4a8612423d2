import { fold, TokenBuilder } from '../draft/tokens'
import { once } from '../once'
import { anchorsOf, extent, needsOf, type SetFact } from './anchors'
import type { PatternDigest, PatternFacts } from './digest'
import { Digested } from './digested'
import { openingOf } from './openings'
import { parsePattern, PatternError, type PatternNode } from './parse'
import { buildMatcher, classTest, type Matcher, type PatternLanguage } from './matcher'
import type { Phrase } from './phrase'
import { Vocabulary } from './vocabulary'
import type { FlatTrie } from './word-trie'

/** Compiles phrase patterns against a locale's sets and word classes. Faulty patterns throw a PatternError. */
export interface PatternCompiler {
  /** The words of all that was compiled. */
  readonly vocabulary: Vocabulary
  compile(pattern: string): Phrase
  /** A pattern that is just `@set` becomes one phrase a member, so that each is found for itself. */
  compileEach(pattern: string): Phrase[]
  /** Takes what the build worked out of some patterns: these are parsed only where their words occur. */
  learn(facts: PatternFacts): void
  /** The terms of a rule that was learned of. */
  trieOf(ruleId: string): FlatTrie | undefined
  /**
   * A value that patterns are compiled for: made when it is first asked for where the build has compiled them before,
   * else at once, so that faults are told.
   */
  later<Value>(make: () => Value): () => Value
  /** The members of every set that was met, with the sets in them in their place: for the digest. */
  membersOfSets(): readonly (readonly [set: string, members: readonly PatternNode[]])[]
}

/** @param digest of the same facts */
export function createPatternCompiler(
  facts: Omit<PatternLanguage, 'vocabulary'>,
  digest?: PatternDigest,
): PatternCompiler {
  const vocabulary = new Vocabulary(digest)
  const language: PatternLanguage = { ...facts, vocabulary }
  const sets = new Map<string, NamedSet>()
  const open: string[] = []
  const anchorFacts = { setOf: (name: string) => setOf(name), commonest: language.commonest }

  const setOf = (name: string): NamedSet => {
    const known = sets.get(name)
    if (known) return known
    const patterns = language.sets[name]
    if (!patterns)
      throw new PatternError(`the set "@${name}" is not defined (see _sets.yaml)`, `@${name}`, 'unknown-set')
    if (open.includes(name)) throw new PatternError(`the set "@${name}" contains itself`, `@${name}`)
    open.push(name)
    const options = patterns.map((pattern) => checked(pattern, parsePattern(pattern)))
    open.pop()
    const node: PatternNode = options.length === 1 ? options[0]! : { type: 'choice', options }
    const set: NamedSet = {
      options,
      node,
      extent: extent(node, setOf),
      anchors: anchorsOf(node, anchorFacts),
      needs: needsOf(node, anchorFacts),
    }
    sets.set(name, set)
    return set
  }

  /** Sets and classes that aren't known are told now, not in the middle of a draft. */
  const checked = (source: string, node: PatternNode): PatternNode => {
    const root = normalized(node, language)
    mapNode(root, (it) => {
      if (it.type === 'set') setOf(it.name)
      if (it.type === 'class') classTest(it.name, language.classes, source)
      return it
    })
    return root
  }

  /** With the sets' patterns in their place: for matching only, as sets of hundreds stand in many patterns. */
  const inlined = (node: PatternNode): PatternNode =>
    mapNode(node, (it) => {
      if (it.type !== 'set') return it
      const later = digested?.set(it.name, language.sets[it.name]!)
      if (later) return later
      const set = setOf(it.name)
      return (set.inlined ??= inlined(set.node))
    })

  const unchecked = (source: string) => inlined(normalized(parsePattern(source), language))
  const digested = digest && new Digested(digest, vocabulary, unchecked)

  const matcherOf = (root: PatternNode, source: string): Matcher =>
    buildMatcher(root, (_state, end) => end, language, source)

  const phrase = (source: string): Phrase => {
    const root = checked(source, parsePattern(source))
    const anchors = anchorsOf(root, anchorFacts)
    if (!anchors) throw new PatternError('there is no word that must occur', source)
    // Both are made on first use: most phrases never meet their anchor.
    let opening: Phrase['opening'] | undefined
    let matcher: Matcher | undefined
    return {
      source,
      vocabulary,
      anchors: anchors.words.map((word) => vocabulary.intern(word)),
      anchorMin: anchors.min,
      anchorMax: anchors.max,
      needs: needsOf(root, anchorFacts).map((words) => vocabulary.group(words)),
      get opening() {
        if (opening === undefined) opening = openingOf(inlined(root), vocabulary)
        return opening
      },
      match: (state, at) => (matcher ??= matcherOf(inlined(root), source))(state, at),
    }
  }

  const compile = (source: string): Phrase =>
    digested?.phrase(source, () => matcherOf(unchecked(source), source)) ?? phrase(source)

  return {
    vocabulary,
    compile,
    compileEach: (pattern) => {
      const members = /^@[\p{L}\p{N}_-]+$/u.test(pattern) ? language.sets[pattern.slice(1)] : undefined
      return members ? members.map(compile) : [compile(pattern)]
    },
    learn: (facts) => digested?.learn(facts),
    trieOf: (ruleId) => digested?.trieOf(ruleId),
    later: digest ? once : now,
    membersOfSets: () => [...sets].map(([name, { options }]) => [name, options.map(inlined)] as const),
  }
}

/** See `PatternCompiler.later`. */
export function now<Value>(make: () => Value): () => Value {
  const value = make()
  return () => value
}

/** A locale's named patterns: parsed, and looked at for anchors, once. */
interface NamedSet extends SetFact {
  readonly options: readonly PatternNode[]
  readonly node: PatternNode
  inlined?: PatternNode
}

function tokenWords(text: string): string[] {
  const tokens = new TokenBuilder()
  tokens.add(text, 0, text.length, [])
  return tokens.word
}

function mapNode(node: PatternNode, change: (node: PatternNode) => PatternNode): PatternNode {
  switch (node.type) {
    case 'sequence':
      return { ...node, items: node.items.map((item) => mapNode(item, change)) }
    case 'choice':
      return { ...node, options: node.options.map((option) => mapNode(option, change)) }
    case 'optional':
    case 'not':
    case 'capture':
      return { ...node, item: mapNode(node.item, change) }
    default:
      return change(node)
  }
}

/** Nearly all words: the others are cut as a draft's would be (measured: cutting all took a third of parsing). */
const isOneToken = /^[a-z\u0430-\u044f]+$/

/**
 * Folds words, and splits those that the tokenizer would split ("24/7" stays one, "and/or" becomes three). Their words
 * are known from now on: a matcher that is built in the middle of a sentence meets no new one.
 */
const normalized = (root: PatternNode, { plain, vocabulary }: PatternLanguage): PatternNode =>
  mapNode(root, (node) => {
    const spelled = (word: string, type: 'word' | 'stem'): PatternNode => {
      const options = [...new Set([word, plain?.(word) ?? word])].map((spelling): PatternNode => {
        vocabulary.intern(type === 'stem' ? spelling + '*' : spelling)
        return type === 'stem' ? { type, stem: spelling } : { type, word: spelling }
      })
      return options.length === 1 ? options[0]! : { type: 'choice', options }
    }
    if (node.type === 'stem') return spelled(fold(node.stem), 'stem')
    if (node.type !== 'word') return node
    const folded = fold(node.word)
    const words = isOneToken.test(folded) ? [folded] : tokenWords(folded)
    const items = words.map((word) => spelled(word, 'word'))
    return items.length === 1 ? items[0]! : { type: 'sequence', items }
  })
