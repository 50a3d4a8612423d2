import type { CompiledRule } from './checks/check'
import { isFault, type RuleFault } from './rules/compile'
import type { PatternDigest } from './pattern/digest'
import type { Entry, LateEntries } from './pattern/phrase-index'
import type { Vocabulary } from './pattern/vocabulary'
import { rowOf, rowsOf, type Rows } from './rows'
import type { RuleBase } from './rules/rule'

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
  readonly id: string
  readonly told: Told
  readonly detects: boolean
}
type Told = Pick<CompiledRule, (typeof toldKeys)[number]>
const toldKeys = ['always', 'needs', 'isWhole', 'move'] as const

/** All that the build works out for a locale, with what it falls back to. */
export type LocaleDigest = PatternDigest & { readonly rules: RuleDigest }

const entrySize = 3

export function ruleDigestOf(compiled: readonly CompiledRule[]): RuleDigest {
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
    rules: compiled.map((one) => ({
      id: one.rule.id,
      told: Object.fromEntries(toldKeys.flatMap((key) => (key in one ? [[key, one[key]]] : []))) as Told,
      detects: one.detect !== undefined,
    })),
    entries,
    needs: [...needs.keys()].map((key) => JSON.parse(key) as number[]),
    byWord: rowsOf(byWord),
  }
}

/** Does the digest tell of just these rules? */
export const isOf = ({ rules }: RuleDigest, ids: readonly string[]): boolean =>
  rules.length === ids.length && rules.every(({ id }, i) => id === ids[i])

/** What the index looks up, made by the word. */
export function lateEntries(
  { entries, needs, byWord }: RuleDigest,
  rules: readonly CompiledRule[],
  vocabulary: Vocabulary,
): LateEntries<CompiledRule> {
  const entry = (number: number): Entry<CompiledRule> => {
    const [rule, ordinal, need] = entries.slice(number * entrySize, (number + 1) * entrySize)
    const owner = rules[rule!]!
    return {
      owner,
      needs: needs[need!]!,
      get phrase() {
        return owner.phrases[ordinal!]!
      },
    }
  }
  return { vocabulary, at: (word) => rowOf(byWord, word).map(entry) }
}

/** A rule that is compiled once something of it is asked that its facts don't tell. */
export function lateRule(
  rule: RuleBase,
  { told, detects }: RuleFacts,
  compile: () => CompiledRule | RuleFault,
): CompiledRule {
  let compiled: CompiledRule | undefined
  const ready = (): CompiledRule => {
    if (compiled) return compiled
    const result = compile()
    if (isFault(result))
      throw new Error(`${rule.id} was compiled by the build, and now isn't: ${result.message}`)
    return (compiled = result)
  }
  return {
    rule,
    ...told,
    get phrases() {
      return ready().phrases
    },
    get when() {
      return ready().when
    },
    ...(detects && { detect: (context, matches) => ready().detect!(context, matches) }),
    find: (context, matches) => ready().find(context, matches),
  }
}
