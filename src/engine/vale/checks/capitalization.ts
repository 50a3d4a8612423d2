import { compile, matches } from '../regex/compile'
import { defineValeCheck, sharedFields } from './check'
import { exceptionRegex, exceptionTerms } from './exceptions'
import { sentenceCase } from './sentence-case'
import { conformity, type CaseOptions } from './title-case'
import { titleCase } from './title-case'

interface CapitalizationFields {
  readonly match: string
  readonly style?: string
  readonly exceptions?: readonly string[]
  readonly indicators?: readonly string[]
  readonly threshold?: number
  readonly vocab?: boolean
  readonly prefix?: string
}

/** The share of words that must be in the right case. */
const usualThreshold = 0.8

/** The case of a block as a whole: `$title`, `$sentence`, `$lower`, `$upper` or an expression that it must match. */
export const capitalization = defineValeCheck<CapitalizationFields>({
  name: 'capitalization',
  about: 'Capital and small letters in a heading or another part of the document.',
  fields: {
    match: { type: 'string', required: true, about: '$title, $sentence, $lower, $upper or an expression.' },
    style: { type: 'string', about: 'Of $title: AP or Chicago (default AP).' },
    indicators: {
      type: 'string-list',
      about: 'Endings of words behind which a capital may stand, such as ":".',
    },
    threshold: { type: 'number', about: 'The share of words that must be right (default 0.8).' },
    prefix: { type: 'string', about: 'An expression for what may stand before, such as a number.' },
    exceptions: sharedFields.exceptions,
    vocab: sharedFields.vocab,
  },
  compile(rule, { accepted }) {
    const terms = exceptionTerms(rule, accepted)
    const except = exceptionRegex(terms)
    // Without accepted terms, Vale has marked the rule's own as they are to be matched: in their own case only.
    const isOwnCase = accepted.length === 0 || rule.vocab === false
    const options: CaseOptions = {
      terms: isOwnCase ? terms.map((term) => (term.startsWith('(?i)') ? term : `(?-i)${term}`)) : terms,
      except,
      prefix: rule.prefix ? compile(rule.prefix) : null,
      threshold: rule.threshold || usualThreshold,
      indicators: rule.indicators ?? [],
    }
    const isExcepted = (text: string) => except !== null && matches(except, text)

    /** What the text should be, or null where it is fine. */
    const expectedOf = caseOf(rule, options, isExcepted)
    return () =>
      ({ text }) => {
        const expected = text.trim() === '' ? null : expectedOf(text)
        if (expected === null) return []
        const converts = rule.action?.name === 'replace' && rule.action.params.length === 0
        const hasCase = rule.match === '$title' || rule.match === '$sentence'
        return [
          {
            span: { start: 0, end: text.length },
            args: [text, expected],
            action: converts && hasCase ? { name: 'replace', params: [expected] } : rule.action,
          },
        ]
      }
  },
})

function caseOf(
  { match, style }: CapitalizationFields,
  options: CaseOptions,
  isExcepted: (text: string) => boolean,
): (text: string) => string | null {
  switch (match) {
    case '$title':
    case '$sentence': {
      const isTitle = match === '$title'
      const convert = isTitle ? titleCase(style ?? 'AP', options) : sentenceCase(options)
      return (text) => {
        const expected = convert(text)
        return conformity(text, expected, options, isTitle) ? null : expected
      }
    }
    case '$lower':
      return (text) => (text === text.toLowerCase() || isExcepted(text) ? null : text.toLowerCase())
    case '$upper':
      return (text) => (text === text.toUpperCase() || isExcepted(text) ? null : text.toUpperCase())
    default: {
      const regex = compile(match)
      return (text) => (matches(regex, text) || isExcepted(text) ? null : match)
    }
  }
}
