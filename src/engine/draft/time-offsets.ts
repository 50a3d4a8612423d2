import type { LineRole } from './roles'
import type { SourceLines } from './source-lines'

/** "+0200" at the end of a mail's date, or the same in the line that names who wrote what is quoted. */
const offset = /\d\d:\d\d(?::\d\d)?\s*(?:GMT|UTC)?([+-]\d\d):?(\d\d)\b/

/** True where the mail's own clock and a quoted one go by different offsets: the other side lives elsewhere. */
export function offsetsDiffer(
  date: string | undefined,
  lines: SourceLines,
  roles: readonly LineRole[],
): boolean {
  const own = offsetIn(date ?? '')
  if (own === null) return false
  for (let line = 0; line < lines.count; line++) {
    if (roles[line] !== 'attribution') continue
    const theirs = offsetIn(lines.trimmed(line).slice(0, 300))
    if (theirs !== null && theirs !== own) return true
  }
  return false
}

function offsetIn(text: string): string | null {
  const found = offset.exec(text)
  return found && `${found[1]}${found[2]}`
}
