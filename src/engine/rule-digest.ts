import type { CompiledRule } from './checks/check'
import { isFault, type RuleFault } from './rules/compile'
import { once } from './once'
import type { PatternFacts } from './pattern/digest'
import type { ReadableDigest } from './pattern/digested'
import type { Phrase } from './pattern/phrase'
import type { Entry } from './pattern/entries'
import type { LateEntries } from './pattern/phrase-index'
import type { Vocabulary } from './pattern/vocabulary'
import { rowOf, rowsOf, type Rows } from './rows'

/** What a locale's rules come to, worked out when the program is built: with it a rule is compiled when it is needed. */
export interface RuleDigest {
  /** In the order in which the locale has them. */
  readonly rules: readonly RuleFacts[]
  /** What the index looks up: in turn the rule, the number of its phrase, and what that needs. */
  readonly entries: readonly number[]
  /** The groups of words that an entry needs. */
  readonly needs: readonly (readonly number[])[]
  /** The entries that are looked up by a word. */
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

const entrySize = 3

/** @param places where each rule stands */
export function ruleDigestOf(
  compiled: readonly CompiledRule[],
  places: readonly Pick<RuleFacts, 'locale' | 'at'>[],
): RuleDigest {
  const entries: number[] = []
  const needs = new Map<string, number>()
  const byWord: number[][] = []
  compiled.forEach(({ phrases }, rule) =>
    phrases.forEach((phrase, ordinal) => {
      const key = JSON.stringify(phrase.needs)
      if (!needs.has(key)) needs.set(key, needs.size)
      const entry = entries.push(rule, ordinal, needs.get(key)!) / entrySize - 1
      for (const word of phrase.anchors) (byWord[word] ??= []).push(entry)
    }),
  )
  return {
    rules: compiled.map((one, rule) => ({
      ...places[rule]!,
      told: Object.fromEntries(toldKeys.flatMap((key) => (key in one ? [[key, one[key]]] : []))) as Told,
      detects: one.detect !== undefined,
    })),
    entries,
    needs: [...needs.keys()].map((key) => JSON.parse(key) as number[]),
    byWord: rowsOf(byWord),
  }
}

/** A class, as its phrase is asked for at every word (measured: a getter of each object's own took a fifth of looking up). */
class LateEntry implements Entry<CompiledRule> {
  private made: Phrase | undefined

  constructor(
    readonly owner: CompiledRule,
    private readonly ordinal: number,
    readonly needs: readonly number[],
  ) {}

  get phrase(): Phrase {
    return (this.made ??= this.owner.phrases[this.ordinal]!)
  }
}

/** What the index looks up, made by the word. */
export function lateEntries(
  { entries, needs, byWord }: RuleDigest,
  rules: readonly CompiledRule[],
  vocabulary: Vocabulary,
): LateEntries<CompiledRule> {
  const entry = (number: number): Entry<CompiledRule> => {
    const [rule, ordinal, need] = entries.slice(number * entrySize, (number + 1) * entrySize)
    return new LateEntry(rules[rule!]!, ordinal!, needs[need!]!)
  }
  return { vocabulary, at: (word) => rowOf(byWord, word).map(entry) }
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
