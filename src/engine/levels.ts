import type { Draft } from './draft/draft'
import { levels as order, type Level, type LevelSetting } from './finding'
import type { SilenceReason } from './options'
import type { RuleBase } from './rules/rule'
import type { Fitting } from './when'

const quieter = (a: LevelSetting, b: LevelSetting = a): LevelSetting => (rank(a) <= rank(b) ? a : b)
/** `off` is none of the levels, and so below all of them. */
const rank = (level: LevelSetting) => (order as readonly LevelSetting[]).indexOf(level)

/** What config says of a rule: by its exact id, else by the longest family prefix at a hyphen. */
export function levelFor(
  id: string,
  levels: Readonly<Record<string, LevelSetting>>,
): LevelSetting | undefined {
  for (let prefix = id; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('-'))))
    if (Object.hasOwn(levels, prefix)) return levels[prefix]
  return undefined
}

export interface LevelQuestion {
  readonly rule: RuleBase
  readonly draft: Pick<Draft, 'channel' | 'kind' | 'turn' | 'careful'>
  /** What config says, by rule id or family. */
  readonly configured: Readonly<Record<string, LevelSetting>>
  readonly hasFix: boolean
  /** What the check itself says of this finding. */
  readonly own: Level | undefined
  /** What the rule's `when` says of it. */
  readonly when?: Fitting | null
}

/** A level, or why there is none. */
export type Judgement =
  | { readonly level: Level; readonly reason?: undefined }
  | { readonly level: 'off'; readonly reason: SilenceReason }

/**
 * How loudly a finding speaks. `when`, channel and turn can only make it quieter; config replaces whatever the rule and
 * its check say, but wakes nothing that they silence; in a template the kind decides (it is read by everyone who uses
 * it). In a careful draft everything but an error (a blank that nobody filled in) is no more than a suggestion.
 */
export function judge(question: LevelQuestion): Judgement {
  const judgement = usually(question)
  return question.draft.careful && judgement.level === 'warning' ? { level: 'suggestion' } : judgement
}

export const levelOf = (question: LevelQuestion): LevelSetting => judge(question).level

function usually({ rule, draft, configured, hasFix, own, when }: LevelQuestion): Judgement {
  const said = levelFor(rule.id, configured)
  const inKind = rule.kinds?.[draft.kind]
  if (inKind === 'off') return { level: 'off', reason: 'kind' }
  if (when?.level === 'off') return { level: 'off', reason: when.reason }
  if (said === 'off') return { level: 'off', reason: 'config' }
  if (said === undefined && inKind !== undefined) return { level: inKind }
  const usual = said ?? quieter(own ?? (hasFix ? rule.level : (rule.unfixed ?? rule.level)), when?.level)
  const [channel, turn] = [rule.channels?.[draft.channel], rule.turns?.[draft.turn]]
  const level = quieter(quieter(usual, channel), turn)
  return level === 'off' ? { level, reason: channel === 'off' ? 'channel' : 'turn' } : { level }
}
