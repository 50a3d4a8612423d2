import { compileParts, spansOf } from '../regex/compile'
import { defineValeCheck, sharedFields, wrapped } from './check'
import { compileExceptions, exceptionTerms } from './exceptions'

interface ExistenceFields {
  readonly tokens?: readonly string[]
  readonly raw?: readonly string[]
  readonly append?: boolean
  readonly ignorecase?: boolean
  readonly nonword?: boolean
  readonly exceptions?: readonly string[]
  readonly vocab?: boolean
}

/** Tokens are alternatives at word boundaries; `raw` is one expression, put before them (behind them with `append`). */
export const existence = defineValeCheck<ExistenceFields>({
  name: 'existence',
  about: 'Expressions that should not be there.',
  fields: {
    tokens: { type: 'string-list', about: 'Words or expressions, each at word boundaries.' },
    raw: { type: 'string-list', about: 'Parts of one expression, joined as they stand.' },
    append: { type: 'boolean', about: 'True: raw comes behind tokens.' },
    ...sharedFields,
  },
  fault: ({ tokens = [], raw = [] }) =>
    [...tokens, ...raw].some((part) => part.trim() !== '')
      ? null
      : 'has neither tokens nor raw, and can find nothing. Add "tokens: [a word]".',
  compile(rule, { accepted, wordTemplate }) {
    const { nonword = false, ignorecase, append = false } = rule
    const tokens = (rule.tokens ?? []).filter((token) => token.trim() !== '')
    const raw = (rule.raw ?? []).join('')
    const isWord = !nonword && tokens.length > 0
    const regex = compileParts([...tokens, ...(raw ? [raw] : [])], () => {
      // An empty alternative would match everywhere.
      const frame = tokens.length ? wrapped(tokens.join('|'), { isWord, template: wordTemplate }) : '(?m)'
      return (ignorecase ? '(?i)' : '') + (append || !tokens.length ? frame + raw : raw + frame)
    })
    const isException = compileExceptions(exceptionTerms(rule, accepted, !nonword))
    return () =>
      ({ text }) =>
        spansOf(regex, text).flatMap((span) => {
          const found = text.slice(span.start, span.end)
          return isException(found.trim(), text, span) ? [] : [{ span, args: [found] }]
        })
  },
})
