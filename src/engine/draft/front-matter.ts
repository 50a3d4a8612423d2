import type { DraftSetting } from '../options'
import { audiences, channels, dateOrders, kinds, signatures, turns } from './draft'
import type { SourceLines } from './source-lines'

export interface FrontMatter {
  /** Lines that it takes up, both fences included; 0 where there is none. */
  readonly lines: number
  readonly facts: DraftSetting
}

const none: FrontMatter = { lines: 0, facts: {} }
/** More than this isn't front matter, but a letter between two rules. */
const maxLines = 100
const entry = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/

/**
 * Front matter at the top of a draft. Without a closing fence, or where the first line is no `key: value`, it is
 * prose between rules and stays in the reply; a faulty line inside costs that line alone.
 */
export function readFrontMatter(lines: SourceLines): FrontMatter {
  if (lines.trimmed(0) !== '---') return none
  const last = Math.min(lines.count, maxLines)
  let close = 1
  while (close < last && !/^(---|\.\.\.)$/.test(lines.trimmed(close))) close++
  if (close >= last) return none
  const values = new Map<string, string>()
  let first = true
  for (let line = 1; line < close; line++) {
    const trimmed = lines.trimmed(line)
    if (!trimmed || trimmed.startsWith('#')) continue
    const match = entry.exec(trimmed)
    if (first && !match) return none
    first = false
    if (match && lines.content[line] === lines.start[line])
      values.set(match[1]!.toLowerCase(), scalar(match[2] ?? ''))
  }
  return { lines: close + 1, facts: factsOf(values) }
}

/** A plain YAML scalar; the draft's keys hold nothing richer. */
function scalar(value: string): string {
  const quoted = /^(["'])(.*)\1[ \t]*(?:#.*)?$/.exec(value.trim())
  return quoted ? quoted[2]! : value.replace(/(^|[ \t])#.*$/, '').trim()
}

function factsOf(values: ReadonlyMap<string, string>): FrontMatter['facts'] {
  const locale = values.get('lang') ?? values.get('language') ?? values.get('locale')
  const oneOf = <T extends string>(key: string, allowed: readonly T[]) =>
    allowed.find((value) => value === values.get(key)?.toLowerCase())
  const channel = oneOf('channel', channels)
  const kind = oneOf('kind', kinds)
  const turn = oneOf('turn', turns)
  const audience = oneOf('audience', audiences)
  const dateOrder = oneOf('dateorder', dateOrders)
  const signature = oneOf('signature', signatures)
  const careful = /^(true|yes|on)$/i.test(values.get('careful') ?? '')
    ? true
    : /^(false|no|off)$/i.test(values.get('careful') ?? '')
      ? false
      : undefined
  return {
    ...(locale && isTag(locale) && { locale }),
    ...(channel && { channel }),
    ...(kind && { kind }),
    ...(turn && { turn }),
    ...(careful !== undefined && { careful }),
    ...(audience && { audience }),
    ...(dateOrder && { dateOrder }),
    ...(signature && { signature }),
  }
}

/** The shape of a BCP 47 tag. */
export function isTag(tag: string): boolean {
  return /^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}$/.test(tag)
}
