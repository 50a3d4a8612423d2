import { PatternError } from '../../pattern/parse'
import { translate, type Translation } from './translate'

/** A Vale expression, ready to run. */
export interface Regex {
  /** As the rule wrote it, with what its check puts around. */
  readonly original: string
  /** Global: `matchAll` and `lastIndex` work. */
  readonly js: RegExp
  readonly captures: Translation['captures']
  readonly names: Translation['names']
}

const known = new Map<string, Regex>()
/** Styles repeat themselves, and one team's expressions are compiled again for each change of a file. */
const mostKnown = 5000

/** Compiles an expression in Vale's dialect; the same one only once. @throws PatternError */
export function compile(original: string): Regex {
  const before = known.get(original)
  if (before) return before
  const { source, flags, captures, names } = translate(original)
  let js: RegExp
  try {
    js = new RegExp(source, flags)
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: .*\/\w*: /s, '')
    throw new PatternError(reason, original, 'bad-regex')
  }
  const regex = { original, js, captures, names }
  if (known.size >= mostKnown) known.clear()
  known.set(original, regex)
  return regex
}

/** Checks each part alone, so that a fault is told of the part as the rule wrote it. @throws PatternError */
export function compileParts(parts: readonly string[], join: (parts: readonly string[]) => string): Regex {
  const whole = join(parts)
  try {
    return compile(whole)
  } catch (error) {
    for (const part of parts) compile(part)
    throw error
  }
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the expression matches, from left to right. */
export function spansOf({ js }: Regex, text: string): Span[] {
  return [...text.matchAll(js)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Does it match anywhere? */
export function matches({ js }: Regex, text: string): boolean {
  js.lastIndex = 0
  return js.test(text)
}

/** Replaces as Go and .NET do; see `expanded`. */
export const replaceAll = (regex: Regex, text: string, replacement: string): string =>
  text.replace(regex.js, (...match: unknown[]) => expanded(regex, match, replacement))

/** A replacement for one match: `$1`, `${1}` and `${name}` are groups, `$$` is a dollar sign. */
export function expanded(
  { captures, names }: Pick<Regex, 'captures' | 'names'>,
  match: readonly unknown[],
  replacement: string,
): string {
  return replacement.replace(
    /\$(?:\$|\{(\w+)\}|(\d{1,2})|([A-Za-z_]\w*))/g,
    (all, braced?: string, digits?: string, name?: string) => {
      if (all === '$$') return '$'
      const group = braced ?? digits ?? name!
      if (group === '0') return match[0] as string
      const index = /^\d+$/.test(group) ? captures[Number(group) - 1] : captures[names.indexOf(group)]
      return index === undefined ? all : ((match[index] as string | undefined) ?? '')
    },
  )
}
