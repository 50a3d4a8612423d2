import { channels as everywhere } from '../draft/draft'
import type { Template } from './template'

/** A template as the text of a file that `parseTemplate` reads as the same template. */
export function templateFile(template: Template): string {
  const {
    title,
    kind,
    situation,
    channels,
    audience,
    tags,
    whenToUse,
    doNotUse,
    placeholders,
    upkeep,
    body,
  } = template
  const { owner, status, reviewBy, validFrom, validTo, approval, replacedBy, externalIds, sourceHash } =
    upkeep
  const isEverywhere = channels.length === everywhere.length
  const valid = mapping([
    ['from', validFrom],
    ['to', validTo],
  ])
  const approved =
    approval &&
    mapping([
      ['by', approval.by],
      ['on', approval.on],
      ['hash', approval.hash],
    ])
  const lines: [key: string, value: string][] = [
    ['title', scalar(title)],
    ['kind', kind === 'reply' ? '' : kind],
    ['situation', text(situation)],
    ['channels', isEverywhere ? '' : list(channels)],
    ['audience', list(audience)],
    ['tags', list(tags)],
    ['when-to-use', text(whenToUse)],
    ['do-not-use', text(doNotUse)],
    ['placeholders', mapping(Object.entries(placeholders))],
    ['owner', text(owner)],
    ['status', status ?? ''],
    ['review-by', text(reviewBy)],
    ['valid', valid],
    ['approval', approved ?? ''],
    ['replaced-by', text(replacedBy)],
    ['external-ids', mapping(Object.entries(externalIds))],
    ['source-hash', text(sourceHash)],
  ]
  const head = lines.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}\n`)
  return `---\n${head.join('')}---\n${body}\n`
}

/** YAML takes JSON's strings: what could be read as anything but text is written so. */
const scalar = (value: string): string =>
  /^\p{L}[\p{L}\p{N} .,'’()/–-]*$/u.test(value) && !reserved.test(value) && value.trim() === value
    ? value
    : JSON.stringify(value)
const reserved = /^(?:true|false|yes|no|on|off|null|nan|inf)$|\s#|: /i

const text = (value: string): string => (value === '' ? '' : scalar(value))

/** In brackets, so commas are no plain text. */
const quoted = (value: string): string => (value.includes(',') ? JSON.stringify(value) : scalar(value))
const list = (values: readonly string[]): string =>
  values.length > 0 ? `[${values.map(quoted).join(', ')}]` : ''

function mapping(entries: readonly (readonly [string, string])[]): string {
  const filled = entries.filter(([, value]) => value !== '')
  return filled.length > 0
    ? `{${filled.map(([key, value]) => `${quoted(key)}: ${quoted(value)}`).join(', ')}}`
    : ''
}
