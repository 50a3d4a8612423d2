import { compile, spansOf } from '../regex/compile'
import { defineValeCheck, sharedFields } from './check'

interface OccurrenceFields {
  readonly token: string
  readonly max?: number
  readonly min?: number
  readonly ignorecase?: boolean
}

/** Counts a token in each block of the scope: too many are told at the first, too few as well, none at line 1. */
export const occurrence = defineValeCheck<OccurrenceFields>({
  name: 'occurrence',
  about: 'How often something may, or must, stand in each part of its scope.',
  fields: {
    token: { type: 'string', required: true, about: 'The expression that is counted.' },
    max: { type: 'number', about: 'The most that is fine.' },
    min: { type: 'number', about: 'The least that is fine.' },
    ignorecase: sharedFields.ignorecase,
  },
  fault: ({ max = 0, min = 0 }) =>
    max > 0 || min > 0 ? null : 'has neither max nor min above 0, and can find nothing. Add "max: 3".',
  compile({ token, max = 0, min = 0, ignorecase }) {
    const regex = compile(`${ignorecase ? '(?i)' : ''}(?:${token})`)
    return () =>
      ({ text }) => {
        const spans = spansOf(regex, text)
        const count = spans.length
        if (!((max > 0 && count > max) || (min > 0 && count < min))) return []
        const args = [String(count)]
        if (count === 0) return [{ span: null, args }]
        // Code is blotted out by asterisks: nobody is sent there.
        const shown = spans.find(({ start, end }) => {
          const found = text.slice(start, end)
          return found.trim() !== '' && !/^[*@]+$/.test(found)
        })
        return shown ? [{ span: shown, args }] : []
      }
  },
})
