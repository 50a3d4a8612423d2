import type { Level, LevelSetting } from '../finding'
import type { Channel, Kind, Turn } from '../draft/draft'
import type { Circumstance } from './circumstances'

/** One text that shows a rule at work; it is the rule's test and its documentation. */
export interface Example {
  /** Yields a finding of this rule. */
  readonly bad: string
  /** What it becomes: by the fix, or by one of the suggestions with `slots` filled; silent under this rule. */
  readonly good: string
  readonly slots?: Readonly<Record<string, string>>
  /** The customer's message that the text answers. */
  readonly customer?: string
}

/** An innocent look-alike: yields no finding. */
export type Allow = string | { readonly text: string; readonly customer?: string }

/** What every rule has, whatever its check. Read from one YAML file; id = file name, locale = folder name. */
export interface RuleBase {
  readonly id: string
  readonly locale: string
  /** The family whose findings may hide one another; the id itself where not given. */
  readonly family?: string
  /** The check's name. */
  readonly extends: string
  /** May hold `%s` (what is proposed, then what was found) or `%[n]s`, as in Vale. */
  readonly message: string
  readonly level: Level
  /** The level where a finding has no fix, for rules that normally have one. */
  readonly unfixed?: Level
  /** Why it matters to a customer. */
  readonly description: string
  readonly examples: readonly Example[]
  readonly allows: readonly Allow[]
  /** Levels that hold in a channel, kind or turn; the quietest that applies wins, `kinds` before the others. */
  readonly channels?: Readonly<Partial<Record<Channel, LevelSetting>>>
  readonly kinds?: Readonly<Partial<Record<Kind, LevelSetting>>>
  readonly turns?: Readonly<Partial<Record<Turn, LevelSetting>>>
  /** Levels for drafts of a certain sort; the first entry that fits counts. */
  readonly when?: readonly Circumstance[]
  /** `lexical`: words for words, safe on save; `meaning`: the sentence is rebuilt, on a keystroke only. */
  readonly fix?: 'lexical' | 'meaning'
}

/** A rule as loaded: the base and its check's own fields, already validated. */
export type Rule = RuleBase & Readonly<Record<string, unknown>>
