import type { Draft } from '../draft/draft'
import { isName } from '../draft/names'
import { readMailbox } from '../mail/mailbox'
import type { TemplateValues } from './render'

const fullName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|da|der|den|la|le)){0,4}$/u
const nameAtEnd = /(?:^|[\s,])(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){0,3})$/u
/** Desks and roles write mails as well. */
const noPerson =
  /^(?:info|support|team|the|service|kontakt|contact|office|sales|customer|shop|admin|hello|mail|dear|hi)\b/i

/** What a draft tells of customer and order, by placeholder name. What isn't certain is left out. */
export function knownValues(draft: Draft): TemplateValues {
  const name = signedName(draft) ?? mailboxName(draft)
  const first = name?.split(' ')[0]
  const numbers = draft.conversation.orderNumbers.filter(({ where }) => where !== 'reply')
  return {
    ...(first && { 'customer.name': first, 'customer.first-name': first }),
    // Of two numbers nobody can tell which one is meant.
    ...(numbers.length === 1 && { 'order.number': numbers[0]!.text }),
  }
}

/** "Thanks,\nAna" at the end of the customer's message. */
function signedName({ customer }: Draft): string | null {
  const lines = (customer?.text ?? '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const [formula = '', last = ''] = lines.slice(-2)
  const isSigned = lines.length > 2 && formula.length < 40 && /[,!]$/.test(formula) && !/[.?]/.test(formula)
  return isSigned &&
    last.length < 40 &&
    fullName.test(last) &&
    isName(last, new Set(), true) &&
    !noPerson.test(last)
    ? last
    : null
}

/** Whom the mail goes to, or who wrote what it quotes. */
function mailboxName({ conversation, zones, text }: Draft): string | null {
  const { sender, recipients, earlierReply } = conversation
  if (recipients.length > 1) return null
  const [to] = recipients
  if (to) return to.name && fullName.test(to.name) && !noPerson.test(to.name) ? to.name : null
  const line = earlierReply ? undefined : zones.find(({ role }) => role === 'attribution')
  const writer = line && readMailbox(text.slice(line.span.start, line.span.end).replace(/^[>\s]+/, ''))
  if (!writer?.name || writer.address === sender?.address) return null
  const name = nameAtEnd.exec(writer.name)?.[1]
  return name && !noPerson.test(name) ? name : null
}
