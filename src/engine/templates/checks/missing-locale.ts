import { placeOf, withoutTone, type LibraryCheck } from '../library'

export const missingLocale: LibraryCheck = {
  id: 'template-missing-locale',
  level: 'suggestion',
  about: 'A customer whose language has no variant gets a text that somebody makes up on the spot.',
  find(entry, library) {
    const { id, locale } = entry.file
    if (entry.template.upkeep.status === 'deprecated' || entry.template.kind === 'note') return []
    const source = library.sourceLocale
    if (locale !== source) {
      if (library.variants(id).has(source!) || library.variants(withoutTone(id)).has(source!)) return []
      return [
        {
          span: placeOf(entry),
          message: `There is no "${source}" text that this translates: add ${source}/${id}.md.`,
        },
      ]
    }
    const variants = library.variants(id)
    const missing = library.locales.filter((one) => !variants.has(one))
    if (missing.length === 0) return []
    return [
      {
        span: placeOf(entry),
        message: `There is no variant for ${missing.join(', ')}: add it, or switch this hint off here.`,
      },
    ]
  },
}
