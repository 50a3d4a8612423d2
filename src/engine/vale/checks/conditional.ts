import { compile, matches, spansOf } from '../regex/compile'
import { defineValeCheck, sharedFields } from './check'
import { compileExceptions, exceptionTerms } from './exceptions'

interface ConditionalFields {
  readonly first: string
  readonly second: string
  readonly ignorecase?: boolean
  readonly exceptions?: readonly string[]
  readonly vocab?: boolean
}

/** `first` is fine where `second` has captured the same text before; without a group, where `second` matches at all. */
export const conditional = defineValeCheck<ConditionalFields>({
  name: 'conditional',
  about: 'What may stand only where something else does: an abbreviation and what it stands for.',
  fields: {
    first: { type: 'string', required: true, about: 'The expression that asks for the second.' },
    second: {
      type: 'string',
      required: true,
      about: 'The expression that allows the first: its groups are what it allows.',
    },
    ignorecase: sharedFields.ignorecase,
    exceptions: sharedFields.exceptions,
    vocab: sharedFields.vocab,
  },
  compile(rule, { accepted }) {
    const first = compile(rule.first)
    const second = compile(rule.second)
    const wantsPresence = !hasGroup(rule.second)
    const isException = compileExceptions(exceptionTerms(rule, accepted))
    return () => {
      const allowed = new Set<string>()
      return ({ text }) => {
        if (wantsPresence && matches(second, text)) return []
        for (const match of wantsPresence ? [] : text.matchAll(second.js))
          for (const group of second.captures) if (match[group]) allowed.add(match[group])
        return spansOf(first, text).flatMap((span) => {
          const found = text.slice(span.start, span.end)
          return allowed.has(found) || isException(found, text, span) ? [] : [{ span, args: [found] }]
        })
      }
    }
  },
})

/** As Vale counts brackets: a named group is none. */
function hasGroup(source: string): boolean {
  const count = (what: string) => source.split(what).length - 1
  return count('(') > count('(?') + count('\\(')
}
