import { placeOf, type LibraryCheck } from '../library'

export const owner: LibraryCheck = {
  id: 'template-owner',
  level: 'suggestion',
  about: 'A text that belongs to nobody is corrected by nobody.',
  find: (entry) =>
    entry.template.upkeep.owner || entry.template.upkeep.status === 'deprecated'
      ? []
      : [
          {
            span: placeOf(entry),
            message: 'Nobody keeps this text true: name a person or a team by "owner: …".',
          },
        ],
}
