import { defineValeCheck } from './check'
import { grades, measure } from './readability-measures'

interface ReadabilityFields {
  readonly metrics: readonly string[]
  readonly grade: number
}

/** The mean grade of several formulas, told where it is above `grade`. */
export const readability = defineValeCheck<ReadabilityFields>({
  name: 'readability',
  about: 'The school grade that a reader needs, by one or several formulas.',
  scope: 'summary',
  fields: {
    metrics: {
      type: 'string-list',
      required: true,
      fault: (name) =>
        Object.hasOwn(grades, name) ? null : `must be one of ${Object.keys(grades).join(', ')}.`,
      about: 'The formulas: Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability.',
    },
    grade: { type: 'number', required: true, about: 'The highest grade that is fine.' },
  },
  compile({ metrics, grade: most }) {
    return () =>
      ({ text }) => {
        const measures = measure(text)
        if (measures.words === 0) return []
        const sum = metrics.reduce((total, name) => total + (grades[name]?.(measures) ?? 0), 0)
        const mean = sum / metrics.length
        return mean > most ? [{ span: null, args: [mean.toFixed(2)] }] : []
      }
  },
})
