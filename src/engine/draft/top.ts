import type { Mail } from '../mail/read-mail'
import type { DraftSetting } from '../options'
import type { Format } from './draft'
import { readFrontMatter } from './front-matter'
import { headerFacts, readTypedHeader, type MailHeader } from './mail-header'
import type { LineRole } from './roles'
import type { LineRange, SourceLines } from './source-lines'

/** What stands above the body, and what it says. */
export interface Top {
  /** Roles of all lines; those of the body are still null. */
  readonly roles: LineRole[]
  /** What the writer's words stand in; a mail of several parts has other lines between them. */
  readonly body: LineRange
  readonly facts: DraftSetting
  /** The header's values, by lower-case name. */
  readonly fields: MailHeader['fields']
}

export function readTop(lines: SourceLines, format: Format, mail: Mail | null): Top {
  if (mail) return mailTop(lines, mail)
  const roles = new Array<LineRole>(lines.count).fill(null)
  // A mail without a header is a text that someone saved as mail: there is nothing to decode.
  if (format === 'email')
    return { roles, body: { first: 0, last: lines.count }, facts: {}, fields: new Map() }
  const front = readFrontMatter(lines)
  const header = readTypedHeader(lines, front.lines)
  const first = front.lines + header.lines
  roles.fill('front-matter', 0, front.lines)
  roles.fill('header', front.lines, first)
  return { roles, body: { first, last: lines.count }, facts: front.facts, fields: header.fields }
}

function mailTop(lines: SourceLines, { fields, headerEnd, parts }: Mail): Top {
  const header = headerEnd < lines.text.length ? lines.lineAt(headerEnd) : lines.count
  const roles = new Array<LineRole>(lines.count).fill('other')
  roles.fill('header', 0, header)
  const ranges = parts
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ first: lines.lineAt(start), last: lines.lineAt(end - 1) + 1 }))
  for (const { first, last } of ranges) roles.fill(null, first, last)
  const body = { first: ranges[0]?.first ?? lines.count, last: ranges.at(-1)?.last ?? lines.count }
  return { roles, body, facts: headerFacts(fields), fields }
}
