import type { CompiledRule } from './checks/check'
import { once } from './once'
import type { PatternCompiler } from './pattern/compile'
import type { Numbering, PatternFacts } from './pattern/digest'
import type { ReadableDigest } from './pattern/digested'
import type { Entry } from './pattern/entries'
import type { Finder, Phrase } from './pattern/phrase'
import type { LateEntries } from './pattern/phrase-index'
import type { FlatTrie } from './pattern/word-trie'
import { isFault, type RuleFault } from './rules/compile'
import { rowsOf, type Rows } from './rows'

/** What a locale's rules come to, worked out when the program is built: with it a rule is compiled when it is needed. */
export interface RuleDigest {
  /** In the order in which the locale has them. */
  readonly rules: readonly RuleFacts[]
  /** What the index looks up: in turn the rule, the number of its phrase, and its plan, anchors' place, and opening. */
  readonly entries: Int32Array
  /** By word the entries that are looked up by it: in turn the entry, how many groups of words it needs, and which. */
  readonly byWord: Rows
}

/** What must be known of a rule before it is compiled. */
export interface RuleFacts {
  readonly locale: string
  /** Its place among the rules of that locale. */
  readonly at: number
  readonly told: Told
  readonly detects: boolean
}
type Told = Pick<CompiledRule, (typeof toldKeys)[number]>
const toldKeys = ['always', 'needs', 'isWhole', 'move'] as const

/** All that the build works out for a locale's own rules, with those that it falls back to. */
export interface LocaleDigest extends ReadableDigest {
  readonly rules: RuleDigest
  /** What the patterns of a rule come to; behind the last rule, those of no rule. */
  readonly partOf: (rule: number) => PatternFacts
}

const entrySize = 6

interface Compiled {
  readonly result: CompiledRule
  readonly tries: Readonly<Record<string, FlatTrie>>
}

/** @param places where each rule stands */
export function ruleDigestOf(
  compiled: readonly Compiled[],
  places: readonly Pick<RuleFacts, 'locale' | 'at'>[],
  numbering: Numbering,
): RuleDigest {
  const entries: number[] = []
  const byWord: number[][] = []
  compiled.forEach(({ result, tries }, rule) =>
    result.phrases.forEach((phrase, ordinal) => {
      const { plan, anchorMin, anchorMax, opening, needs } = phrase
      const number = plan === undefined ? -1 - numbering.trie(tries[result.rule.id]!) : numbering.plan(plan)
      const facts = [rule, ordinal, number, anchorMin, anchorMax, numbering.opening(opening)]
      const entry = entries.push(...facts) / entrySize - 1
      for (const word of phrase.anchors) (byWord[word] ??= []).push(entry, needs.length, ...needs)
    }),
  )
  return {
    rules: compiled.map(({ result }, rule) => ({
      ...places[rule]!,
      told: Object.fromEntries(
        toldKeys.flatMap((key) => (key in result ? [[key, result[key]]] : [])),
      ) as Told,
      detects: result.detect !== undefined,
    })),
    entries: Int32Array.from(entries),
    byWord: rowsOf(byWord),
  }
}

/**
 * It is looked for without its rule, which is compiled where it was found (measured: two of three rules that hold a word of a
 * draft have nothing to find in it). A class, as it is asked at every word (measured: getters of each object's own took a
 * fifth of looking up).
 */
class LateEntry implements Entry<CompiledRule> {
  constructor(
    readonly owner: CompiledRule,
    private readonly ordinal: number,
    readonly finder: Finder,
  ) {}

  get phrase(): Phrase {
    return this.owner.phrases[this.ordinal]!
  }
}

/** What the index looks up, made by the entry. */
export function lateEntries(
  { entries, byWord }: RuleDigest,
  rules: readonly CompiledRule[],
  patterns: PatternCompiler,
): LateEntries<CompiledRule> {
  return {
    vocabulary: patterns.vocabulary,
    byWord,
    entry(number) {
      const [rule, ordinal, plan, anchorMin, anchorMax, opening] = entries.subarray(number * entrySize)
      const facts = { plan: plan!, anchorMin: anchorMin!, anchorMax: anchorMax!, opening: opening! }
      return new LateEntry(rules[rule!]!, ordinal!, patterns.finder(facts))
    },
  }
}

/** A rule that is read and compiled once something of it is asked that its facts don't tell. */
export function lateRule(
  { told, detects }: RuleFacts,
  compile: () => CompiledRule | RuleFault,
): CompiledRule {
  const ready = once((): CompiledRule => {
    const result = compile()
    if (isFault(result)) throw new Error(`A rule that the build compiled isn't sound now: ${result.message}`)
    return result
  })
  return {
    ...told,
    get rule() {
      return ready().rule
    },
    get phrases() {
      return ready().phrases
    },
    get when() {
      return ready().when
    },
    ...(detects && { detect: (context) => ready().detect!(context) }),
    find: (context, matches) => ready().find(context, matches),
    get findIn() {
      return ready().findIn
    },
    get looksAhead() {
      return ready().looksAhead
    },
  }
}
