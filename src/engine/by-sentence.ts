import type { CompiledRule, FindContext } from './checks/check'
import type { Sentence } from './draft/draft'
import type { Edit } from './finding'
import { finish, type FinishOptions, type Placed, type Said } from './finish'
import { movedMatch, type PhraseIndex } from './pattern/phrase-index'
import type { PhraseMatch } from './pattern/phrase'
import type { TextSpan } from './span'

type Matches = readonly { readonly rule: CompiledRule; readonly found: readonly PhraseMatch[] }[]

/** What a sentence comes to: what is said of it, and what it holds for rules that read the whole draft. */
interface Judged {
  readonly said: readonly Said[]
  readonly matches: Matches
}

/** The same, and where the sentence stood then. */
interface Kept extends Judged {
  /** What is kept of the next sentence, where a rule that was asked looks at it. */
  readonly next: object | null | undefined
  readonly sentence: number
  readonly firstToken: number
  readonly start: number
}

interface JudgedDraft {
  readonly said: readonly Said[]
  readonly matches: ReadonlyMap<CompiledRule, readonly PhraseMatch[]>
}

export interface SentenceOptions extends FinishOptions {
  /** The same object for checks that are asked the same of drafts of one kind; null where nothing is to be kept. */
  readonly sameFor: object | null
  /** Told a rule's id before it runs. */
  readonly onRule?: ((ruleId: string) => void) | undefined
}

export interface SentenceRules {
  readonly index: PhraseIndex<CompiledRule>
  /** Those that look at every sentence, whatever words it holds. */
  readonly always: readonly CompiledRule[]
}

/**
 * Judges one sentence after the other. One that stands where it stood, between the same neighbours, isn't judged again
 * (measured: while somebody types, judging all of them anew took a third of the time).
 */
export function judgeSentences(
  context: FindContext,
  rules: SentenceRules,
  options: SentenceOptions,
): JudgedDraft {
  const { draft } = context
  const said: Said[] = []
  const matches = new Map<CompiledRule, PhraseMatch[]>()
  for (let i = 0; i < draft.sentences.length; i++) {
    const judged = judgedIn(context, i, rules, options)
    for (const one of judged.said) said.push(one)
    for (const { rule, found } of judged.matches) {
      const known = matches.get(rule)
      if (known) known.push(...found)
      else matches.set(rule, [...found])
    }
  }
  return { said, matches }
}

function judgedIn(context: FindContext, i: number, rules: SentenceRules, options: SentenceOptions): Judged {
  const sentence = context.draft.sentences[i]!
  const { sameFor } = options
  const known = sameFor && (sentence.keptHere?.get(sameFor) as Kept | undefined)
  const next = context.draft.sentences[i + 1]?.kept
  if (known && (known.next === null || known.next === next)) return moved(known, i, sentence)
  const judged = judge(context, i, rules, options)
  if (sameFor && sentence.keptHere) {
    const { firstToken, span } = sentence
    // Field by field: spread, it took a thirtieth of a fresh reply (measured).
    const kept: Kept = {
      said: judged.said,
      matches: judged.matches,
      next: judged.looksAhead ? next : null,
      sentence: i,
      firstToken,
      start: span.start,
    }
    sentence.keptHere.set(sameFor, kept)
  }
  return judged
}

function judge(
  context: FindContext,
  i: number,
  rules: SentenceRules,
  options: SentenceOptions,
): Judged & { readonly looksAhead: boolean } {
  const { draft } = context
  const found = rules.index.inSentence(draft, i)
  const said: Said[] = []
  let looksAhead = false
  const ask = (rule: CompiledRule, matches: readonly PhraseMatch[]) => {
    options.onRule?.(rule.rule.id)
    looksAhead ||= rule.looksAhead ?? false
    for (const raw of rule.findIn!(context, i, matches)) said.push(finish(context, rule, raw, options))
  }
  for (const rule of rules.always) ask(rule, found.get(rule) ?? none)
  const whole: Matches[number][] = []
  for (const [rule, matches] of found)
    if (!rule.findIn) whole.push({ rule, found: matches })
    else if (!rule.always) ask(rule, matches)
  return { said, matches: whole, looksAhead }
}

const none: readonly PhraseMatch[] = []

/** The same where the sentence has another place. */
function moved(known: Kept, sentence: number, { firstToken, span }: Sentence): Judged {
  const by = span.start - known.start
  const byTokens = firstToken - known.firstToken
  if (by === 0 && byTokens === 0 && sentence === known.sentence) return known
  if (known.said.length === 0 && known.matches.length === 0) return known
  return {
    said: by === 0 ? known.said : known.said.map((one) => movedSaid(one, by)),
    matches: known.matches.map(({ rule, found }) => ({
      rule,
      found: found.map((match) => movedMatch(match, byTokens, sentence)),
    })),
  }
}

const movedSpan = ({ start, end }: TextSpan, by: number): TextSpan => ({ start: start + by, end: end + by })

const movedChange = <C extends { readonly edits: readonly Edit[] }>(change: C, by: number): C => ({
  ...change,
  edits: change.edits.map(({ span, newText }): Edit => ({ span: movedSpan(span, by), newText })),
})

function movedSaid(said: Said, by: number): Said {
  const { finding } = said
  return { ...said, span: movedSpan(said.span, by), finding: finding && movedFinding(finding, by) }
}

function movedFinding(finding: Placed, by: number): Placed {
  return {
    ...finding,
    span: movedSpan(finding.span, by),
    fix: finding.fix && movedChange(finding.fix, by),
    suggestions: finding.suggestions.map((one) => movedChange(one, by)),
  }
}
