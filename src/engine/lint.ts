import type { CompiledRule, FindContext, RawFinding } from './checks/check'
import type { CustomerReader } from './customer'
import { isDisabled } from './draft/comments'
import type { Draft } from './draft/draft'
import type { Edit, Finding, Fix, LevelSetting, Suggestion } from './finding'
import type { LanguageTools } from './language/language'
import { judge } from './levels'
import { formatMessage, titleOf, type Speaker } from './message'
import { moves as allMoves, noMoves, type Move, type Moves } from './moves'
import type { Silenced, SilenceReason } from './options'
import { withoutOverlaps } from './overlap'
import type { PhraseMatch } from './pattern/phrase'
import type { LiteralIndex } from './pattern/literal-index'
import type { PhraseIndex } from './pattern/phrase-index'
import { isProven } from './prove'
import type { CustomerState } from './rules/circumstances'
import type { TextSpan } from './span'
import { foldCase } from './vale/regex/literals'

/** A locale's rules, ready to run. */
export interface CompiledLocale {
  readonly rules: readonly CompiledRule[]
  readonly index: PhraseIndex<CompiledRule>
  /** What rules with regular expressions need; null where there are none. */
  readonly literals: LiteralIndex<CompiledRule> | null
  readonly language: LanguageTools
  readonly customer: CustomerReader
}

/** The draft as one locale's rules see it: of a bilingual one, the sentences in their language. */
export interface Part {
  readonly draft: Draft
  readonly locale: CompiledLocale
}

export interface LintOptions {
  readonly levels: Readonly<Record<string, LevelSetting>>
  /** Folded words and phrases that no word rule flags. */
  readonly vocabulary: ReadonlySet<string>
  readonly rewrites: boolean
  /** Says messages and titles in the language that was asked for. */
  readonly speaker: Speaker
  /** What the customer's message is: read when a rule asks. */
  readonly customer: () => CustomerState
  /** Told what was found and silenced. */
  readonly onSilenced?: ((silenced: Silenced<TextSpan>) => void) | undefined
  /** Told a rule's id before it runs. */
  readonly onRule?: ((ruleId: string) => void) | undefined
}

export interface LintResult {
  readonly moves: Moves
  readonly findings: readonly Finding[]
}

const none: readonly PhraseMatch[] = []
const noRules: ReadonlySet<CompiledRule> = new Set()

type Scanned = Part & {
  readonly matches: ReadonlyMap<CompiledRule, readonly PhraseMatch[]>
  /** Rules whose expressions may match, by what stands in the draft. */
  readonly possible: ReadonlySet<CompiledRule>
}

/**
 * Findings of a draft, in order of place, overlaps resolved. A move in any part counts for all of them; what is missing
 * is told once, by the first part's rules.
 */
export function lint(parts: readonly Part[], options: LintOptions): LintResult {
  const filled = parts.filter(({ draft }) => draft.sentences.length > 0)
  if (filled.length === 0) return { moves: noMoves, findings: [] } // empty, or all of it locked
  const scanned = filled.map((part): Scanned => ({
    ...part,
    matches: part.locale.index.scan(part.draft),
    possible: part.locale.literals?.ownersIn(foldCase(part.draft.text)) ?? noRules,
  }))
  const moves = scanned.map((part) => movesIn(part, options)).reduce(joined)
  const placed = scanned.flatMap((part, at) =>
    part.locale.rules
      .filter((compiled) => at === 0 || !compiled.isWhole)
      .flatMap((compiled) => findingsOf(compiled, part, moves, options)),
  )
  return { moves, findings: withoutOverlaps(placed).map(({ family: _, ...finding }) => finding) }
}

function movesIn({ draft, locale, matches }: Scanned, { rewrites }: LintOptions): Moves {
  const moves: Record<string, Moves[Move]> = { ...noMoves }
  const context = { draft, rewrites, language: locale.language }
  for (const compiled of locale.rules)
    if (compiled.move && compiled.detect)
      moves[compiled.move] ??= compiled.detect(context, matches.get(compiled) ?? none)
  return moves as Moves
}

/** The first that is made; a specific one before a generic one. */
function joined(some: Moves, more: Moves): Moves {
  const better = (move: Move) =>
    some[move] && !(some[move].grade === 'generic' && more[move]?.grade === 'specific')
      ? some[move]
      : more[move]
  return Object.fromEntries(allMoves.map((move) => [move, better(move)])) as Moves
}

type Placed = Finding & { readonly family: string }

function findingsOf(compiled: CompiledRule, part: Scanned, moves: Moves, options: LintOptions): Placed[] {
  const own = part.matches.get(compiled) ?? none
  const mayFind = compiled.always && (!compiled.needs || part.possible.has(compiled))
  if (!mayFind && own.length === 0) return []
  options.onRule?.(compiled.rule.id)
  const { draft } = part
  const context = { draft, moves, rewrites: options.rewrites, language: part.locale.language }
  return compiled.find(context, own).flatMap((raw): Placed[] => {
    const silenced = (reason: SilenceReason): [] => {
      options.onSilenced?.({ ruleId: compiled.rule.id, span: raw.span, reason })
      return []
    }
    const { vocabulary } = options
    if (vocabulary.size && vocabulary.has(draft.text.slice(raw.span.start, raw.span.end).toLowerCase()))
      return silenced('vocabulary')
    if (isDisabled(draft.disabled, compiled.rule.id, raw.span.start)) return silenced('comment')
    return finish(context, compiled, raw, options, silenced)
  })
}

/** Adds what the check left to the engine: level, message, titles; a fix is offered only once proven. */
function finish(
  context: FindContext,
  compiled: CompiledRule,
  raw: RawFinding,
  options: LintOptions,
  silenced: (reason: SilenceReason) => [],
): Placed[] {
  const { rule } = compiled
  const { draft } = context
  const edits = raw.fix?.length && rule.fix && isProven(context, compiled, raw.fix) ? raw.fix : null
  const { level, reason } = judge({
    rule,
    draft,
    configured: options.levels,
    hasFix: edits !== null,
    own: raw.level,
    when: compiled.when?.({ draft, customer: options.customer }, raw.span) ?? null,
  })
  if (level === 'off') return silenced(reason)
  // Where a life, a court or the press is involved, only the writer finds the words.
  const rewrites = options.rewrites && !draft.careful
  const found = draft.text.slice(raw.span.start, raw.span.end)
  const titled = (list: readonly Edit[]) =>
    titleOf(list, draft.text.slice(list[0]!.span.start, list[0]!.span.end), options.speaker.phrases)
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
      message: raw.message ?? formatMessage(options.speaker.message(rule), raw.args ?? ['', found]),
      span: raw.span,
      fix,
      suggestions: [...undeclared, ...suggestions],
    },
  ]
}
