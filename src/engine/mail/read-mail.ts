import { bodyLayer } from './body-layer'
import { attachedMessages, messageParts } from './choose'
import { readEntity, type Entity } from './entity'
import { LineCursor, readFields } from './fields'
import { FileMap, type DecodedPart } from './file-map'
import { flowedLayer } from './flowed'
import { htmlLayer } from './html-layer'
import type { Layer } from './layer'
import { transferOf } from './transfer'

/** A mail as a mail program reads it. */
export interface Mail {
  /** Values of the header as they stand, by lower-case name; of a repeated one, the first. */
  readonly fields: ReadonlyMap<string, string>
  readonly map: FileMap
  /** The header in the file and in the text, its blank line included. */
  readonly headerEnd: number
  /** Where the parts that are the message stand in the text, in order. */
  readonly parts: readonly { readonly start: number; readonly end: number }[]
  /** The text of a message that is attached as a whole, where the mail has one. */
  readonly attached: string | null
}

/** What tells a mail from a text that happens to begin like one. */
const known =
  /^(?:from|to|subject|date|message-id|received|return-path|mime-version|content-[\w-]+|delivered-to|x-[\w-]+|dkim-signature|reply-to|sender|cc|bcc|in-reply-to|references|auto-submitted|precedence|list-[\w-]+)$/

/** Reads a file's text; null where it begins with no header. Never throws; the work grows linearly with its length. */
export function readMail(file: string, isLatin1: boolean): Mail | null {
  const start = skipEnvelope(file)
  if (!hasHeader(file, start)) return null
  const root = readEntity(file, start)
  const parts = messageParts(root, file).map((part): DecodedPart => {
    return { start: part.start, end: part.end, layers: layersOf(part, root, file, isLatin1) }
  })
  const map = new FileMap(file, parts)
  const [attached] = attachedMessages(root)
  return {
    fields: root.fields,
    map,
    headerEnd: root.start,
    parts: parts.map((part) => map.partSpan(part)),
    attached: attached ? textOf(attached, file, isLatin1) : null,
  }
}

/** The source of a mail, pasted into a draft: its header says how it is encoded, and where it came from. */
export function isPastedMail(text: string): boolean {
  if (!/^[!-9;-~]+:|^From /.test(text.slice(0, 80))) return false
  const { values } = readFields(new LineCursor(text, skipEnvelope(text), text.length))
  const has = (names: RegExp) => [...values.keys()].some((name) => names.test(name))
  return has(/^(?:mime-version|content-type)$/) && has(/^(?:from|received|message-id|date)$/)
}

/** "From ann@mail.example Mon Mar  3 …": the line that mail folders put above each mail. */
function skipEnvelope(file: string): number {
  const cursor = new LineCursor(file, 0, file.length)
  return /^From \S.*\d/.test(file.slice(0, Math.min(cursor.end, 500))) ? cursor.next : 0
}

/** Every line is a field, or at least two known ones are among those above the first blank line. */
function hasHeader(file: string, start: number): boolean {
  const cursor = new LineCursor(file, start, file.length)
  const { values } = readFields(cursor)
  const names = [...values.keys()]
  if (names.filter((name) => known.test(name)).length > 1) return true
  return names.length > 0 && !otherLine.test(file.slice(start, Math.min(cursor.start, start + 100_000)))
}

/** A line that is neither a field nor the rest of one. */
const otherLine = /^(?![!-9;-~]+[ \t]*:|[ \t]|[\r\n]|$)/m

function layersOf(part: Entity, root: Entity, file: string, isLatin1: boolean): Layer[] {
  const body = { text: file, start: part.start, end: part.end, isLatin1 }
  const isHtml = part.type.value === 'text/html'
  const coding = {
    transfer: transferOf(part.fields.get('content-transfer-encoding')),
    charset: part.type.parameters.get('charset') ?? (isHtml ? charsetInside(file, part) : null),
    isUndeclared: !root.fields.has('content-type') && !root.fields.has('mime-version'),
  }
  const decoded = bodyLayer(body, coding)
  if (isHtml) return [decoded, htmlLayer(decoded.text)]
  if (part.type.parameters.get('format')?.toLowerCase() !== 'flowed') return [decoded]
  return [decoded, flowedLayer(decoded.text, part.type.parameters.get('delsp')?.toLowerCase() === 'yes')]
}

/** `<meta charset=…>`: asked only where the mail itself says nothing. */
function charsetInside(file: string, { start, end }: Entity): string | null {
  const head = file.slice(start, Math.min(end, start + 2_000))
  return /<meta[^>]+charset=(?:3D)?["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

function textOf(message: Entity, file: string, isLatin1: boolean): string {
  return messageParts(message, file)
    .map((part) => layersOf(part, message, file, isLatin1).at(-1)!.text)
    .join('\n')
}
