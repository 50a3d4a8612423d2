import type { Entity } from './entity'

/** A list server's own words below a mail. */
const listFooter = /^\s*_{20,}/

/**
 * The parts whose text is the message, all plain or all HTML, in order. Attachments and forwarded messages are not.
 * @param file the file's text
 */
export function messageParts(entity: Entity, file: string): readonly Entity[] {
  const { value } = entity.type
  if (isAttachment(entity)) return []
  if (!value.startsWith('multipart/')) return isText(value) ? [entity] : []
  const found = entity.children.map((child) => messageParts(child, file))
  const isFilled = (parts: readonly Entity[]) =>
    parts.some((part) => /\S/.test(file.slice(part.start, part.end)))
  if (value === 'multipart/alternative')
    return found.find((parts) => isFilled(parts) && !isHtml(parts)) ?? found.find(isFilled) ?? []
  const at = found.findIndex(isFilled)
  if (at < 0) return []
  if (value !== 'multipart/mixed') return found[at]!
  // Apple Mail cuts a text in two around a picture.
  const more = found.slice(at + 1).flatMap((parts, index) => {
    const [child, first] = [entity.children[at + 1 + index]!, found[at]!]
    const isSame = parts.length === 1 && child.children.length === 0 && isHtml(parts) === isHtml(first)
    return isSame && !listFooter.test(file.slice(child.start, child.start + 200)) ? parts : []
  })
  return [...found[at]!, ...more]
}

/** The messages that are attached as wholes. */
export function attachedMessages(entity: Entity): readonly Entity[] {
  if (entity.type.value === 'message/rfc822') return entity.children.slice(0, 1)
  return entity.children.flatMap(attachedMessages)
}

const isText = (value: string): boolean =>
  value === 'text/plain' || value === 'text/html' || value === 'text' || value === ''

const isHtml = ([part]: readonly Entity[]): boolean => part?.type.value === 'text/html'

function isAttachment({ fields, type }: Entity): boolean {
  const disposition = fields.get('content-disposition') ?? ''
  return /^\s*attachment/i.test(disposition) || type.parameters.has('name') || /filename/i.test(disposition)
}
