import { sentencesOf } from '../document/sentences'
import { compileParts, spansOf, type Span } from '../regex/compile'
import { defineValeCheck, sharedFields, type Alert } from './check'
import { compileExceptions, exceptionTerms } from './exceptions'

interface RepetitionFields {
  readonly tokens?: readonly string[]
  readonly max?: number
  readonly ignorecase?: boolean
  readonly alpha?: boolean
  readonly exceptions?: readonly string[]
  readonly vocab?: boolean
}

/** A match that is the same as the one before it, more often than `max` times, within a sentence. */
export const repetition = defineValeCheck<RepetitionFields>({
  name: 'repetition',
  about: 'What stands twice in a row.',
  fields: {
    tokens: { type: 'string-list', required: true, about: 'Expressions for what may not repeat itself.' },
    max: { type: 'number', about: 'How many repetitions are fine (default 0).' },
    alpha: { type: 'boolean', about: 'True: only what is made of letters counts.' },
    ignorecase: sharedFields.ignorecase,
    exceptions: sharedFields.exceptions,
    vocab: sharedFields.vocab,
  },
  compile(rule, { accepted }) {
    const { max = 0, alpha = false, ignorecase = false } = rule
    const regex = compileParts(
      rule.tokens ?? [],
      (parts) => `${ignorecase ? '(?i)' : ''}(${parts.join('|')})`,
    )
    const isException = compileExceptions(exceptionTerms(rule, accepted))
    const isLetters = (text: string) => /^\p{L}*$/u.test(text)
    const fold = (text: string) => (ignorecase ? text.toLowerCase() : text)
    return () =>
      ({ text }) => {
        const alerts: Alert[] = []
        let before: { readonly text: string; readonly span: Span } | null = null
        let count = 0
        for (const span of spansOf(regex, text)) {
          const word = text.slice(span.start, span.end).trim()
          const isRepeated =
            before !== null && word !== '' && fold(word) === fold(before.text) && (!alpha || isLetters(word))
          if (isRepeated) count++
          if (isRepeated && count > max) {
            const whole = { start: before!.span.start, end: span.end }
            const both = text.slice(whole.start, whole.end)
            // "I forgot about that. That is important." repeats nothing.
            if (sentencesOf(both).length === 1 && !isException(both, text, whole)) {
              alerts.push({ span: whole, args: [word] })
              count = 0
            }
          }
          before = { text: word, span }
        }
        return alerts
      }
  },
})
