import type { CompiledRule, FindContext, RawFinding } from './checks/check'
import type { Edit, Finding, Fix, LevelSetting, Suggestion } from './finding'
import { judge } from './levels'
import { formatMessage, titleOf, type Speaker } from './message'
import type { SilenceReason } from './options'
import { isProven } from './prove'
import type { CustomerState } from './rules/circumstances'
import type { TextSpan } from './span'

export interface FinishOptions {
  readonly levels: Readonly<Record<string, LevelSetting>>
  /** Folded words and phrases that no word rule flags. */
  readonly vocabulary: ReadonlySet<string>
  readonly rewrites: boolean
  /** Says messages and titles in the language that was asked for. */
  readonly speaker: Speaker
  /** What the customer's message is: read when a rule asks. */
  readonly customer: () => CustomerState
}

export type Placed = Finding & { readonly family: string }

/** What a rule said, and what became of it: a finding, or why it is silenced. */
export interface Said {
  readonly ruleId: string
  readonly span: TextSpan
  readonly once: string | undefined
  /** Null where it is silenced, or says nothing by itself. */
  readonly finding: Placed | null
  readonly reason: SilenceReason | null
}

/** Adds what the check left to the engine: level, message, titles; a fix is offered only once proven. */
export function finish(
  context: FindContext,
  compiled: CompiledRule,
  raw: RawFinding,
  options: FinishOptions,
): Said {
  const { rule } = compiled
  const { draft } = context
  const { span, once } = raw
  const silenced = (reason: SilenceReason | null): Said => ({
    ruleId: rule.id,
    span,
    once,
    finding: null,
    reason,
  })
  if (raw.isSilent) return silenced(null)
  const found = draft.text.slice(span.start, span.end)
  if (options.vocabulary.size && options.vocabulary.has(found.toLowerCase())) return silenced('vocabulary')
  // Where a life, a court or the press is involved, only the writer finds the words.
  const rewrites = options.rewrites && !draft.careful
  const asksForFix = rewrites || rule.unfixed !== undefined // proving costs a second look at the text
  const edits =
    asksForFix && raw.fix?.length && rule.fix && isProven(context, compiled, raw.fix) ? raw.fix : null
  const { level, reason } = judge({
    rule,
    draft,
    configured: options.levels,
    hasFix: edits !== null,
    own: raw.level,
    when: compiled.when?.({ draft, customer: options.customer }, span) ?? null,
  })
  if (level === 'off') return silenced(reason)
  const titled = (list: readonly Edit[]) =>
    titleOf(list, draft.text.slice(list[0]!.span.start, list[0]!.span.end), options.speaker.phrases)
  const fix: Fix | null = edits && rewrites ? { kind: rule.fix!, title: titled(edits), edits } : null
  const suggestions = (rewrites ? (raw.suggestions ?? []) : []).map((one): Suggestion =>
    'title' in one ? one : { title: titled(one), edits: one },
  )
  // What a rule doesn't declare as a fix, a person may still choose.
  const undeclared =
    raw.fix?.length && !rule.fix && rewrites ? [{ title: titled(raw.fix), edits: raw.fix }] : []
  const finding: Placed = {
    ruleId: rule.id,
    family: rule.family ?? rule.id,
    level,
    message: raw.message ?? formatMessage(options.speaker.message(rule), raw.args ?? ['', found]),
    span,
    fix,
    suggestions: [...undeclared, ...suggestions],
  }
  return { ruleId: rule.id, span, once, finding, reason: null }
}
