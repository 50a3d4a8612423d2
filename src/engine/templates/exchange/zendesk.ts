import { blanksIn } from '../blanks'
import {
  idOf,
  imported,
  incomingOf,
  isRecord,
  json,
  ownPart,
  refused,
  textIn,
  type Exchange,
  type Incoming,
} from './exchange'

/** Our names and theirs. */
const names: readonly (readonly [ours: string, theirs: string])[] = [
  ['customer.name', 'ticket.requester.name'],
  ['customer.first-name', 'ticket.requester.first_name'],
  ['customer.last-name', 'ticket.requester.last_name'],
  ['customer.email', 'ticket.requester.email'],
  ['customer.company', 'ticket.organization.name'],
  ['agent.name', 'current_user.name'],
  ['agent.first-name', 'current_user.first_name'],
  ['agent.email', 'current_user.email'],
  ['order.number', 'ticket.id'],
]
const toTheirs = new Map(names)
const toOurs = new Map(names.map(([ours, theirs]) => [theirs, ours]))

/** Macros as Zendesk's API gives and takes them; what it has no place for stands under `reply_lint`, which it passes over. */
export const zendesk: Exchange = {
  write: (templates) =>
    `${JSON.stringify(
      {
        macros: templates.map(incomingOf).map(({ locale, id, head, body }) => ({
          title: head['title'],
          active: true,
          ...(head['when-to-use'] && { description: head['when-to-use'] }),
          actions: [{ field: 'comment_value', value: outgoing(body) }],
          reply_lint: { locale, id, head, body },
        })),
      },
      null,
      2,
    )}\n`,

  read(text, path, locale) {
    const parsed = json(text)
    const macros = isRecord(parsed) ? parsed['macros'] : undefined
    if (!Array.isArray(macros)) return refused(path, 'This is no list of macros: it must hold "macros": […].')
    return imported(
      macros.flatMap((macro: unknown) => (isRecord(macro) && fromMacro(macro, locale)) || []),
      path,
    )
  },
}

function fromMacro(macro: Readonly<Record<string, unknown>>, locale: string): Incoming | null {
  const said = saidBy(macro['actions'])
  if (said === null) return null // a macro that says nothing to the customer
  const own = ownPart(macro['reply_lint'])
  const [title, use] = [textIn(macro['title']), textIn(macro['description'])]
  const id = String(macro['id'] ?? '').replace(/[^\w-]/g, '')
  return {
    locale: own?.locale ?? locale,
    id: own?.id ?? idOf(title),
    head: {
      ...(use && { 'when-to-use': use }),
      ...(id && { 'external-ids': `{zendesk: "${id}"}` }),
      ...own?.head,
      title,
    },
    // Edited over there since: what is said there counts.
    body: own && outgoing(own.body) === said ? own.body : incoming(said),
  }
}

/** What the macro writes to the customer; a list names the channel before it. */
function saidBy(actions: unknown): string | null {
  const fields = ['comment_value', 'comment_value_html']
  const action = (Array.isArray(actions) ? actions : []).find(
    (one) => isRecord(one) && fields.includes(textIn(one['field'])),
  )
  const value: unknown = isRecord(action) ? action['value'] : undefined
  const said: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof said === 'string' ? said : null
}

/** In Zendesk nothing asks for a choice: the options stand in brackets, so that the agent sees them. */
function outgoing(body: string): string {
  return replaced(body, ({ kind, name, fallback, options, marker, isOurs }) => {
    if (!isOurs) return marker
    if (kind === 'choice') return `[${options.join(' | ')}]`
    if (kind === 'fact') return `{{dc.${name.slice('fact.'.length).replaceAll('-', '_')}}}`
    const theirs = toTheirs.get(name)
    if (!theirs) return `[${name}]`
    return `{{${theirs}${fallback ? ` | default: '${fallback.replaceAll("'", '’')}'` : ''}}}`
  })
}

const incoming = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(
      /\{\{\s*([\w.]+)\s*(?:\|\s*default:\s*(['"])(.*?)\2\s*)?\}\}/g,
      (marker, name: string, _quote, fallback?: string) => {
        if (name.startsWith('dc.')) return `{{fact.${name.slice(3).replaceAll('_', '-').toLowerCase()}}}`
        const ours = toOurs.get(name)
        return ours ? `{{${ours}${fallback ? ` | ${fallback}` : ''}}}` : marker
      },
    )

function replaced(body: string, change: (blank: ReturnType<typeof blanksIn>[number]) => string): string {
  let last = 0
  const parts = blanksIn(body).flatMap((blank) => {
    const before = body.slice(last, blank.span.start)
    last = blank.span.end
    return [before, change(blank)]
  })
  return parts.join('') + body.slice(last)
}
