import { judgeSentences, type SentenceOptions } from './by-sentence'
import type { CompiledRule } from './checks/check'
import type { CustomerReader } from './customer'
import { isDisabled } from './draft/comments'
import type { Draft } from './draft/draft'
import type { Finding } from './finding'
import { finish, type Placed, type Said } from './finish'
import type { LanguageTools } from './language/language'
import { moves as allMoves, noMoves, type Move, type Moves } from './moves'
import type { Silenced } from './options'
import { withoutOverlaps } from './overlap'
import type { PhraseMatch } from './pattern/phrase'
import type { LiteralIndex } from './pattern/literal-index'
import type { PhraseIndex } from './pattern/phrase-index'
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

export interface LintOptions extends SentenceOptions {
  /** Told what was found and silenced. */
  readonly onSilenced?: ((silenced: Silenced<TextSpan>) => void) | undefined
}

export interface LintResult {
  readonly moves: Moves
  readonly findings: readonly Finding[]
}

const none: readonly PhraseMatch[] = []
const noRules: ReadonlySet<CompiledRule> = new Set()

type Read = Part & {
  /** What was found sentence by sentence. */
  readonly said: readonly Said[]
  /** Matches of rules that look at the whole draft. */
  readonly matches: ReadonlyMap<CompiledRule, readonly PhraseMatch[]>
}

/**
 * Findings of a draft, in order of place, overlaps resolved. A move in any part counts for all of them; what is missing
 * is told once, by the first part's rules.
 */
export function lint(parts: readonly Part[], options: LintOptions): LintResult {
  const filled = parts.filter(({ draft }) => draft.sentences.length > 0)
  if (filled.length === 0) return { moves: noMoves, findings: [] } // empty, or all of it locked
  const read = filled.map((part): Read => {
    const { draft, locale } = part
    const context = { draft, moves: noMoves, rewrites: options.rewrites, language: locale.language }
    const rules = { index: locale.index, always: sortsOf(locale).bySentence }
    return { ...part, ...judgeSentences(context, rules, options) }
  })
  const moves = read.map((part) => movesIn(part, options)).reduce(joined)
  const placed = read.flatMap((part, at) =>
    audible(part.draft, [...part.said, ...wholeDraft(part, at > 0, moves, options)], options),
  )
  return { moves, findings: withoutOverlaps(placed).map(({ family: _, ...finding }) => finding) }
}

/** A locale's rules by when they are asked; nine of ten wait for their words. */
interface Sorts {
  readonly movers: readonly CompiledRule[]
  /** Of every sentence. */
  readonly bySentence: readonly CompiledRule[]
  /** Of every draft, or of those that hold what they need. */
  readonly ofDrafts: readonly CompiledRule[]
}
const sorts = new WeakMap<CompiledLocale, Sorts>()

function sortsOf(locale: CompiledLocale): Sorts {
  const known = sorts.get(locale)
  if (known) return known
  const always = locale.rules.filter((rule) => rule.always)
  // One that needs something isn't looked into before it is there: that would compile it.
  const isBySentence = (rule: CompiledRule) => !rule.needs && rule.findIn !== undefined
  const sorted: Sorts = {
    movers: locale.rules.filter(({ move, detect }) => move && detect),
    bySentence: always.filter(isBySentence),
    ofDrafts: always.filter((rule) => !isBySentence(rule)),
  }
  sorts.set(locale, sorted)
  return sorted
}

function movesIn({ draft, locale }: Part, { rewrites }: LintOptions): Moves {
  const moves: Record<string, Moves[Move]> = { ...noMoves }
  const context = { draft, rewrites, language: locale.language }
  for (const rule of sortsOf(locale).movers) moves[rule.move!] ??= rule.detect!(context)
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

/** What rules say that look at the whole draft; of a further part, those that speak of its words. */
function wholeDraft(
  { draft, locale, matches }: Read,
  isFurther: boolean,
  moves: Moves,
  options: LintOptions,
): Said[] {
  const context = { draft, moves, rewrites: options.rewrites, language: locale.language }
  const said: Said[] = []
  const ask = (rule: CompiledRule, own: readonly PhraseMatch[]) => {
    if (isFurther && rule.isWhole) return
    options.onRule?.(rule.rule.id)
    for (const raw of rule.find(context, own)) said.push(finish(context, rule, raw, options))
  }
  const possible = locale.literals?.ownersIn(foldCase(draft.text)) ?? noRules
  for (const rule of sortsOf(locale).ofDrafts)
    if (!rule.needs || possible.has(rule) || matches.has(rule)) ask(rule, matches.get(rule) ?? none)
  for (const [rule, own] of matches) if (!rule.always) ask(rule, own)
  return said
}

/** What isn't silenced, by its rule or by a comment; of what is to be said once, the first. */
function audible(draft: Draft, said: readonly Said[], { onSilenced }: LintOptions): Placed[] {
  const placed: Placed[] = []
  const saidOnce = new Set<string>()
  for (const { ruleId, span, once, finding, reason } of said) {
    const key = once === undefined ? undefined : `${ruleId} ${once}`
    if (key !== undefined) {
      if (saidOnce.has(key)) continue
      saidOnce.add(key)
    }
    const isOff =
      draft.disabled.length > 0 && reason !== 'vocabulary' && isDisabled(draft.disabled, ruleId, span.start)
    if (finding && !isOff) placed.push(finding)
    else if (finding || reason) onSilenced?.({ ruleId, span, reason: isOff ? 'comment' : reason! })
  }
  return placed
}
