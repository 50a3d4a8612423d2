import type { Conversation, CustomerMessage, Mailbox, Mention, Zone } from './draft'
import { replyRoles } from './draft'
import { textSpan, type TextSpan } from '../span'
import { decodeWords } from '../mail/encoded-words'
import { readMailbox, readMailboxes } from '../mail/mailbox'
import { isFromLine } from './attribution'
import { datesIn, orderNumbersIn } from './mentions'
import type { LineRole } from './roles'
import type { LineRange, SourceLines } from './source-lines'

export interface ConversationParts {
  readonly lines: SourceLines
  readonly roles: readonly LineRole[]
  readonly body: LineRange
  readonly zones: readonly Zone[]
  readonly customer: CustomerMessage | null
  readonly locale: string | null
}

/** Hosts where the same domain says nothing about who writes. */
const freeHost =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|proton|protonmail|mail|yandex|zoho|seznam|wp|o2|libero|orange|wanadoo|free|qq|163|naver|daum|ukr|rambler|bk|inbox)\./

/** What header and quotes tell of the exchange. Numbers and dates are looked for when somebody asks for them. */
export function readConversation(
  fields: ReadonlyMap<string, string>,
  parts: ConversationParts,
): Conversation {
  const [sender = null] = readMailboxes(fields.get('from'))
  const recipients = [...readMailboxes(fields.get('to')), ...readMailboxes(fields.get('cc'))]
  const submitted = fields.get('auto-submitted')?.split(';')[0]?.trim().toLowerCase()
  const find = (inText: (text: string) => string[]) => once(() => mentions(fields, parts, inText))
  const orderNumbers = find(orderNumbersIn)
  const dates = find((text) => datesIn(text, parts.locale))
  return {
    sender,
    recipients,
    autoSubmitted: submitted && submitted !== 'no' ? submitted : null,
    earlierReply: sender && earlierReply(sender, companyDomain(sender, recipients), parts),
    get orderNumbers() {
      return orderNumbers()
    },
    get dates() {
      return dates()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function mentions(
  fields: ReadonlyMap<string, string>,
  { lines, zones, customer }: ConversationParts,
  inText: (text: string) => string[],
): Mention[] {
  const texts: readonly (readonly [Mention['where'], string])[] = [
    ['subject', decodeWords(fields.get('subject') ?? '')],
    ['customer', customer?.text ?? ''],
    ...zones
      .filter(({ role }) => replyRoles.has(role))
      .map(({ span }) => ['reply', lines.text.slice(span.start, span.end)] as const),
  ]
  const found = new Map<string, Mention>()
  for (const [where, text] of texts)
    for (const one of inText(text)) if (!found.has(one)) found.set(one, { text: one, where })
  return [...found.values()]
}

/** The domain, where it tells the company: no free mail host's, and not the recipient's too. */
function companyDomain(sender: Mailbox, [recipient]: readonly Mailbox[]): string | null {
  return freeHost.test(sender.domain) || recipient?.domain === sender.domain ? null : sender.domain
}

/**
 * The line that names an earlier message from the sender, or from another address of the same company, in the quotes.
 * Without a sender nothing can be told: "Re:" alone is no evidence.
 */
function earlierReply(
  sender: Mailbox,
  company: string | null,
  { lines, roles, body: { first, last } }: ConversationParts,
): TextSpan | null {
  for (let line = first; line < last; line++) {
    if (roles[line] !== 'quote' && roles[line] !== 'attribution') continue
    const text = lines.trimmed(line).replace(/^[>\s]+/, '')
    if (!text.includes('@') || !namesWriter.test(text)) continue
    const writer = readMailbox(text)
    if (writer && (writer.address === sender.address || (company !== null && writer.domain === company)))
      return textSpan(lines.start[line]!, lines.end[line]!)
  }
  return null
}

/** A line that names who wrote what is quoted; the second half of a wrapped one as well. */
const namesWriter = { test: (text: string) => isFromLine(text) || /[:：]\s*$|\bwrote\b/u.test(text) }
