import type { Draft } from '../draft/draft'
import { spanOf, textOf, type TokenRun } from '../draft/token-run'
import { levels, type Edit, type Level } from '../finding'
import { namesProposal } from '../message'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { termWords } from '../pattern/word-trie'
import { bySentence } from './by-sentence'
import { defineCheck, type FieldSpec, type RawFinding, type SentenceContext } from './check'
import { customerKnows, isOfTheTrade } from './customer'
import { compileGuard, holdsQuote, isFollowedBy, isQuestion, isQuoted } from './guards'
import { parseTarget, renderTarget, type Target } from './target'
import { compileVeto, looksAhead, vetoFields, type Veto, type VetoFields } from './vetoes'
import { compileVoice } from './voice'

/** One construction and what may stand in its place. */
interface RewritePattern {
  /** A phrase pattern; its captures may be used in `to` and `suggest`. */
  readonly from: string
  /** The fix: captures as `{V}`. */
  readonly to?: string
  /** Suggestions: captures as `{V}`, slots that the writer completes as `{{offer}}`. */
  readonly suggest?: string | readonly string[]
  /** The level of this one construction, where it isn't the rule's. */
  readonly level?: Level
  /** Patterns that, overlapping the match, leave `to` to the writer: a suggestion instead of the fix. */
  readonly 'unsure-if'?: readonly string[]
  /** Patterns that, overlapping the match, make this one construction innocent. */
  readonly unless?: readonly string[]
}

const patternFields: { readonly [K in keyof RewritePattern]-?: FieldSpec } = {
  from: { type: 'string', required: true, about: 'The pattern.' },
  to: { type: 'string', about: 'The fix, with captures as {V}.' },
  suggest: {
    type: 'string-list',
    about: 'Suggestions, with captures as {V}, slots as {{offer}}, and {we|I} as the writer speaks.',
  },
  level: { type: { oneOf: levels }, about: 'The level of this one construction.' },
  'unsure-if': {
    type: 'string-list',
    about: 'Patterns that make the fix a suggestion where they overlap it.',
  },
  unless: { type: 'string-list', about: 'Patterns that make a match which they overlap innocent.' },
}

interface RewriteFields extends VetoFields {
  readonly patterns: readonly (string | RewritePattern)[]
  /** Suggestions for patterns that name none of their own. */
  readonly suggest?: readonly string[]
  /** What every fix keeps (necessary, sufficient, bound, modal, agent, presupposition, polarity). */
  readonly keeps?: readonly string[]
  /** Patterns that, opening the next sentence, leave every fix to the writer: "It …" may mean what has moved. */
  readonly 'unsure-before'?: readonly string[]
  /** Patterns that, anywhere in the sentence, leave the wording to the writer: it is found, and nothing is proposed. */
  readonly 'suggest-unless'?: readonly string[]
  /** True where the construction troubles in questions too. */
  readonly questions?: boolean
  readonly 'knows-customer'?: boolean
  /** Words by which customers show that they are of the trade: the rule is silent for them. */
  readonly experts?: readonly string[]
}

interface Construction {
  readonly phrase: Phrase
  readonly to: () => Target | null
  readonly suggest: () => readonly Target[]
  readonly level: Level | undefined
  readonly isUnsure: Veto | null
  readonly veto: Veto | null
}

