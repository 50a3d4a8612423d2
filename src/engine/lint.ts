import type { CompiledRule, FindContext, RawFinding } from './checks/check'
import { isDisabled } from './draft/comments'
import type { Draft } from './draft/draft'
import type { Edit, Finding, Fix, LevelSetting, Suggestion } from './finding'
import type { LanguageTools } from './language/language'
import { levelOf } from './levels'
import { formatMessage, titleOf } from './message'
import { noMoves, type Moves } from './moves'
import { withoutOverlaps } from './overlap'
import type { PhraseMatch } from './pattern/phrase'
import type { PhraseIndex } from './pattern/phrase-index'
import { isProven } from './prove'

/** A locale's rules, ready to run. */
export interface CompiledLocale {
  readonly rules: readonly CompiledRule[]
  readonly index: PhraseIndex<CompiledRule>
  readonly language: LanguageTools
}

export interface LintOptions {
  readonly levels: Readonly<Record<string, LevelSetting>>
  /** Folded words and phrases that no word rule flags. */
  readonly vocabulary: ReadonlySet<string>
  readonly rewrites: boolean
  /** Told a rule's id before it runs. */
  readonly onRule?: ((ruleId: string) => void) | undefined
}

export interface LintResult {
  readonly moves: Moves
  readonly findings: readonly Finding[]
}

const none: readonly PhraseMatch[] = []

/** Findings of a draft, in order of place, overlaps resolved. */
export function lint(draft: Draft, locale: CompiledLocale, options: LintOptions): LintResult {
  if (draft.sentences.length === 0) return { moves: noMoves, findings: [] } // empty, or all of it locked
  const matches = locale.index.scan(draft)
  const moves: Record<string, Moves[keyof Moves]> = { ...noMoves }
  const { rewrites } = options
  const base = { draft, rewrites, language: locale.language }
  for (const compiled of locale.rules)
    if (compiled.move && compiled.detect)
      moves[compiled.move] ??= compiled.detect(base, matches.get(compiled) ?? none)

  const context: FindContext = { ...base, moves: moves as Moves }
  const placed = locale.rules.flatMap((compiled) => {
    const own = matches.get(compiled) ?? none
    if (!compiled.always && own.length === 0) return []
    options.onRule?.(compiled.rule.id)
    return compiled
      .find(context, own)
      .filter((raw) => !isSilenced(draft, compiled, raw, options.vocabulary))
      .flatMap((raw) => finish(context, compiled, raw, options))
  })
  return {
    moves: moves as Moves,
    findings: withoutOverlaps(placed).map(({ family: _, ...finding }) => finding),
  }
}

function isSilenced(
  draft: Draft,
  { rule }: CompiledRule,
  { span }: RawFinding,
  vocabulary: ReadonlySet<string>,
): boolean {
  if (vocabulary.size && vocabulary.has(draft.text.slice(span.start, span.end).toLowerCase())) return true
  return isDisabled(draft.disabled, rule.id, span.start)
}

/** Adds what the check left to the engine: level, message, titles; a fix is offered only once proven. */
function finish(
  context: FindContext,
  compiled: CompiledRule,
  raw: RawFinding,
  options: LintOptions,
): (Finding & { family: string })[] {
  const { rule } = compiled
  const { draft } = context
  const edits = raw.fix?.length && rule.fix && isProven(context, compiled, raw.fix) ? raw.fix : null
  const level = levelOf({ rule, draft, configured: options.levels, hasFix: edits !== null, own: raw.level })
  if (level === 'off') return []
  // Where a life, a court or the press is involved, only the writer finds the words.
  const rewrites = options.rewrites && !draft.careful
  const found = draft.text.slice(raw.span.start, raw.span.end)
  const titled = (list: readonly Edit[]) =>
    titleOf(list, draft.text.slice(list[0]!.span.start, list[0]!.span.end))
  const fix: Fix | null = edits && rewrites ? { kind: rule.fix!, title: titled(edits), edits } : null
  const suggestions = (rewrites ? (raw.suggestions ?? []) : []).map((one): Suggestion =>
    'title' in one ? one : { title: titled(one), edits: one },
  )
  // What a rule doesn't declare as a fix, a person may still choose.
  const undeclared =
    raw.fix?.length && !rule.fix && rewrites ? [{ title: titled(raw.fix), edits: raw.fix }] : []
  return [
    {
      ruleId: rule.id,
      family: rule.family ?? rule.id,
      level,
      message: raw.message ?? formatMessage(rule.message, raw.args ?? ['', found]),
      span: raw.span,
      fix,
      suggestions: [...undeclared, ...suggestions],
    },
  ]
}
