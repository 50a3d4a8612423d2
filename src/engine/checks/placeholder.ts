import { isDisabled } from '../draft/comments'
import { replyRoles, type Draft, type Mask } from '../draft/draft'
import type { TextSpan } from '../span'
import { defineCheck, type RawFinding } from './check'

interface PlaceholderFields {
  /** Dotted names that templates may use (`customer.name`); other names of those groups are typing slips. */
  readonly names?: readonly string[]
}

/** A blank that nobody filled in. Templates are made of blanks: there, only names that nothing fills are faults. */
export const placeholder = defineCheck<PlaceholderFields>({
  name: 'placeholder',
  about: 'A template variable or blank that is still in the text.',
  findsBlanks: true,
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
        const found = placeholders(draft).map(({ span }) => ({
          span,
          args: [draft.text.slice(span.start, span.end)] as const,
        }))
        if (draft.kind === 'template') return found.filter(({ args: [text] }) => isUnknown(nameIn(text)))
        return [...lostName(draft), ...onePerName(draft, rule.id, found)]
      },
    }
  },
})

const groupOf = (name: string) => name.slice(0, name.indexOf('.'))

/** `{{customer.name | there}}` → `customer.name`; '' for other dialects, whose names are another system's. */
const nameIn = (text: string) => /^\{\{\s*([\p{L}\p{N}_.-]+)\s*(?:\|[^}]*)?\}\}$/u.exec(text)?.[1] ?? ''

interface Blank {
  readonly span: TextSpan
  readonly args: readonly [text: string]
}

/**
 * A variable that stands in many places is one thing to fill in: the first place stands for all, and says how many
 * there are. A place where a comment switches rules off can't, and blanks without a name (`____`) are each their own.
 */
function onePerName({ disabled }: Draft, ruleId: string, blanks: readonly Blank[]): readonly Blank[] {
  if (blanks.length === 0) return blanks // nearly always
  const isOpen = ({ span, args: [text] }: Blank) =>
    /[^\P{L}Xx]/u.test(text) && !isDisabled(disabled, ruleId, span.start)
  const open = new Set(blanks.filter(isOpen))
  const places = new Map<string, number>()
  for (const [text] of [...open].map(({ args }) => args)) places.set(text, (places.get(text) ?? 0) + 1)
  const isFirst = new Set(places.keys())
  return blanks.flatMap((blank) => {
    const [text] = blank.args
    if (!open.has(blank)) return [blank]
    const count = places.get(text)!
    if (!isFirst.delete(text)) return []
    return [count > 1 ? { ...blank, args: [`${text} (×${count})`] as const } : blank]
  })
}

const noName = /^(\s*)(\p{L}+)[ \t]+([,.])(?!\.)/u

/** "Hi ,": a mail merge that had no name to put there. */
function lostName({ text, zones }: Draft): Blank[] {
  const zone = zones.find(({ role }) => role === 'greeting')
  if (!zone) return []
  const match = noName.exec(text.slice(zone.span.start, zone.span.start + 60))
  if (!match) return []
  const start = zone.span.start + match[1]!.length
  return [{ span: { start, end: zone.span.start + match[0].length }, args: [`${match[2]} ___${match[3]}`] }]
}

/** The placeholders of the newest reply: what stands in a quote or a header isn't the writer's to fill. */
function placeholders(draft: Draft): Mask[] {
  let zone = 0
  return draft.masks.filter(({ kind, span }) => {
    if (kind !== 'placeholder') return false
    while (zone < draft.zones.length - 1 && draft.zones[zone]!.span.end <= span.start) zone++
    return replyRoles.has(draft.zones[zone]!.role)
  })
}