/** Finds constructions by pattern and rebuilds them: a fix where that is proven safe, else suggestions. */
export const rewrite = defineCheck<RewriteFields>({
  name: 'rewrite',
  about: 'Finds constructions by phrase patterns and proposes another wording.',
  fields: {
    patterns: {
      type: { listOf: { anyOf: ['string', { mapping: patternFields }] } },
      required: true,
      about: 'Constructions: a pattern, or { from, to, suggest, level, unless }.',
    },
    suggest: { type: 'string-list', about: 'Suggestions for patterns that name none of their own.' },
    keeps: { type: 'string-list', about: 'What every fix keeps of the meaning.' },
    'unsure-before': {
      type: 'string-list',
      about: 'Patterns that make a fix a suggestion where they open the next sentence.',
    },
    'suggest-unless': {
      type: 'string-list',
      about:
        'Patterns that leave the wording to the writer where their sentence holds one: nothing is proposed.',
    },
    questions: { type: 'boolean', about: 'True where the construction troubles in questions too.' },
    'knows-customer': { type: 'boolean', about: 'Silent where the customer uses the words.' },
    experts: {
      type: 'string-list',
      about: 'Silent where the customer uses one of these, or program code (#code).',
    },
    ...vetoFields,
  },
  compile(rule, { patterns, sets, lowercase, formOf, language }) {
    const target = (source: string) => parseTarget(source, formOf)
    const rebuildGuard = compileGuard(sets, patterns)
    const voiceIn = compileVoice(sets, patterns)
    // Words for words, nothing moves: only a quotation is to be kept.
    const lexicalGuard = (draft: Draft, match: PhraseMatch) => (holdsQuote(draft, match) ? 'no' : 'sure')
    const guard = rule.fix === 'lexical' ? lexicalGuard : rebuildGuard
    const unsureBefore = patterns.later(() =>
      (rule['unsure-before'] ?? []).map((pattern) => patterns.compile(pattern)),
    )
    const veto = compileVeto(rule, patterns)
    const isLeftToWriter = compileVeto({ 'unless-sentence': rule['suggest-unless'] ?? [] }, patterns)
    const constructions = rule.patterns.flatMap((entry): Construction[] => {
      const pattern: RewritePattern = typeof entry === 'string' ? { from: entry } : entry
      const own = pattern.suggest === undefined ? (rule.suggest ?? []) : [pattern.suggest].flat()
      const rest = {
        to: patterns.later(() => (pattern.to === undefined ? null : target(pattern.to))),
        suggest: patterns.later(() => own.map(target)),
        level: pattern.level,
        isUnsure: pattern['unsure-if'] ? compileVeto({ unless: pattern['unsure-if'] }, patterns) : null,
        veto: pattern.unless ? compileVeto({ unless: pattern.unless }, patterns) : null,
      }
      return patterns.compileEach(pattern.from).map((phrase) => ({ phrase, ...rest }))
    })
    const byPhrase = new Map(constructions.map((construction) => [construction.phrase, construction]))
    const ranks = new Map(constructions.map(({ phrase }, rank) => [phrase, rank]))

    // Where neither the message nor the level tells what is proposed, only those who want it make it come about.
    const tellsProposal = namesProposal(rule.message) || rule.unfixed !== undefined
    const judged = ({ draft, rewrites }: SentenceContext, matches: readonly PhraseMatch[]): RawFinding[] => {
      if (isOfTheTrade(draft.customer, rule.experts, language.twins)) return []
      const innocent = (match: PhraseMatch, { sentence, from, phrase } = match, shown = shownRun(match)) =>
        (!rule.questions && isQuestion(draft, sentence)) ||
        isQuoted(draft, sentence, from) ||
        (rule['knows-customer'] === true &&
          draft.customer !== null &&
          customerKnows(draft.customer, textOf(draft, shown), language.twins)) ||
        veto(draft, sentence, shown) ||
        (byPhrase.get(phrase)?.veto?.(draft, sentence, shown) ?? false)

      const troubling = matches.filter((match) => !innocent(match))
      const named: string[] = []
      return withoutOverlaps(troubling, ranks).flatMap((match): RawFinding[] => {
        const { level, isUnsure, ...targets } = byPhrase.get(match.phrase)!
        const shown = shownRun(match)
        if (rule['knows-customer']) {
          // One hint a term is calm, and enough.
          const words = termWords(textOf(draft, shown))
          const twinOf = language.twins(named)
          if (words.every((word) => twinOf(word) !== undefined)) return []
          named.push(...words)
        }
        const span = spanOf(draft, shown)
        if (!rewrites && !tellsProposal)
          return [{ span, args: ['', textOf(draft, shown)], ...(level ? { level } : {}) }]
        const isLeft = isLeftToWriter(draft, match.sentence, match)
        const [to, suggest] = isLeft ? [null, []] : [targets.to(), targets.suggest()]
        const proposed = (target: Target): Edit[][] => {
          const edit = renderTarget(draft, match, target, lowercase, voiceIn)
          return edit ? [[edit]] : []
        }
        const verdict = to ? guard(draft, match) : 'no'
        const rebuilt = to && verdict !== 'no' ? proposed(to) : []
        const isSure =
          verdict === 'sure' &&
          !isUnsure?.(draft, match.sentence, match) &&
          !isFollowedBy(draft, match.sentence, unsureBefore())
        const suggestions = [...(isSure ? [] : rebuilt), ...suggest.flatMap(proposed)]
        const [fix] = isSure ? rebuilt : []
        const first = fix ?? suggestions[0]
        if (!first && namesProposal(rule.message)) return [] // another rule of the family may know what to say
        return [
          {
            span,
            args: [first ? withoutSlots(first[0]!.newText) : '', textOf(draft, shown)],
            ...(fix ? { fix } : {}),
            ...(level ? { level } : {}),
            suggestions,
          },
        ]
      })
    }
    const ahead = { looksAhead: looksAhead(rule) || (rule['unsure-before'] ?? []).length > 0 }
    const phrases = constructions.map((construction) => construction.phrase)
    // What it has named before, it looks for in the whole draft.
    return rule['knows-customer']
      ? { rule, phrases, find: judged }
      : { rule, phrases, ...bySentence(ahead, (context, _, matches) => judged(context, matches)) }
  },
})

/** Where two constructions share words, the one listed first in the rule stands. */
function withoutOverlaps(
  matches: readonly PhraseMatch[],
  rank: ReadonlyMap<Phrase, number>,
): readonly PhraseMatch[] {
  if (matches.length < 2) return matches
  const bySentence = new Map<number, PhraseMatch[]>()
  for (const match of matches) {
    const group = bySentence.get(match.sentence)
    if (group) group.push(match)
    else bySentence.set(match.sentence, [match])
  }
  const kept: PhraseMatch[] = []
  for (const group of bySentence.values()) {
    group.sort((a, b) => rank.get(a.phrase)! - rank.get(b.phrase)! || a.from - b.from)
    const taken: PhraseMatch[] = []
    for (const match of group) {
      const here = shownRun(match)
      if (!taken.some((other) => shownRun(other).from < here.to && here.from < shownRun(other).to))
        taken.push(match)
    }
    kept.push(...taken)
  }
  return kept
}

/** What is underlined: the capture `here`, else the whole match. */
const shownRun = (match: PhraseMatch): TokenRun => match.captures.get('here') ?? match

const withoutSlots = (text: string): string => text.replace(/\{\{[^}]*\}\}/g, '…')
