import {
  firstLine,
  informalEnding,
  type Address,
  type Library,
  type LibraryCheck,
  type LibraryEntry,
} from '../library'

/** So many texts tell what a language's habit is; asking all of ten thousand would take a while. */
const mostAsked = 400

interface Habits {
  readonly version: number
  readonly byLocale: Map<string, Address>
}
const habits = new WeakMap<Library, Habits>()

/** How most of the texts of a language address the reader; null where neither has two thirds, or too few tell. */
function habitOf(library: Library, locale: string): Address {
  const { version } = library
  const before = habits.get(library)
  const current = before?.version === version ? before : { version, byLocale: new Map<string, Address>() }
  habits.set(library, current)
  const { byLocale } = current
  const known = byLocale.get(locale)
  if (known !== undefined) return known
  const counts = { formal: 0, informal: 0 }
  let asked = 0
  for (const entry of library.entries()) {
    if (entry.file.locale !== locale || isOwnTone(entry)) continue
    const address = library.addressOf(entry)
    if (address) counts[address]++
    if (++asked >= mostAsked) break
  }
  const { formal, informal } = counts
  const habit = formal > 2 * informal ? 'formal' : informal > 2 * formal ? 'informal' : null
  byLocale.set(locale, habit)
  return habit
}

/** Its id says that it speaks in another tone. */
const isOwnTone = ({ file: { id } }: LibraryEntry) => id.endsWith(informalEnding)

export const address: LibraryCheck = {
  id: 'template-address',
  level: 'warning',
  about: 'Who is addressed formally today and informally tomorrow wonders which of the two was meant.',
  find(entry, library) {
    if (isOwnTone(entry)) return []
    const own = library.addressOf(entry)
    const habit = own && habitOf(library, entry.file.locale)
    if (!habit || habit === own) return []
    return [
      {
        span: firstLine(entry),
        message:
          `The other texts in "${entry.file.locale}" address the customer ${habit}ly, this one ${own}ly: ` +
          `use one form, or end its id in "${informalEnding}" where both are meant to be.`,
      },
    ]
  },
}
