import {
  createLinter,
  type CheckResult,
  type Linter,
  type LocalePack,
  type Rule,
  type Texts,
} from '../engine'
import { checkOf } from '../engine/checks'
import type { TeamData } from '../team/parse-team'
import type { ValeChecker } from '../engine/vale/checker'
import type { RuleFacts } from './protocol'

/** The rules of one team (or ours alone), ready to check with, and what the editor may want to know of them. */
export class RuleBook {
  readonly linter: Linter
  private readonly teamIds: ReadonlySet<string>

  /** `onRule` hears a team rule's id, or null for a rule of ours, before it runs. */
  constructor(
    private readonly packs: readonly LocalePack[],
    private readonly team: TeamData | null,
    onRule: (ruleId: string | null) => void,
    vale: ValeChecker | null = null,
    textsIn: (language: string) => Texts | null = () => null,
  ) {
    const teamRules = team?.rules ?? []
    this.teamIds = new Set([...teamRules.map(({ id }) => id), ...(vale?.ruleIds ?? [])])
    this.linter = createLinter({
      packs: team?.isVale ? withoutRules(packs) : packs,
      teamRules,
      vale,
      textsIn,
      onRule: (ruleId) => onRule(this.teamIds.has(ruleId) ? ruleId : null),
    })
  }

  /** Is it a rule of the team's, which may hang? */
  isTeams(ruleId: string): boolean {
    return this.teamIds.has(ruleId)
  }

  factsFor({ findings, locale }: CheckResult): Record<string, RuleFacts> {
    const facts: Record<string, RuleFacts> = {}
    for (const { ruleId } of findings) facts[ruleId] ??= this.factsOf(ruleId, locale ?? '')
    return facts
  }

  private factsOf(ruleId: string, tag: string): RuleFacts {
    const chain = [tag, tag.split('-')[0]!, 'all']
    const rule = ruleIn(this.team?.rules ?? [], ruleId, chain) ?? this.ourRule(ruleId, chain)
    const check = rule && checkOf(rule)
    return {
      locale: rule?.locale ?? tag,
      move: (rule && check?.moveOf?.(rule)) ?? null,
      words: check?.findsWords ?? false,
      blanks: check?.findsBlanks ?? false,
      family: rule?.family ?? ruleId,
      ownLevel: this.teamIds.has(ruleId) ? null : (rule?.level ?? null),
    }
  }

  /** The rules of other languages stay unread. */
  private ourRule(ruleId: string, chain: readonly string[]): Rule | undefined {
    for (const locale of chain) {
      const pack = this.packs.find(({ data }) => data.locale === locale)
      const rule = pack?.rules.find(({ id }) => id === ruleId)
      if (rule) return rule
    }
    return undefined
  }
}

/** A locale is recognised even where none of our rules may speak. */
export const withoutRules = (packs: readonly LocalePack[]): LocalePack[] =>
  packs.map(({ data }) => ({ data, rules: [] }))

function ruleIn(rules: readonly Rule[], id: string, chain: readonly string[]): Rule | undefined {
  for (const locale of chain) {
    const rule = rules.find((one) => one.id === id && one.locale === locale)
    if (rule) return rule
  }
  return undefined
}
