import { channels as everywhere } from '../draft/draft'
import type { Template } from './template'

/** A key of the front matter with its value: a plain text, or a list or mapping as YAML writes it in one line. */
export interface HeadLine {
  readonly key: string
  readonly value: string
  readonly isText: boolean
}

/** Every key of a template's front matter, in the order of the docs; '' where there is nothing to say. */
export function headOf(template: Template): HeadLine[] {
  const { title, kind, situation, channels, audience, tags, whenToUse, doNotUse, placeholders, upkeep } =
    template
  const { owner, status, reviewBy, validFrom, validTo, approval, replacedBy, externalIds, sourceHash } =
    upkeep
  const given = approval ? Object.entries({ by: approval.by, on: approval.on, hash: approval.hash }) : []
  const period = Object.entries({ from: validFrom, to: validTo })
  const text = (key: string, value: string): HeadLine => ({ key, value, isText: true })
  const yaml = (key: string, value: string): HeadLine => ({ key, value, isText: false })
  return [
    text('title', title),
    text('kind', kind === 'reply' ? '' : kind),
    text('situation', situation),
    yaml('channels', channels.length === everywhere.length ? '' : list(channels)),
    yaml('audience', list(audience)),
    yaml('tags', list(tags)),
    text('when-to-use', whenToUse),
    text('do-not-use', doNotUse),
    yaml('placeholders', mapping(Object.entries(placeholders))),
    text('owner', owner),
    text('status', status ?? ''),
    text('review-by', reviewBy),
    yaml('valid', mapping(period)),
    yaml('approval', mapping(given)),
    text('replaced-by', replacedBy),
    yaml('external-ids', mapping(Object.entries(externalIds))),
    text('source-hash', sourceHash),
  ]
}

/** A template as the text of a file that `parseTemplate` reads as the same template. */
export const templateFile = (template: Template): string => fileText(headOf(template), template.body)

export function fileText(head: readonly HeadLine[], body: string): string {
  const lines = head
    .filter(({ value }) => value !== '')
    .map(({ key, value, isText }) => `${key}: ${isText ? scalar(value) : value}\n`)
  return `---\n${lines.join('')}---\n${body}\n`
}

/** YAML takes JSON's strings: what could be read as anything but text is written so. */
const scalar = (value: string): string =>
  /^\p{L}[\p{L}\p{N} .,'’()/–-]*$/u.test(value) && !reserved.test(value) && value.trim() === value
    ? value
    : JSON.stringify(value)
const reserved = /^(?:true|false|yes|no|on|off|null|nan|inf)$|\s#|: /i

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
