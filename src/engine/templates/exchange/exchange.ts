import type { Problem } from '../../problem'
import { languageTag } from '../../language-tag'
import { parseTemplate } from '../parse'
import type { Template } from '../template'
import { fileText, headOf } from '../write'

/** A template as other programs hand it over. */
export interface Incoming {
  readonly locale: string
  readonly id: string
  /** Front matter by key: plain texts, and lists and mappings as YAML in one line. */
  readonly head: Readonly<Record<string, string>>
  readonly body: string
}

export interface Imported {
  readonly templates: readonly Template[]
  readonly problems: readonly Problem[]
}

/** A format in which templates are exchanged. What is written is read again as the same templates, as drafts. */
export interface Exchange {
  write(templates: readonly Template[]): string
  /** @param locale of templates that don't say theirs */
  read(text: string, path: string, locale: string): Imported
}

/** Keys whose values are lists or mappings. */
const structured: ReadonlySet<string> = new Set([
  'channels',
  'audience',
  'tags',
  'placeholders',
  'valid',
  'approval',
  'external-ids',
])

export const incomingOf = (template: Template): Incoming => ({
  locale: template.locale,
  id: template.id,
  head: Object.fromEntries(
    headOf(template).flatMap(({ key, value }) => (value ? [[key, value] as const] : [])),
  ),
  body: template.body,
})

/** What came in, as templates. Nobody here has approved them: they are drafts. */
export function imported(all: readonly Incoming[], path: string): Imported {
  const read = all.map(({ locale, id, head, body }) => {
    const lines = Object.entries({ ...head, status: 'draft', approval: '' })
    const text = fileText(
      lines.map(([key, value]) => ({ key, value, isText: !structured.has(key) })),
      body,
    )
    return parseTemplate(text, path, languageTag(locale) ?? locale, id)
  })
  return {
    templates: read.flatMap(({ template }) => template ?? []),
    // Lines of the file that was made of it mean nothing to its reader.
    problems: read.flatMap(({ problems }, at) =>
      problems.map(({ code, level, message }) => ({
        code,
        level,
        path,
        message: `${all[at]!.id}: ${message}`,
      })),
    ),
  }
}

/** What we put into a file of another program ourselves; null where it isn't there, or isn't whole. */
export function ownPart(value: unknown): Incoming | null {
  if (!isRecord(value)) return null
  const { locale, id, head, body } = value
  const isWhole =
    typeof locale === 'string' && typeof id === 'string' && typeof body === 'string' && isRecord(head)
  if (!isWhole) return null
  const texts = Object.entries(head).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { locale, id, body, head: Object.fromEntries(texts) }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Undefined where it is no JSON. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const refused = (path: string, message: string): Imported => ({
  templates: [],
  problems: [{ code: 'wrong-type', level: 'error', path, message }],
})

/** "Refund granted!" → refund-granted. */
export const idOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'template'
