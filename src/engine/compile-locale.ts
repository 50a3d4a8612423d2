import type { CompileContext, CompiledRule } from './checks/check'
import { compileCustomerReader, type CustomerReader } from './customer'
import type { CompiledLocale } from './lint'
import { now } from './pattern/compile'
import { LiteralIndex } from './pattern/literal-index'
import { PhraseIndex } from './pattern/phrase-index'
import { WordTrie } from './pattern/word-trie'
import { compileContext, compileRule, isFault, ruleFault, type RuleFault } from './rules/compile'
import { lateEntries, lateRule, type LocaleDigest } from './rule-digest'
import { chainOf, localeChain, type LocaleData } from './rules/locale-data'
import type { Rule, RuleBase } from './rules/rule'

/** A locale's data and rules, as compiled at build time or loaded from a team folder. */
export interface LocalePack {
  readonly data: LocaleData
  readonly rules: readonly Rule[]
  /** One of them, read alone: there where there is a digest. */
  ruleAt?(place: number): Rule
  /** Of the locale's rules with those that it falls back to. */
  readonly digest?: LocaleDigest | undefined
}

/**
 * The rules that hold for a locale, ready to run; where it isn't installed, those for every language and the team's own.
 * Nearer locales replace farther ones, and a team's rule replaces ours only where both locale and id are the same.
 * Faulty rules are reported and left out.
 */
export function compileLocale(
  tag: string,
  packs: readonly LocalePack[],
  teamRules: readonly Rule[],
  report: (fault: RuleFault) => void,
): CompiledLocale {
  const data = chainOf(
    tag,
    packs.map((pack) => pack.data),
  )
  const nearest = packs.find((pack) => pack.data === data[0])
  const digest = nearest?.digest
  const context = compileContext(data, digest)
  const ready =
    digest && teamRules.length === 0
      ? compileLater(packs, digest, context)
      : compileNow(
          rulesFor(tag, packs, teamRules),
          digest ? withTeam(context, digest, teamRules) : context,
          report,
        )
  let literals: LiteralIndex<CompiledRule> | null = null
  for (const rule of ready.rules)
    for (const literal of rule.needs ?? []) (literals ??= new LiteralIndex()).add(literal, rule)
  const readerOf = () => {
    if (digest) context.patterns.learn(digest.partOf(digest.rules.rules.length))
    return compileCustomerReader(context, (error) =>
      report(ruleFault(error, `${tag}/_sets`, 'The set is left out.')),
    )
  }
  let customer: CustomerReader | undefined // most drafts have no customer's message with them
  return {
    ...ready,
    literals,
    language: context.language,
    get customer() {
      return (customer ??= readerOf())
    },
  }
}

function rulesFor(tag: string, packs: readonly LocalePack[], teamRules: readonly Rule[]): Rule[] {
  const rules = new Map<string, Rule>()
  for (const locale of [...localeChain(tag)].reverse()) {
    const ours = packs.find(({ data }) => data.locale === locale)?.rules ?? []
    const team = teamRules.filter((rule) => rule.locale === locale)
    for (const rule of [...ours, ...team]) rules.set(rule.id, rule)
  }
  return [...rules.values()]
}

/** The digest knows our rules by their ids; a team's of the same id has terms of its own, and perhaps faults. */
function withTeam(ours: CompileContext, digest: LocaleDigest, teamRules: readonly Rule[]): CompileContext {
  for (let part = 0; part <= digest.rules.rules.length; part++) ours.patterns.learn(digest.partOf(part))
  const theirs = new Set<RuleBase>(teamRules)
  const { vocabulary } = ours.patterns
  return {
    ...ours,
    patterns: { ...ours.patterns, later: now },
    termTrie: (rule, terms) =>
      theirs.has(rule) ? WordTrie.of(terms(), vocabulary) : ours.termTrie(rule, terms),
  }
}

type Ready = Pick<CompiledLocale, 'rules' | 'index'>

/** Rules that the build has compiled before: each waits until one of its words is met. */
function compileLater(
  packs: readonly LocalePack[],
  { rules: digest, partOf }: LocaleDigest,
  context: CompileContext,
): Ready {
  const { patterns } = context
  const rules = digest.rules.map((facts, number) =>
    lateRule(facts, () => {
      patterns.learn(partOf(number))
      return compileRule(packs.find(({ data }) => data.locale === facts.locale)!.ruleAt!(facts.at), context)
    }),
  )
  return { rules, index: new PhraseIndex(lateEntries(digest, rules, patterns)) }
}

function compileNow(
  rules: readonly Rule[],
  context: CompileContext,
  report: (fault: RuleFault) => void,
): Ready {
  const index = new PhraseIndex<CompiledRule>()
  const compiled = rules.flatMap((rule): CompiledRule[] => {
    const one = compileRule(rule, context)
    if (isFault(one)) {
      report(one)
      return []
    }
    for (const phrase of one.phrases) index.add(phrase, one)
    return [one]
  })
  return { rules: compiled, index }
}
