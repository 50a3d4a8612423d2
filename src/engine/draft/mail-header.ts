import type { DraftFacts } from '../options'
import { isTag } from './front-matter'
import { headerNames } from './mail-words/header-names'
import type { SourceLines } from './source-lines'

export interface MailHeader {
  /** Lines of the header block with the blank line after it; 0 where there is none. */
  readonly lines: number
  /** Unfolded values by lower-case name; of a repeated header, the first. */
  readonly fields: ReadonlyMap<string, string>
}

const field = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/
const maxLines = 2000
/** What a writer types above a draft that isn't a mail file. */
const typedField = /^(subject|to|from|cc|bcc|reply-to|date|in-reply-to|message-id)$/i

const subjectNames = new Set(Object.values(headerNames).flatMap(({ subject }) => subject))

/** The block of fields from `first` on; none where another line stands in it. */
function readHeader(lines: SourceLines, first: number): MailHeader {
  const fields = new Map<string, string>()
  let name = ''
  let line = first
  const last = Math.min(lines.count, first + maxLines)
  for (; line < last; line++) {
    const raw = lines.text.slice(lines.start[line], Math.min(lines.end[line]!, lines.start[line]! + 4000))
    if (!raw.trim()) break
    if (/^[ \t]/.test(raw)) {
      if (name) fields.set(name, `${fields.get(name)} ${raw.trim()}`)
      continue
    }
    const match = field.exec(raw)
    if (!match) return { lines: 0, fields: new Map() }
    name = match[1]!.toLowerCase()
    if (fields.has(name)) name = ''
    else fields.set(name, match[2]!.trim())
  }
  return { lines: fields.size ? Math.min(line + 1, lines.count) - first : 0, fields }
}

/** `Subject:` and the like typed above a draft in Markdown or plain text. */
export function readTypedHeader(lines: SourceLines, first: number): MailHeader {
  const none: MailHeader = { lines: 0, fields: new Map() }
  let start = first
  while (start < lines.count && lines.isBlank(start)) start++
  if (start >= lines.count) return none
  const [, name, value] = /^([\p{L}-]+)[ \t]*:[ \t]*(.*)$/u.exec(lines.trimmed(start)) ?? []
  if (!name) return none
  // "Zadeva: …", a line of its own: what the other fields are called elsewhere, too much prose begins with.
  if (!typedField.test(name))
    return subjectNames.has(name.toLowerCase()) && value && lines.isBlank(start + 1)
      ? { lines: start + 2 - first, fields: new Map([['subject', value]]) }
      : none
  const header = readHeader(lines, start)
  // One line alone is a header only if it is the subject: "From: Monday we open at 9." is prose.
  const names = [...header.fields.keys()]
  if (names.length < 2 && names[0] !== 'subject') return none
  if (!header.fields.has('message-id') && names.some((key) => !typedField.test(key))) return none
  return { lines: header.lines + start - first, fields: header.fields }
}

/** What the header says about the draft. */
export function headerFacts(fields: ReadonlyMap<string, string>): DraftFacts {
  const locale = fields.get('content-language')?.split(',')[0]?.trim()
  const submitted = fields.get('auto-submitted')?.toLowerCase()
  const isAuto =
    (submitted !== undefined && !submitted.startsWith('no')) ||
    /^(bulk|auto_reply|junk)/i.test(fields.get('precedence') ?? '')
  return {
    ...(locale && isTag(locale) && { locale }),
    ...(isAuto && { kind: 'auto' as const }),
  }
}
