import type { Draft } from '../draft/draft'
import { fragment } from '../draft/fragment'
import { matchesIn } from '../pattern/phrase-index'
import { textSpan, type TextSpan } from '../span'
import { defineCheck } from './check'

interface SubjectFields {
  /** Patterns of which one matches the whole subject. */
  readonly patterns: readonly string[]
  /** What stands before the colon of an answer's subject: such a one holds the thread together and stays. */
  readonly answers?: readonly string[]
}

/** The subject of a new mail. One that answers ("Re: …") is never looked at: changed, it would break the thread. */
export const subject = defineCheck<SubjectFields>({
  name: 'subject',
  about: 'A subject line that does not say what the mail is about.',
  fields: {
    patterns: { type: 'string-list', required: true, about: 'Patterns of whole subjects.' },
    answers: { type: 'string-list', about: 'What an answer’s subject begins with, such as "Re".' },
  },
  compile(rule, { patterns }) {
    const vague = rule.patterns.flatMap((pattern) => patterns.compileEach(`^ ${pattern} $`))
    const answers = new Set((rule.answers ?? []).map((word) => word.toLowerCase()))
    return {
      rule,
      phrases: [],
      always: true,
      find({ draft }) {
        const text = draft.subject?.trim()
        if (!text || answers.has(/^[^:]*(?=:)/.exec(text)?.[0].trim().toLowerCase() ?? '')) return []
        const span = placeOf(draft, text)
        const line = fragment(draft, text)
        const isVague = line.sentences.length === 1 && matchesIn(line, 0, vague).length > 0
        return span && isVague ? [{ span, args: ['', text] }] : []
      },
    }
  },
})

/** Where the subject stands in the header; null where it is encoded, or wrapped. */
function placeOf(draft: Draft, subjectText: string): TextSpan | null {
  for (const { role, span } of draft.zones) {
    if (role !== 'header' && role !== 'front-matter') continue
    const at = draft.text.slice(span.start, span.end).indexOf(subjectText)
    if (at >= 0) return textSpan(span.start + at, span.start + at + subjectText.length)
  }
  return null
}
