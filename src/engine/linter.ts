import { checks } from './checks/index'
import type { CompiledRule } from './checks/check'
import { parseDraft } from './draft/parse'
import type { Draft } from './draft/draft'
import { replyRoles } from './draft/draft'
import { TokenKind } from './draft/tokens'
import type { Change, FileFinding, Finding } from './finding'
import { applyEdits, compatibleFixes } from './fix'
import { languageTools } from './language/index'
import { LineIndex } from './lines'
import { lint, type CompiledLocale, type LintResult } from './lint'
import { moves, type Grade, type Move } from './moves'
import type { CheckOptions, CheckResult, FixResult, FixScope } from './options'
import { createPatternCompiler } from './pattern/compile'
import { PatternError } from './pattern/parse'
import { PhraseIndex } from './pattern/phrase-index'
import type { Problem } from './problem'
import type { LocaleData } from './rules/locale-data'
import type { Rule } from './rules/rule'
import type { FileSpan, TextSpan } from './span'

/** A locale's data and rules, as compiled at build time or loaded from a team folder. */
export interface LocalePack {
  readonly data: LocaleData
  readonly rules: readonly Rule[]
}

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
const languageNeutral = 'all'

/** The composition root: the one place where the engine's parts meet. */
export function createLinter({ packs, teamRules = [], onRule }: LinterOptions): Linter {
  const problems: Problem[] = []
  const compiled = new Map<string, CompiledLocale>() // on first use: most sessions need one locale
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== languageNeutral)

  const localeFor = (tag: string): CompiledLocale | null => {
    const known = compiled.get(tag)
    if (known) return known
    const chain = [tag, tag.split('-')[0]!, languageNeutral]
    const data = chain.flatMap((locale) => packs.find((pack) => pack.data.locale === locale) ?? [])
    if (!data.some((pack) => pack.data.locale !== languageNeutral)) return null
    const locale = compileLocale(
      data,
      teamRules.filter((rule) => chain.includes(rule.locale)),
      problems,
    )
    compiled.set(tag, locale)
    return locale
  }

  const read = (text: string, options: CheckOptions): { draft: Draft; result: LintResult } => {
    const draft = parseDraft(text, { ...options, locales })
    const locale = draft.locale === null ? null : localeFor(draft.locale)
    if (!locale) return { draft, result: silent }
    const vocabulary = new Set((options.vocabulary ?? []).map((word) => word.toLowerCase()))
    const { levels = {}, rewrites = true, signature = 'typed' } = options
    return { draft, result: lint(draft, locale, { levels, vocabulary, rewrites, signature, onRule }) }
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
        count += fixes.length
        const edits = fixes.flatMap((fix) => fix.edits)
        fixed = applyEdits(
          fixed,
          edits.map(({ span, newText }) => ({ span: draft.toFile(span), newText })),
        )
      }
      return { text: fixed, applied: count, remaining: check(fixed, options) }
    },
  }
}

const silent: LintResult = {
  moves: { greeting: null, acknowledgement: null, 'next-steps': null, 'help-offer': null, 'sign-off': null },
  findings: [],
}

function compileLocale(
  packs: readonly LocalePack[],
  teamRules: readonly Rule[],
  problems: Problem[],
): CompiledLocale {
  const language = languageTools(packs[0]!.data.locale)
  const sets = Object.assign({}, ...[...packs].reverse().map(({ data }) => data.sets)) as LocaleData['sets']
  const patterns = createPatternCompiler({ sets, classes: language.classes })
  const rules = new Map<string, Rule>()
  for (const pack of [...packs].reverse()) for (const rule of pack.rules) rules.set(rule.id, rule)
  for (const rule of teamRules) rules.set(rule.id, rule)

  const index = new PhraseIndex<CompiledRule>()
  const compiled: CompiledRule[] = []
  for (const rule of rules.values()) {
    try {
      const one = checks.get(rule.extends)!.compile(rule, { patterns, language, sets })
      for (const phrase of one.phrases) index.add(phrase, one)
      compiled.push(one)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      problems.push({ code: error.code, level: 'error', path: rule.id, message: error.message })
    }
  }
  return { rules: compiled, index, language }
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
    findings: findings.map((finding) => fileFinding(finding, toFile, lines)),
    problems: [],
    zones: draft.zones.map(({ role, span }) => ({ role, span: toFile(span) })),
    masks: draft.masks.map(({ kind, span }) => ({ kind, span: toFile(span) })),
    reply: draft.zones
      .filter(({ role }) => replyRoles.has(role))
      .map(({ span }) => draft.text.slice(span.start, span.end))
      .join(''),
    words: draft.tokens.kind.filter((kind) => kind === TokenKind.Word || kind === TokenKind.Number).length,
  }
}

function fileFinding(finding: Finding, toFile: (span: TextSpan) => FileSpan, lines: LineIndex): FileFinding {
  const change = <C extends Change>({ edits, ...rest }: C) => ({
    ...rest,
    edits: edits.map(({ span, newText }) => ({ span: toFile(span), newText })),
  })
  const span = toFile(finding.span)
  return {
    ...finding,
    span,
    range: lines.range(span),
    fix: finding.fix && change(finding.fix),
    suggestions: finding.suggestions.map(change),
  }
}
