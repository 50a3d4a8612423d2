import type { Mailbox } from '../draft/draft'
import { decodeWords } from './encoded-words'

/** Longer values are no list of people. */
const longest = 20_000
const address = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u

/** The mailboxes of `From:`, `To:` or `Cc:`: `Ann Lee <ann@a.example>, "Lee, Bo" <bo@b.example>, c@d.example (Cy)`. */
export function readMailboxes(value: string | undefined): Mailbox[] {
  if (value === undefined) return []
  return split(value.slice(0, longest)).flatMap((entry) => readMailbox(entry) ?? [])
}

/** The one mailbox that a text names, or null. */
export function readMailbox(entry: string): Mailbox | null {
  const found = address.exec(entry)
  if (!found) return null
  const [before, after] = [entry.slice(0, found.index), entry.slice(found.index + found[0].length)]
  const comment = /\(([^()]*)\)/.exec(after)?.[1]
  const name = decodeWords(before.replace(/<[^<>]*$/, '').trim() || comment || '')
    .replace(/\\(.)/g, '$1')
    .replace(/^[\s"']+|[\s"']+$/g, '')
  const plain = found[0].toLowerCase()
  return { name: name || null, address: plain, domain: plain.slice(plain.lastIndexOf('@') + 1) }
}

/** At commas and semicolons that stand in no quotation, comment or angle brackets. */
function split(value: string): string[] {
  const parts: string[] = []
  let start = 0
  let closer = ''
  for (let at = 0; at < value.length; at++) {
    const char = value[at]!
    if (char === '\\') at++
    else if (closer) {
      if (char === closer) closer = ''
    } else if (char === '"') closer = '"'
    else if (char === '(') closer = ')'
    else if (char === '<') closer = '>'
    else if (char === ',' || char === ';') {
      parts.push(value.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, value.slice(start)]
}
