import { fold, TokenBuilder, TokenKind } from '../draft/tokens'
import { anchorsOf } from './anchors'
import { parsePattern, PatternError, type PatternNode } from './parse'
import type { MatchState, Phrase } from './phrase'

/** Tries to match with the first token at `at`; answers the token after the last, or -1. */
type Matcher = (state: MatchState, at: number) => number

/** Compiles phrase patterns against a locale's sets and word classes. Faulty patterns throw a PatternError. */
export interface PatternCompiler {
  compile(pattern: string): Phrase
  /** A pattern that is just `@set` becomes one phrase a member, so that each is found for itself. */
  compileEach(pattern: string): Phrase[]
  /** A phrase of plain words: every character is literal. */
  literal(words: string): Phrase
}

export interface PatternLanguage {
  readonly sets: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<string, (word: string) => boolean>>
}

const clauseMarks = new Set([...',;:()–—.!?…"“”„«»'])
const coordinators = new Set([
  'and',
  'but',
  'so',
  'or',
  'then',
  'because',
  'as',
  'that',
  'while',
  'although',
  'though',
])

export function createPatternCompiler(language: PatternLanguage): PatternCompiler {
  const parsedSets = new Map<string, PatternNode>()
  const open: string[] = []

  const setOf = (name: string): PatternNode => {
    const known = parsedSets.get(name)
    if (known) return known
    const patterns = language.sets[name]
    if (!patterns)
      throw new PatternError(`the set "@${name}" is not defined (see _sets.yaml)`, `@${name}`, 'unknown-set')
    if (open.includes(name)) throw new PatternError(`the set "@${name}" contains itself`, `@${name}`)
    open.push(name)
    const options = patterns.map((pattern) => inlined(normalized(parsePattern(pattern))))
    open.pop()
    const node: PatternNode = options.length === 1 ? options[0]! : { type: 'choice', options }
    parsedSets.set(name, node)
    return node
  }

  /** Resolves sets at once, so that a set that contains itself is found while compiling. */
  const inlined = (node: PatternNode): PatternNode =>
    mapNode(node, (it) => (it.type === 'set' ? setOf(it.name) : it))

  const phrase = (source: string, node: PatternNode): Phrase => {
    const root = inlined(normalized(node))
    mapNode(root, (it) => {
      if (it.type === 'class') classTest(it.name, language.classes, source) // told now, not in the middle of a draft
      return it
    })
    const anchors = anchorsOf(root, setOf)
    if (!anchors) throw new PatternError('there is no word that must occur', source)
    let matcher: Matcher | undefined // built on first use: most phrases never meet their anchor
    return {
      source,
      anchors: new Set(anchors.words),
      anchorMin: anchors.min,
      anchorMax: anchors.max,
      match: (state, at) =>
        (matcher ??= build(root, (_state, end) => end, language.classes, source))(state, at),
    }
  }

  const compile = (pattern: string): Phrase => phrase(pattern, parsePattern(pattern))

  return {
    compile,
    compileEach: (pattern) => {
      const members = /^@[\p{L}\p{N}_-]+$/u.test(pattern) ? language.sets[pattern.slice(1)] : undefined
      return members ? members.map(compile) : [compile(pattern)]
    },
    literal: (words) =>
      phrase(words, { type: 'sequence', items: tokenWords(words).map((word) => ({ type: 'word', word })) }),
  }
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

/** Folds words, and splits those that the tokenizer would split ("24/7" stays one, "and/or" becomes three). */
const normalized = (root: PatternNode): PatternNode =>
  mapNode(root, (node) => {
    if (node.type !== 'word') return node
    const words = tokenWords(fold(node.word))
    if (words.length === 1) return { type: 'word', word: words[0]! }
    return { type: 'sequence', items: words.map((word) => ({ type: 'word', word })) }
  })

/** Compiles a node together with all that follows it, so that backtracking is plain function calls. */
function build(
  node: PatternNode,
  next: Matcher,
  classes: PatternLanguage['classes'],
  source: string,
): Matcher {
  const follow = (item: PatternNode, then: Matcher) => build(item, then, classes, source)
  switch (node.type) {
    case 'word': {
      const { word } = node
      return (state, at) =>
        at < state.end && state.draft.tokens.word[at] === word ? next(state, at + 1) : -1
    }
    case 'class': {
      const test = classTest(node.name, classes, source)
      return (state, at) => (at < state.end && test(state, at) ? next(state, at + 1) : -1)
    }
    case 'set':
      throw new PatternError(`the set "@${node.name}" was not resolved`, source)
    case 'sequence':
      return node.items.reduceRight<Matcher>((then, item) => follow(item, then), next)
    case 'choice':
      return buildChoice(node.options, next, follow)
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
      return buildEdge(node.edge, next)
    case 'capture':
      return buildCapture(node.name, node.item, next, follow)
  }
}

function buildChoice(
  options: readonly PatternNode[],
  next: Matcher,
  follow: (item: PatternNode, then: Matcher) => Matcher,
): Matcher {
  const single = new Set(options.flatMap((option) => (option.type === 'word' ? [option.word] : [])))
  const matchers = options.filter((option) => option.type !== 'word').map((option) => follow(option, next))
  return (state, at) => {
    for (const matcher of matchers) {
      const end = matcher(state, at)
      if (end >= 0) return end
    }
    return at < state.end && single.has(state.draft.tokens.word[at]!) ? next(state, at + 1) : -1
  }
}

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

function buildEdge(edge: string, next: Matcher): Matcher {
  switch (edge) {
    case 'sentence-start':
      return (state, at) => (at === state.first || onlyMarks(state, state.first, at) ? next(state, at) : -1)
    case 'sentence-end':
      return (state, at) => (onlyMarks(state, at, state.end) ? next(state, at) : -1)
    case 'clause-start':
      return (state, at) =>
        at === state.first || isMark(state, at - 1) || coordinators.has(state.draft.tokens.word[at - 1]!)
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

function classTest(
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
    case 'capital':
      return ({ draft }, at) =>
        /^\p{Lu}/u.test(draft.text.slice(draft.tokens.start[at], draft.tokens.start[at]! + 2))
  }
  const test = classes[name]
  if (!test) throw new PatternError(`the word class "#${name}" is not known`, source)
  return ({ draft }, at) => draft.tokens.kind[at] === TokenKind.Word && test(draft.tokens.word[at]!)
}
