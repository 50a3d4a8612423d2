import { factText, marketsOf, type FactValue } from '../../facts/facts'
import { nearest } from '../../rules/nearest'
import type { LibraryCheck } from '../library'

const timeless = (value: FactValue): FactValue => ({ ...value, from: '', to: '' })

export const facts: LibraryCheck = {
  id: 'template-fact',
  level: 'error',
  about: 'A fact that the team’s facts.yaml doesn’t hold, or that holds nowhere today, leaves a blank.',
  find({ blanks, file: { locale } }, { facts, options: { today } }) {
    return blanks
      .filter(({ kind }) => kind === 'fact')
      .flatMap(({ name, span, marker }) => {
        const id = name.slice('fact.'.length)
        const fact = facts.get(id)
        if (!fact) {
          const near = nearest(id, [...facts.keys()])
          const remedy = near ? `did you mean {{fact.${near}}}?` : 'add it there.'
          const suggestions = near
            ? [{ title: `Write {{fact.${near}}}`, edits: [{ span, newText: marker.replace(id, near) }] }]
            : []
          return [{ span, message: `facts.yaml has no "${id}": ${remedy}`, suggestions }]
        }
        // A market has its own languages: only where it once had a text in this one does today's lack matter.
        const ever = (market: string) =>
          fact.values.some(
            (value) =>
              value.market === market &&
              factText({ ...fact, values: [timeless(value)] }, { locale, market, today }) !== null,
          )
        const markets = ['', ...marketsOf([fact])].filter(ever)
        const without = markets.filter((market) => factText(fact, { locale, market, today }) === null)
        if (markets.length > 0 && without.length === 0) return []
        const where = without.filter(Boolean).length > 0 ? ` for ${without.filter(Boolean).join(', ')}` : ''
        return [
          {
            span,
            message: `"${id}" has no value in "${locale}" on ${today}${where}: add one to facts.yaml.`,
          },
        ]
      })
  },
}
