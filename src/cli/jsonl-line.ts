import {
  channels,
  formats,
  kinds,
  turns,
  type Channel,
  type Format,
  type Kind,
  type Turn,
} from '../engine/draft/draft'
import { languageTag } from '../engine/language-tag'
import { tooLong, type TooLong } from './lines'
import { mostBytes } from './text-file'

/** A line of `--jsonl` as it may be answered. */
export interface DraftLine {
  readonly id: string | number
  readonly text: string
  readonly customer?: string
  readonly format?: Format
  readonly locale?: string
  readonly channel?: Channel
  readonly kind?: Kind
  readonly turn?: Turn
  /** The text's characters are bytes. */
  readonly encoding?: 'latin1'
}

export interface BadLine {
  readonly id: string | number | null
  readonly problem: { readonly code: 'bad-line' | 'not-utf8' | 'check-failed'; readonly message: string }
}

const allowed: Readonly<Record<string, readonly string[] | null>> = {
  ...{ customer: null, locale: null },
  ...{ format: formats, channel: channels, kind: kinds, turn: turns, encoding: ['latin1'] },
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads one line. Fields that we don't know belong to somebody else, and are passed over; null means absent. */
export function readLine(bytes: Uint8Array | TooLong): DraftLine | BadLine {
  if (bytes === tooLong)
    return bad(null, `This line is longer than ${mostBytes / 2 ** 20} MB: no draft is. Leave it out.`)
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return {
      id: null,
      problem: { code: 'not-utf8', message: "This line isn't UTF-8. Write the stream as UTF-8." },
    }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const hint = text.trim() ? `This line isn't JSON: ${(error as Error).message}.` : 'This line is empty.'
    return bad(null, `${hint} Write one JSON object a line.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return bad(null, 'This line is no JSON object. Write {"id": …, "text": …}.')
  return readFields(value as Record<string, unknown>)
}

function readFields(value: Record<string, unknown>): DraftLine | BadLine {
  const { id, text } = value
  if (typeof id !== 'string' && typeof id !== 'number')
    return bad(null, '"id" must be a string or a number: answers are found by it.')
  if (typeof id === 'number' && isRounded(id))
    return bad(null, '"id" has more digits than a JSON number keeps. Write it as a string.')
  if (typeof text !== 'string') return bad(id, '"text" must be a string: the draft to check.')
  const line: Record<string, unknown> = { id, text: text.replace(/^\uFEFF/, '') }
  for (const [field, values] of Object.entries(allowed)) {
    const given = value[field] ?? undefined
    if (given === undefined) continue
    if (typeof given !== 'string') return bad(id, `"${field}" must be a string.`)
    if (values && !values.includes(given))
      return bad(id, `"${field}" doesn't take ${JSON.stringify(given)}. It takes ${values.join(', ')}.`)
    line[field] = given
  }
  if (typeof line['locale'] === 'string') {
    const tag = languageTag(line['locale'])
    if (tag === null) return bad(id, `"locale" doesn't take ${JSON.stringify(line['locale'])}. ${tagHint}`)
    line['locale'] = tag
  }
  if (line['encoding'] === 'latin1' && /[^\0-\xff]/.test(text))
    return bad(
      id,
      '"encoding": "latin1" says that characters are bytes, but the text has others. Leave it out.',
    )
  return line as unknown as DraftLine
}

const tagHint = 'It takes a language tag such as en, pt-BR or sl.'

/** Reading it has changed it, so an answer would carry somebody else's id. */
const isRounded = (id: number): boolean =>
  !Number.isFinite(id) || (Number.isInteger(id) && !Number.isSafeInteger(id))

const bad = (id: BadLine['id'], message: string): BadLine => ({ id, problem: { code: 'bad-line', message } })
