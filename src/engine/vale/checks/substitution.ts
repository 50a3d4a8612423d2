import { compile, compileParts, matches, replaceAll } from '../regex/compile'
import { PatternError } from '../../pattern/parse'
import type { Action } from '../styles/rule'
import { joinedOptions } from './action'
import { capitalizedFirst, inCaseOf, recased } from './cases'
import { defineValeCheck, sharedFields, wrapped, type Alert } from './check'
import { compileExceptions, exceptionTerms } from './exceptions'

interface SubstitutionFields {
  readonly swap: Readonly<Record<string, string>>
  readonly ignorecase?: boolean
  readonly nonword?: boolean
  readonly exceptions?: readonly string[]
  readonly vocab?: boolean
  readonly capitalize?: boolean
  readonly matchcase?: boolean
  readonly pos?: string
}

/** Expressions and what to say instead, the longest expression first. */
export const substitution = defineValeCheck<SubstitutionFields>({
  name: 'substitution',
  about: 'Expressions that have a preferred form.',
  fields: {
    swap: {
      type: 'string-map',
      required: true,
      about: 'What is found: what to say instead, several parted by "|".',
    },
    capitalize: {
      type: 'boolean',
      about: 'True: what is proposed begins with a capital where the match does.',
    },
    matchcase: { type: 'boolean', about: 'True: what is proposed takes the case of the match.' },
    pos: { type: 'string', about: 'No longer used.' },
    ...sharedFields,
  },
  fault: ({ swap }) =>
    Object.keys(swap).length
      ? null
      : 'has an empty swap, and can find nothing. Add "swap: { utilize: use }".',
  compile(rule, { accepted, wordTemplate }) {
    const terms = Object.entries(rule.swap)
      .filter(([term]) => term.trim() !== '')
      .sort(([a], [b]) => b.length - a.length)
    const { ignorecase, nonword = false } = rule
    const regex = compileParts(
      terms.map(([term]) => term),
      (parts) =>
        wrapped(parts.map((term) => `(${withoutCaptures(term)})`).join('|'), {
          ...{ ignorecase, isWord: !nonword, template: wordTemplate },
        }),
    )
    const isException = compileExceptions(exceptionTerms(rule, accepted))
    const replaces = rule.action?.name === 'replace'

    return () =>
      ({ text }) =>
        [...text.matchAll(regex.js)].flatMap((match): Alert[] => {
          const index = regex.captures.slice(0, terms.length).findIndex((group) => match[group] !== undefined)
          if (index < 0) return []
          const observed = match[regex.captures[index]!]!
          const start = match.index + match[0].indexOf(observed)
          const span = { start, end: start + observed.length }
          const expected = proposal(rule, terms[index]!, observed)
          const isSame = replaces ? optionsOf(expected).includes(observed) : conforms(expected, observed)
          if (isSame || isException(observed, text, span)) return []
          return [alertOf(rule, span, expected, observed, replaces)]
        })
  },
})

function alertOf(
  rule: { readonly message: string; readonly action?: Action } & SubstitutionFields,
  span: Alert['span'],
  expected: string,
  observed: string,
  replaces: boolean,
): Alert {
  if (!replaces || rule.action!.params.length > 0)
    return { span, args: [replaces ? expected : recased(expected, observed), observed], action: rule.action }
  const isCapital = rule.capitalize === true && observed === capitalizedFirst(observed)
  const params = optionsOf(expected).map((option) => (isCapital ? capitalizedFirst(option) : option))
  // Options come in quotes of their own.
  let message = rule.message
  for (const quoted of ["'%s'", '"%s"'])
    if (message.split(quoted).length === 3) message = message.replace(quoted, '%s')
  return { span, args: [joinedOptions(params), observed], message, action: { name: 'replace', params } }
}

/** What to say instead, with `$1` filled in. */
function proposal(rule: SubstitutionFields, [term, to]: readonly [string, string], observed: string): string {
  const isCapital = rule.capitalize === true && observed === capitalizedFirst(observed)
  const expected = isCapital ? capitalizedFirst(to) : to
  const filled = /\$\d+/.test(expected)
    ? replaceAll(compile((rule.ignorecase ? '(?i)' : '') + term), observed, expected)
    : expected
  return rule.matchcase ? inCaseOf(observed, filled) : filled
}

/** Is what was found already as it should be? The proposal may itself be an expression. */
function conforms(expected: string, observed: string): boolean {
  if (expected === observed) return true
  if (/^[\p{L}\p{Nd} -]*$/u.test(expected)) return false
  try {
    return matches(compile(`^(?:${expected})$`), observed)
  } catch (error) {
    if (error instanceof PatternError) return false
    throw error
  }
}

/** `a|b`; `\|` is the character. */
const optionsOf = (text: string): string[] =>
  text
    .split(/(?<!\\)\|/)
    .filter((option) => option !== '')
    .map((option) => option.replaceAll('\\|', '|'))

const withoutCaptures = (term: string): string => term.replace(/(?<!\\)\((?!\?)/g, '(?:')
