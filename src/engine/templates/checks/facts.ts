import { factText, marketsOf } from '../../facts/facts'
import { nearest } from '../../rules/nearest'
import type { LibraryCheck } from '../library'

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
        const markets = ['', ...marketsOf([fact])]
        const named =
          markets.length > 1 && !fact.values.some(({ market }) => market === '') ? markets.slice(1) : markets
        const without = named.filter((market) => factText(fact, { locale, market, today }) === null)
        if (without.length === 0) return []
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
