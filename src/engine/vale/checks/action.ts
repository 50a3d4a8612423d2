import { PatternError } from '../../pattern/parse'
import { compile, replaceAll } from '../regex/compile'
import type { Action } from '../styles/rule'

/** 'a', 'b', or 'c'. */
export function joinedOptions(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`)
  if (quoted.length < 3) return quoted.join(' or ')
  return [...quoted.slice(0, -1), `or ${quoted.at(-1)!}`].join(', ')
}

/** What may stand in the place of a match, by the rule's action; none where the action can't tell. */
export function replacements({ name, params }: Action, match: string): readonly string[] {
  switch (name) {
    case 'replace':
      return params
    case 'remove':
      return ['']
    case 'convert':
      return params[0] === 'simple' ? [simple(match)] : []
    case 'edit':
      return edited(params, match)
    default:
      return [] // `suggest` runs scripts and dictionaries
  }
}

function edited([how, one, two]: readonly string[], match: string): readonly string[] {
  const all = (set: string, ends: 'start' | 'end' | 'both') => {
    const chars = new Set(set)
    let [start, end] = [0, match.length]
    while (ends !== 'end' && start < end && chars.has(match[start]!)) start++
    while (ends !== 'start' && end > start && chars.has(match[end - 1]!)) end--
    return [match.slice(start, end).trim()]
  }
  if (one === undefined) return []
  switch (how) {
    case 'regex':
      if (two === undefined) return []
      try {
        return [replaceAll(compile(one), match, two).trim()]
      } catch (error) {
        if (error instanceof PatternError) return []
        throw error
      }
    case 'trim_right':
      return all(one, 'end')
    case 'trim_left':
      return all(one, 'start')
    case 'trim':
      return all(one, 'both')
    case 'truncate':
      return [match.split(one)[0]!.trim()]
    case 'split': {
      const part = match.split(one)[Number(two)]
      return part === undefined ? [] : [part.trim()]
    }
    case 'remove': // an older name for what `trim` does to all of the text
      return [
        [...match]
          .filter((char) => !one.includes(char))
          .join('')
          .trim(),
      ]
    default:
      return []
  }
}

/** `AutoSave` as `auto save`. */
const simple = (text: string): string =>
  text
    .replace(/([\p{Ll}])([\p{Lu}])/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
