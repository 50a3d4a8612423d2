import { replyRoles, type Draft, type Mask } from '../draft/draft'
import { defineCheck, type RawFinding } from './check'

interface PlaceholderFields {
  /** Dotted names that templates may use (`customer.name`); other names of those groups are typing slips. */
  readonly names?: readonly string[]
}

/** A blank that nobody filled in. Templates are made of blanks: there, only names that nothing fills are faults. */
export const placeholder = defineCheck<PlaceholderFields>({
  name: 'placeholder',
  about: 'A template variable or blank that is still in the text.',
  fields: {
    names: { type: 'string-list', about: 'Names that templates may use in {{…}}, such as customer.name.' },
  },
  compile(rule) {
    const names = new Set(rule.names ?? [])
    const groups = new Set([...names].map(groupOf))
    const isUnknown = (name: string) => name.includes('.') && groups.has(groupOf(name)) && !names.has(name)

    return {
      rule,
      phrases: [],
      always: true,
      find({ draft }): RawFinding[] {
        return placeholders(draft).flatMap(({ span }) => {
          const text = draft.text.slice(span.start, span.end)
          return draft.kind !== 'template' || isUnknown(nameIn(text)) ? [{ span, args: [text] }] : []
        })
      },
    }
  },
})

const groupOf = (name: string) => name.slice(0, name.indexOf('.'))

/** `{{customer.name | there}}` → `customer.name`; '' for other dialects, whose names are another system's. */
const nameIn = (text: string) => /^\{\{\s*([\p{L}\p{N}_.-]+)\s*(?:\|[^}]*)?\}\}$/u.exec(text)?.[1] ?? ''

/** The placeholders of the newest reply: what stands in a quote or a header isn't the writer's to fill. */
function placeholders(draft: Draft): Mask[] {
  let zone = 0
  return draft.masks.filter(({ kind, span }) => {
    if (kind !== 'placeholder') return false
    while (zone < draft.zones.length - 1 && draft.zones[zone]!.span.end <= span.start) zone++
    return replyRoles.has(draft.zones[zone]!.role)
  })
}
