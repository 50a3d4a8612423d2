import { compile } from '../regex/compile'
import { defineValeCheck, sharedFields, wrapped, type Alert } from './check'

interface ConsistencyFields {
  readonly either: Readonly<Record<string, string>>
  readonly ignorecase?: boolean
  readonly nonword?: boolean
}

/** Of two ways to write a thing, a document keeps to one: told from where both have been seen. */
export const consistency = defineValeCheck<ConsistencyFields>({
  name: 'consistency',
  about: 'Two ways to write the same thing, both in one document.',
  fields: {
    either: { type: 'string-map', required: true, about: 'One way to write it: the other.' },
    ignorecase: sharedFields.ignorecase,
    nonword: sharedFields.nonword,
  },
  compile({ either, ignorecase, nonword = false }, { wordTemplate }) {
    const pairs = Object.entries(either).map(([one, other]) => {
      for (const part of [one, other]) compile(part)
      const options = { ignorecase, isWord: !nonword, template: wordTemplate }
      return compile(wrapped(`(?P<first>${one})|(?P<second>${other})`, options))
    })
    return () => {
      const seen = pairs.map(() => ({ first: false, second: false }))
      return ({ text }) =>
        pairs.flatMap((regex, i): Alert[] => {
          const [first, second] = ['first', 'second'].map(
            (name) => regex.captures[regex.names.indexOf(name)]!,
          )
          const found = [...text.matchAll(regex.js)]
          for (const match of found) {
            seen[i]!.first ||= match[first!] !== undefined
            seen[i]!.second ||= match[second!] !== undefined
          }
          const last = found.at(-1)
          if (!last || !seen[i]!.first || !seen[i]!.second) return []
          return [{ span: { start: last.index, end: last.index + last[0].length }, args: [last[0]] }]
        })
    }
  },
})
