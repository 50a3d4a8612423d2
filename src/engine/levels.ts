import type { Draft } from './draft/draft'
import { levels as order, type Level, type LevelSetting } from './finding'
import type { RuleBase } from './rules/rule'

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
}

/**
 * How loudly a finding speaks. Config replaces whatever the rule and its check say; channel and turn can only make
 * it quieter; in a template the kind decides (it is read by everyone who uses it). In a careful draft everything
 * but an error (a blank that nobody filled in) is no more than a suggestion.
 */
export function levelOf(question: LevelQuestion): LevelSetting {
  const level = usualLevelOf(question)
  return question.draft.careful && level === 'warning' ? 'suggestion' : level
}

function usualLevelOf({ rule, draft, configured, hasFix, own }: LevelQuestion): LevelSetting {
  const said = levelFor(rule.id, configured)
  const inKind = rule.kinds?.[draft.kind]
  if (inKind === 'off') return 'off'
  if (said === undefined && inKind !== undefined) return inKind
  const level = said ?? own ?? (hasFix ? rule.level : (rule.unfixed ?? rule.level))
  return quieter(quieter(level, rule.channels?.[draft.channel]), rule.turns?.[draft.turn])
}
