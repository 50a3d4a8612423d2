import type { Draft, Sentence } from '../draft/draft'
import { keptOf } from '../draft/kept'
import type { PatternCompiler } from '../pattern/compile'
import type { TokenRun } from '../draft/token-run'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { holdsOne, matchesIn } from '../pattern/phrase-index'

/** Context that makes a match innocent, as rules write it. */
export interface VetoFields {
  /** Patterns that, where they overlap the match, make it innocent ("can't wait"). */
  readonly unless?: readonly string[]
  /** Patterns that do so from anywhere in the sentence. */
  readonly 'unless-sentence'?: readonly string[]
  /** Patterns that do so from the sentence or the next one. */
  readonly 'unless-near'?: readonly string[]
  /** Patterns of which one must stand in the sentence or the next one: without it a match is innocent. */
  readonly 'only-near'?: readonly string[]
}

export const vetoFields = {
  unless: { type: 'string-list', about: 'Patterns that make a match which they overlap innocent.' },
  'unless-sentence': {
    type: 'string-list',
    about: 'Patterns that make all matches of their sentence innocent.',
  },
  'unless-near': {
    type: 'string-list',
    about: 'Patterns that make all matches of their sentence, and of the one before it, innocent.',
  },
  'only-near': {
    type: 'string-list',
    about: 'Patterns without which a match in their neighbourhood is innocent.',
  },
} as const

export const looksAhead = ({ 'unless-near': near, 'only-near': required }: VetoFields): boolean =>
  [...(near ?? []), ...(required ?? [])].length > 0

/** True where the match is innocent. Vetoes are looked for only in sentences that have a match. */
export type Veto = (draft: Draft, sentence: number, match: TokenRun) => boolean

/** What the vetoes say of one sentence: all of it is innocent, nothing, or what touches their matches, by token. */
type Verdict = boolean | Uint8Array

export function compileVeto(fields: VetoFields, patterns: PatternCompiler): Veto {
  const compileAll = (list: readonly string[] = []) => patterns.later(() => searchesOf(list, patterns))
  const overlapping = compileAll(fields.unless)
  const inSentence = compileAll(fields['unless-sentence'])
  const near = compileAll(fields['unless-near'])
  const required = compileAll(fields['only-near'])
  const holds = (draft: Draft, sentence: number, searches: readonly Search[]) =>
    searches.some(({ phrases }) => holdsOne(draft, sentence, phrases))
  const isNear = (draft: Draft, sentence: number, searches: readonly Search[]) =>
    holds(draft, sentence, searches) ||
    (sentence + 1 < draft.sentences.length && holds(draft, sentence + 1, searches))

  const judge = (draft: Draft, sentence: number): Verdict => {
    if (holds(draft, sentence, inSentence()) || isNear(draft, sentence, near())) return true
    if (required().length > 0 && !isNear(draft, sentence, required())) return true
    const { firstToken, endToken } = draft.sentences[sentence]!
    let covered: Uint8Array | null = null
    for (const search of overlapping())
      for (const { from, to } of found(draft, sentence, search))
        (covered ??= new Uint8Array(endToken - firstToken)).fill(1, from - firstToken, to - firstToken)
    return covered ?? false
  }

  // A sentence is judged once, however many matches it has: one without a full stop may go on for pages.
  const verdicts = new WeakMap<Sentence, Verdict>()
  const isAhead = looksAhead(fields)
  const owner = {}
  const verdictOf = (draft: Draft, sentence: number): Verdict => {
    const key = draft.sentences[sentence]!
    if (key.kept && !isAhead) return keptOf(key, owner, () => judge(draft, sentence))
    const known = verdicts.get(key)
    if (known !== undefined) return known
    const verdict = judge(draft, sentence)
    verdicts.set(key, verdict)
    return verdict
  }
  if (!isAhead && !fields.unless?.length && !fields['unless-sentence']?.length) return () => false
  return (draft, sentence, { from, to }) => {
    const verdict = verdictOf(draft, sentence)
    if (typeof verdict === 'boolean') return verdict
    const { firstToken } = draft.sentences[sentence]!
    return verdict.subarray(from - firstToken, to - firstToken).includes(1)
  }
}

/** Phrases that are looked for together: a rule's own patterns, or the members of a set. */
interface Search {
  readonly phrases: readonly Phrase[]
  readonly isSet: boolean
}

/**
 * A set of many patterns is looked for by its members (measured: as one pattern, with the words of all of them, it was tried
 * at every token: a seventh of all matching), and once for all the rules that have it.
 */
function searchesOf(list: readonly string[], patterns: PatternCompiler): readonly Search[] {
  const own: Phrase[] = []
  const sets: Search[] = []
  for (const pattern of list) {
    const members = patterns.membersOf(pattern)
    if (members) sets.push({ phrases: members, isSet: true })
    else own.push(patterns.compile(pattern))
  }
  return own.length > 0 ? [{ phrases: own, isSet: false }, ...sets] : sets
}

function found(draft: Draft, sentence: number, { phrases, isSet }: Search): Iterable<PhraseMatch> {
  const all = matchesIn(draft, sentence, phrases)
  if (!isSet || all.length < 2) return all
  const firsts = new Map<number, PhraseMatch>()
  for (const match of all) {
    const known = firsts.get(match.from)
    if (!known || phrases.indexOf(match.phrase) < phrases.indexOf(known.phrase)) firsts.set(match.from, match)
  }
  return firsts.values()
}
