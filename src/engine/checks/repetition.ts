import type { Draft } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import { bySentence } from './by-sentence'
import { defineCheck, type RawFinding } from './check'
import { masksIn } from './masks'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

interface RepetitionFields extends VetoFields {
  /** Words that may stand twice ("that that", "bye bye"). */
  readonly exceptions?: readonly string[]
}

/** A word typed twice in a row, across a line break too. */
export const repetition = defineCheck<RepetitionFields>({
  name: 'repetition',
  about: 'A word that stands twice in a row.',
  fields: {
    exceptions: { type: 'string-list', about: 'Words that may stand twice in a row.' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const exceptions = new Set((rule.exceptions ?? []).map((word) => word.toLowerCase()))
    const veto = compileVeto(rule, patterns)
    return {
      rule,
      phrases: [],
      ...bySentence({ always: true, looksAhead: looksAhead(rule) }, ({ draft }, sentence) => {
        const { firstToken, endToken } = draft.sentences[sentence]!
        const findings: RawFinding[] = []
        for (let at = firstToken + 1; at < endToken; at++) {
          if (!isRepeated(draft, at) || exceptions.has(draft.tokens.word[at]!)) continue
          const from = at - 1
          while (at + 1 < endToken && isRepeated(draft, at + 1)) at++
          if (at - from > 1 && draft.tokens.word[at]!.length > longestParticle) continue
          if (!veto(draft, sentence, { from, to: at + 1 })) findings.push(finding(draft, from, at))
        }
        return findings
      }),
    }
  },
})

/** "Never never never" is said on purpose, "the the the" is not. */
const longestParticle = 3

/** True where the token is the one before it once more; names ("Duran Duran") and numbers are no slips. */
function isRepeated(draft: Draft, at: number): boolean {
  const { word, kind, start, end } = draft.tokens
  if (kind[at] !== TokenKind.Word || word[at] !== word[at - 1]) return false
  const isName = /^\p{Lu}/u.test(draft.text.slice(start[at], end[at]))
  return !isName && !draft.text.slice(end[at - 1], start[at]).includes('\n\n')
}

/** One word stays, the first: it has the case that its place asks for. */
function finding(draft: Draft, first: number, last: number): RawFinding {
  const { start, end } = draft.tokens
  const span = { start: start[first]!, end: end[last]! }
  const word = draft.text.slice(start[last], end[last])
  const rest = { start: end[first]!, end: end[last]! }
  const torn = masksIn(draft.masks, span.start, span.end).length > 0
  return {
    span,
    args: [draft.text.slice(span.start, rest.start), word],
    ...(torn ? {} : { fix: [{ span: rest, newText: '' }] }),
  }
}
