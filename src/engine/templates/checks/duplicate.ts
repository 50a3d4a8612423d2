import { firstLine, withoutTone, type LibraryCheck } from '../library'

export const duplicate: LibraryCheck = {
  id: 'template-duplicate',
  level: 'suggestion',
  about: 'Of two texts that say nearly the same, one is corrected and the other goes on being sent.',
  find(entry, library) {
    const { upkeep } = entry.template
    if (upkeep.status === 'deprecated') return []
    const others = library.duplicates.like(entry).filter(({ entry: { file, template } }) => {
      const isRelated = template.upkeep.replacedBy === entry.file.id || upkeep.replacedBy === file.id
      return (
        template.upkeep.status !== 'deprecated' &&
        !isRelated &&
        withoutTone(file.id) !== withoutTone(entry.file.id)
      )
    })
    const [nearest] = others
    if (!nearest) return []
    const same = Math.round(nearest.share * 100)
    const more = others.length > 1 ? ` So do ${others.length - 1} more.` : ''
    return [
      {
        span: firstLine(entry),
        message: `${nearest.entry.file.id} says nearly the same (${same} %): keep one, and deprecate the other.${more}`,
      },
    ]
  },
}
