import { fileSpan } from '../../span'
import { placeOf, type Library, type LibraryCheck, type LibraryFinding } from '../library'

const isDeprecated = (id: string, locale: string, library: Library): boolean =>
  library.variants(id).get(locale)?.template.upkeep.status === 'deprecated'

export const deprecated: LibraryCheck = {
  id: 'template-deprecated',
  level: 'warning',
  about: 'Who used a text that was taken out needs to know what to use instead.',
  find(entry, library) {
    const { status, replacedBy } = entry.template.upkeep
    if (status !== 'deprecated') return []
    const span = placeOf(entry, 'replaced-by', 'status')
    if (!replacedBy)
      return [{ span, message: 'It is deprecated: say what to use instead, by "replaced-by: <id>".' }]
    if (!library.has(replacedBy))
      return [{ span, message: `There is no template "${replacedBy}": correct the id.` }]
    if (isDeprecated(replacedBy, entry.file.locale, library))
      return [{ span, message: `"${replacedBy}" is deprecated, too: name the template that is in use.` }]
    return []
  },
}

/** Ids of several words: "delay" alone would be found in many a text. */
const idLike = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu

export const deprecatedInUse: LibraryCheck = {
  id: 'template-deprecated-in-use',
  level: 'warning',
  about: 'A pointer to a text that was taken out leads nowhere.',
  find(entry, library) {
    const { file, places, template } = entry
    if (template.upkeep.status === 'deprecated') return []
    const found: LibraryFinding[] = []
    const source = library.sourceOf(entry)
    if (source?.template.upkeep.status === 'deprecated')
      found.push({
        span: placeOf(entry, 'status'),
        message: `${source.key}, which this translates, is deprecated: deprecate this as well.`,
      })
    for (const match of file.text.matchAll(idLike)) {
      const id = match[0]
      const { start, end } = fileSpan(match.index, match.index + id.length)
      // In the text itself an id can stand only in a comment or a link: other words are the customer's.
      const isPointer = start < places.frontMatter.end || file.text.startsWith('.md', end)
      if (isPointer && id !== file.id && isDeprecated(id, file.locale, library))
        found.push({
          span: fileSpan(start, end),
          message: `"${id}" is deprecated: point to ${library.variants(id).get(file.locale)!.template.upkeep.replacedBy || 'another template'}.`,
        })
    }
    return found
  },
}
