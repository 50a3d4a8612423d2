import { setKey } from '../front-matter-edit'
import { placeOf, type LibraryCheck } from '../library'

export const reviewDue: LibraryCheck = {
  id: 'template-review-due',
  level: 'warning',
  about: 'A text that nobody has read since then may promise what no longer holds.',
  find(entry, { options: { today } }) {
    const { reviewBy, status } = entry.template.upkeep
    if (!reviewBy || reviewBy >= today || status === 'deprecated') return []
    return [
      {
        span: placeOf(entry, 'review-by'),
        message: `It was to be read again by ${reviewBy}: read it, and set the next day.`,
      },
    ]
  },
}

export const expired: LibraryCheck = {
  id: 'template-expired',
  level: 'warning',
  about: 'A text whose time is over is offered to nobody: it is in the way.',
  find(entry, { options: { today } }) {
    const { validTo, status } = entry.template.upkeep
    if (!validTo || validTo >= today || status === 'deprecated') return []
    const suggestions = [{ title: 'Deprecate it', edits: [setKey(entry, 'status', 'deprecated')] }]
    return [
      {
        span: placeOf(entry, 'valid.to', 'valid'),
        message: `It was valid until ${validTo}, so it is no longer offered: deprecate it, or give it more time.`,
        suggestions,
      },
    ]
  },
}
