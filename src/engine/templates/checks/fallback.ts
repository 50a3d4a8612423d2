import type { LibraryCheck } from '../library'

/** Names and titles: customers don't always give theirs. */
const mayBeAbsent = /^customer\.(?:name|first-name|last-name|full-name|title|company)$/

const example = (name: string, locale: string) =>
  locale.startsWith('en') ? `such as {{${name} | there}}` : `behind a bar, as in {{${name} | …}}`

export const fallback: LibraryCheck = {
  id: 'template-fallback',
  level: 'warning',
  about: 'Where the customer gave no name, "Hi ," is what is left of "Hi {{customer.name}},".',
  find: ({ blanks, file: { locale } }) =>
    blanks
      .filter(({ kind, name, fallback }) => kind === 'value' && fallback === null && mayBeAbsent.test(name))
      .map(({ span, marker, name }) => ({
        span,
        message: `Not every customer gives a name: say what stands in for ${marker}, ${example(name, locale)}.`,
      })),
}
