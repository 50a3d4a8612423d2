import type { Draft } from '../draft/draft'
import { spanOf } from '../draft/token-run'
import type { PhraseMatch } from '../pattern/phrase'
import { defineCheck, type RawFinding } from './check'
import { isQuoted } from './guards'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface FrequencyFields extends VetoFields {
  readonly patterns: readonly string[]
  /** How often a reply may hold one of them. */
  readonly max: number
}

/** What is fine once and too much the third time. One finding a reply: where it becomes too much. */
export const frequency = defineCheck<FrequencyFields>({
  name: 'frequency',
  about: 'Something said more often in one reply than it should be.',
  fields: {
    patterns: { type: 'string-list', required: true, about: 'Patterns of what is counted.' },
    max: { type: 'number', required: true, about: 'How often a reply may hold one of them.' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    return {
      rule,
      phrases: rule.patterns.flatMap((pattern) => patterns.compileEach(pattern)),
      find({ draft }, matches): RawFinding[] {
        const counted = matches.filter((match) => counts(draft, match) && !veto(draft, match.sentence, match))
        const places = distinct(counted)
        const first = places[rule.max]
        if (!first) return []
        const span = spanOf(draft, first)
        return [{ span, args: [String(places.length), draft.text.slice(span.start, span.end)] }]
      },
    }
  },
})

const counts = (draft: Draft, { sentence, from }: PhraseMatch) =>
  draft.sentences[sentence]!.zone === 'body' && !isQuoted(draft, sentence, from)

/** Patterns overlap: one place counts once. */
function distinct(matches: readonly PhraseMatch[]): PhraseMatch[] {
  const kept: PhraseMatch[] = []
  for (const match of [...matches].sort((a, b) => a.from - b.from || b.to - a.to))
    if (match.from >= (kept[kept.length - 1]?.to ?? 0)) kept.push(match)
  return kept
}
