import { holdsRegex } from '../engine/checks/regex'
import type { Rule } from '../engine'

/** Checks that look up words and phrases only, however their patterns are written. */
const regexFree = new Set(['rewrite', 'presence', 'repetition'])

/** For people: nothing of it is matched. */
const prose = new Set(['id', 'locale', 'family', 'message', 'description', 'examples', 'allows', 'link'])

/** Can a rule hold a regular expression, and so run without end? In doubt it can. */
export function mayHang(rule: Rule): boolean {
  if (regexFree.has(rule.extends)) return false
  const { raw, nonword, ignorecase } = rule
  if (raw !== undefined || nonword === true || ignorecase === false) return true
  return Object.entries(rule).some(([key, value]) => !prose.has(key) && stringsIn(value).some(holdsRegex))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)])
}
