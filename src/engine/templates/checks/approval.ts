import { setKey } from '../front-matter-edit'
import { placeOf, type LibraryCheck } from '../library'

export const approval: LibraryCheck = {
  id: 'template-approval',
  level: 'warning',
  about: 'Who approved a text answers for it as it was then: once it is edited, nobody does.',
  find(entry, { options: { today } }) {
    const { status, approval: given } = entry.template.upkeep
    if (status !== 'approved' || !given || given.hash === entry.hash) return []
    const message = given.hash
      ? `The text was edited after ${given.by} approved it, so the approval is void: have it approved again.`
      : `Nothing tells which text ${given.by} approved: note it, so that later edits are seen.`
    const on = entry.places.keys['approval.on'] ? [setKey(entry, 'approval.on', today)] : []
    const suggestions = [
      { title: 'Send it to review', edits: [setKey(entry, 'status', 'in-review')] },
      { title: 'Approve this text', edits: [...on, setKey(entry, 'approval.hash', entry.hash)] },
    ]
    return [
      {
        span: placeOf(entry, 'approval.hash', 'approval'),
        message,
        suggestions: given.hash ? suggestions : suggestions.reverse(),
      },
    ]
  },
}
