import type { Blank } from '../blanks'
import { firstLine, type LibraryCheck, type LibraryEntry } from '../library'

/** What a blank is, whatever its wording in a language: its name; of a choice, how many there are to choose from. */
const natureOf = ({ kind, name, options, marker }: Blank): string =>
  kind === 'choice' ? `choice of ${options.length}` : name || marker

const naturesOf = ({ blanks }: LibraryEntry) => new Map(blanks.map((blank) => [natureOf(blank), blank]))

export const parity: LibraryCheck = {
  id: 'template-parity',
  level: 'warning',
  about: 'A translation that lacks a blank of its source says less; one that has more can’t be filled.',
  find(entry, library) {
    const source = library.sourceOf(entry)
    if (!source) return []
    const [own, wanted] = [naturesOf(entry), naturesOf(source)]
    const missing = [...wanted].filter(([nature]) => !own.has(nature)).map(([, blank]) => blank.marker)
    const extra = [...own].filter(([nature]) => !wanted.has(nature)).map(([, blank]) => blank)
    const from = source.file.locale
    return [
      ...(missing.length === 0
        ? []
        : [
            {
              span: firstLine(entry),
              message: `The text in "${from}" has ${missing.join(', ')}: say it here as well.`,
            },
          ]),
      ...extra.map((blank) => {
        const { span } = entry.blanks.find(({ marker }) => marker === blank.marker)!
        return {
          span,
          message: `The text in "${from}" has no ${blank.marker}: add it there, or leave it out here.`,
        }
      }),
    ]
  },
}
