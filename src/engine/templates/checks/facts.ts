import { factText, marketsOf, type Fact, type FactValue } from '../../facts/facts'
import { nearest } from '../../rules/nearest'
import type { LibraryCheck } from '../library'

const of = (values: readonly FactValue[], market: string) => values.filter((value) => value.market === market)

/** Markets in which texts of a language are sent, as far as the fact tells: those that have words in that language. */
function marketsIn(locale: string, { values, ...fact }: Fact): string[] {
  const tags = [locale, locale.split('-')[0]!]
  const speaks = (market: string) =>
    of(values, market).some(({ texts }) => tags.some((tag) => Object.hasOwn(texts, tag)))
  const own = marketsOf([{ ...fact, values }]).filter(speaks)
  const needsGeneral = own.length === 0 || speaks('')
  return needsGeneral && of(values, '').length > 0 ? ['', ...own] : own
}

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
        const markets = marketsIn(locale, fact)
        const without = markets.filter((market) => factText(fact, { locale, market, today }) === null)
        if (markets.length > 0 && without.length === 0) return []
        const named = without.filter(Boolean)
        const where = named.length > 0 ? ` for ${named.join(', ')}` : ''
        return [
          {
            span,
            message: `"${id}" has no value in "${locale}" on ${today}${where}: add one to facts.yaml.`,
          },
        ]
      })
  },
}
