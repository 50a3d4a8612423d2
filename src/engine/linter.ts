import { compileLocale, type LocalePack } from './compile-locale'
import { parseDraft } from './draft/parse'
import type { Draft } from './draft/draft'
import { replyRoles } from './draft/draft'
import { TokenKind } from './draft/tokens'
import type { Change, FileFinding, Finding } from './finding'
import { applyEdits, compatibleFixes } from './fix'
import { LineIndex } from './lines'
import { lint, type CompiledLocale, type LintResult } from './lint'
import { moves, type Grade, type Move } from './moves'
import type { CheckOptions, CheckResult, FixResult, FixScope } from './options'
import type { Problem } from './problem'
import { languageNeutral } from './rules/locale-data'
import type { Rule } from './rules/rule'
import type { FileSpan, TextSpan } from './span'

export interface Linter {
  /** Locales that have rules. */
  readonly locales: readonly string[]
  /** Faults found while compiling rules; the faulty rules are left out, the rest goes on. */
  readonly problems: readonly Problem[]
  /** `text` is file text: UTF-8 without BOM, line ends as stored. Never throws on bad text. */
  check(text: string, options: CheckOptions): CheckResult
  /** Applies fixes until nothing more changes; overlapping ones in turns. */
  fix(text: string, options: CheckOptions, scope: FixScope): FixResult
}

export interface LinterOptions {
  readonly packs: readonly LocalePack[]
  /** Rules that replace the packs' ones of the same locale and id, or join them. */
  readonly teamRules?: readonly Rule[]
  /** Told a rule's id before it runs: the worker's watchdog listens while it replays a hang. */
  readonly onRule?: (ruleId: string) => void
}

/** Fixes seldom touch: more rounds than this means that two rules undo each other. */
const mostRounds = 10

/** The composition root: the one place where the engine's parts meet. */
export function createLinter({ packs, teamRules = [], onRule }: LinterOptions): Linter {
  const problems: Problem[] = []
  const compiled = new Map<string, CompiledLocale>() // on first use: most sessions need one locale
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)

  const localeFor = (tag: string): CompiledLocale => {
    const known = compiled.get(tag)
    if (known) return known
    const locale = compileLocale(tag, packs, teamRules, (problem) => problems.push(problem))
    compiled.set(tag, locale)
    return locale
  }

  const read = (text: string, options: CheckOptions): { draft: Draft; result: LintResult } => {
    const draft = parseDraft(text, { ...options, locales })
    const locale = localeFor(draft.locale ?? languageNeutral)
    const vocabulary = new Set((options.vocabulary ?? []).map((word) => word.toLowerCase()))
    const { levels = {}, rewrites = true } = options
    return { draft, result: lint(draft, locale, { levels, vocabulary, rewrites, onRule }) }
  }

  const check = (text: string, options: CheckOptions): CheckResult => {
    const { draft, result } = read(text, options)
    return toResult(text, draft, result)
  }

  return {
    locales: locales.map(({ locale }) => locale),
    problems,
    check,
    fix(text, options, scope): FixResult {
      let fixed = text
      let count = 0
      for (let round = 0; round < mostRounds; round++) {
        const { draft, result } = read(fixed, { ...options, rewrites: true })
        const fixes = compatibleFixes(result.findings, ({ ruleId, fix }) =>
          scope === 'all' ? true : scope === 'lexical' ? fix.kind === 'lexical' : ruleId === scope.ruleId,
        )
        if (fixes.length === 0) break
        const edits = draft.toFileEdits(fixes.flatMap((fix) => fix.edits))
        if (!edits) break
        count += fixes.length
        fixed = applyEdits(fixed, edits)
      }
      return { text: fixed, applied: count, remaining: check(fixed, options) }
    },
  }
}

function toResult(text: string, draft: Draft, { moves: made, findings }: LintResult): CheckResult {
  const lines = new LineIndex(text)
  const toFile = (span: TextSpan) => draft.toFile(span)
  const grades: Partial<Record<Move, Grade>> = {}
  for (const move of moves) if (made[move]) grades[move] = made[move].grade
  return {
    format: draft.format,
    locale: draft.locale,
    channel: draft.channel,
    kind: draft.kind,
    turn: draft.turn,
    moves: Object.fromEntries(
      moves.map((move) => [move, made[move] ? toFile(made[move].span) : null]),
    ) as CheckResult['moves'],
    grades,
    findings: findings.map((finding) => fileFinding(draft, finding, lines)),
    problems: [],
    zones: draft.zones.map(({ role, span }) => ({ role, span: toFile(span) })),
    masks: draft.masks.map(({ kind, span }) => ({ kind, span: toFile(span) })),
    reply: draft.zones
      .filter(({ role }) => replyRoles.has(role))
      .map(({ span }) => draft.text.slice(span.start, span.end))
      .join(''),
    words: draft.tokens.kind.filter((kind) => kind === TokenKind.Word || kind === TokenKind.Number).length,
    careful: draft.careful ? { cue: null, span: null } : null,
    languages: [],
    customerLocale: null,
  }
}

function fileFinding(draft: Draft, finding: Finding, lines: LineIndex): FileFinding {
  // What the file's charset can't hold isn't offered: half of an edit would be worse than none.
  const inFile = <C extends Change>(change: C): (Omit<C, 'edits'> & Change<FileSpan>)[] => {
    const edits = draft.toFileEdits(change.edits)
    return edits ? [{ ...change, edits }] : []
  }
  const span = draft.toFile(finding.span)
  return {
    ...finding,
    span,
    range: lines.range(span),
    fix: finding.fix ? (inFile(finding.fix)[0] ?? null) : null,
    suggestions: finding.suggestions.flatMap(inFile),
  }
}
