import type { DraftSetting } from '../options'
import type { Format } from './draft'
import { readFrontMatter } from './front-matter'
import { readMailBody, type LineRange } from './mail-body'
import { headerFacts, readHeader, readTypedHeader, type MailHeader } from './mail-header'
import type { LineRole } from './roles'
import type { SourceLines } from './source-lines'

/** What stands above the body, and what it says. */
export interface Top {
  /** Roles of all lines; those of the body are still null. */
  readonly roles: LineRole[]
  readonly body: LineRange
  readonly facts: DraftSetting
  /** The header's values, by lower-case name. */
  readonly fields: MailHeader['fields']
}

export function readTop(lines: SourceLines, format: Format): Top {
  const roles = new Array<LineRole>(lines.count).fill(null)
  if (format === 'email') {
    const header = readHeader(lines)
    // Without a header it is a text that someone saved as mail: there is nothing to decode.
    if (!header.lines) return top(roles, { first: 0, last: lines.count }, {}, header)
    const body = readMailBody(lines, header) ?? { first: lines.count, last: lines.count }
    roles.fill('header', 0, header.lines)
    roles.fill('other', header.lines, body.first)
    roles.fill('other', body.last)
    return top(roles, body, headerFacts(header.fields), header)
  }
  const front = readFrontMatter(lines)
  const header = readTypedHeader(lines, front.lines)
  const first = front.lines + header.lines
  roles.fill('front-matter', 0, front.lines)
  roles.fill('header', front.lines, first)
  return top(roles, { first, last: lines.count }, front.facts, header)
}

function top(roles: LineRole[], body: LineRange, facts: Top['facts'], { fields }: MailHeader): Top {
  return { roles, body, facts, fields }
}
