/** Runs Vale styles on drafts. Import it dynamically: it brings a whole Markdown reader. */
import { isDisabled } from '../draft/comments'
import { replyRoles, type Draft } from '../draft/draft'
import type { Finding, LevelSetting } from '../finding'
import type { TextSpan } from '../span'
import type { BlockCheck } from './checks/check'
import { valeChecks } from './checks'
import type { Block, Document } from './document/block'
import { isSilenced } from './document/comments'
import type { Phrases } from '../message'
import { findingOf } from './finding-of'
import { documentOf, isExempt } from './document-of'
import type { LoadedValeRule } from './styles/rule'
import { compileSelector, unitsAsked } from './selector'
import { levelIn, settingsFor } from './styles/settings'
import type { ValeStyles } from './styles/styles'

export interface ValeQuestion {
  /** The file's absolute path, for globs; null for a text without a name. */
  readonly path: string | null
  readonly levels: Readonly<Record<string, LevelSetting>>
  /** Folded words and phrases that are fine. */
  readonly vocabulary: ReadonlySet<string>
  readonly rewrites: boolean
  /** For titles; English where not given. */
  readonly phrases?: Phrases
  readonly onRule?: ((ruleId: string) => void) | undefined
}

export interface ValeChecker {
  readonly ruleIds: readonly string[]
  check(draft: Draft, question: ValeQuestion): Finding[]
}

interface ReadyRule {
  readonly rule: LoadedValeRule
  readonly selects: (block: Block) => boolean
  readonly start: () => BlockCheck
}

/** @param wholeFile true: all of each file is checked, as Vale does; false: only what the writer wrote of a reply */
export function createValeChecker(styles: readonly ValeStyles[], wholeFile: boolean): ValeChecker {
  const sets = styles.map((one) => ({ styles: one, rules: one.rules.map((rule) => readyRule(rule, one)) }))
  return {
    ruleIds: sets.flatMap(({ rules }) => rules.map(({ rule }) => rule.id)),
    check: (draft, question) =>
      sets.flatMap(({ styles: one, rules }) => checkWith(one, rules, draft, question, wholeFile)),
  }
}

function readyRule(rule: LoadedValeRule, { accepted, config }: ValeStyles): ReadyRule {
  const check = valeChecks.get(rule.extends)!
  let start: (() => BlockCheck) | undefined
  const scopes = check.scope === 'summary' && rule.scope.includes('text') ? ['summary'] : rule.scope
  return {
    rule,
    selects: compileSelector(scopes),
    // Compiled when it is first needed: most rules of a style never meet a file of their section.
    start: () => (start ??= check.compile(rule, { accepted, wordTemplate: config.wordTemplate }))(),
  }
}

function checkWith(
  styles: ValeStyles,
  rules: readonly ReadyRule[],
  draft: Draft,
  question: ValeQuestion,
  wholeFile: boolean,
): Finding[] {
  const settings = settingsFor(styles, draft.format, question.path)
  const running = rules.flatMap((ready) => {
    const level = levelIn(ready.rule, settings, question.levels)
    return level === 'off' ? [] : [{ ...ready, level }]
  })
  if (running.length === 0) return []
  const units = new Set(running.flatMap(({ rule }) => unitsAsked(rule.scope)))
  const isWhole = wholeFile || draft.kind === 'template'
  const document = documentOf(draft, settings, units, isWhole)
  const isOwn = isWhole ? () => true : ownWords(draft)
  return running.flatMap(({ rule, selects, start, level }) => {
    question.onRule?.(rule.id)
    const found = runRule(rule, start(), selects, document)
    return limited(found, rule.limit).flatMap(({ block, alert }) => {
      const finding = findingOf(draft, rule, level, block, alert, question)
      const text = draft.text.slice(finding.span.start, finding.span.end)
      const isFine =
        question.vocabulary.has(text.toLowerCase()) || isDisabled(draft.disabled, rule.id, finding.span.start)
      return isFine || !(isExempt(alert) || isOwn(finding.span)) ? [] : [finding]
    })
  })
}

type Found = { readonly block: Block; readonly alert: ReturnType<BlockCheck>[number] }

function runRule(
  rule: LoadedValeRule,
  run: BlockCheck,
  selects: (block: Block) => boolean,
  document: Document,
): Found[] {
  const seen = new Set<number>()
  const { blocks, summary, raw } = document
  return [...blocks, summary, raw].flatMap((block): Found[] => {
    if (block.text === '' || !selects(block)) return []
    if (isSilenced(block.silence, rule.style, rule.id, '')) return []
    return run(block, document).flatMap((alert): Found[] => {
      const at = alert.span ? (block.from[alert.span.start] ?? -1) : -1
      const match = alert.span ? block.text.slice(alert.span.start, alert.span.end) : ''
      if (seen.has(at) || isSilenced(block.silence, rule.style, rule.id, match)) return []
      seen.add(at)
      return [{ block, alert }]
    })
  })
}

const limited = <T>(found: readonly T[], limit = 0): readonly T[] =>
  limit > 0 ? found.slice(0, limit) : found

/** In a reply, other people's words are no concern of the style's: a quoted mail, a signature. */
function ownWords(draft: Draft): (span: TextSpan) => boolean {
  const own = draft.zones.filter(({ role }) => replyRoles.has(role) || role === 'other')
  return ({ start }) => own.some(({ span }) => span.start <= start && start < span.end)
}
