import type { Edit } from '../finding'
import { fileSpan, type FileSpan } from '../span'
import type { LibraryEntry } from './library'

/**
 * The edit that gives a key of the front matter a value; a key that isn't there yet becomes its last line.
 * @param path `source-hash`, or of a mapping in one line `approval.hash`
 * @param value plain: letters, digits, hyphens
 */
export function setKey(
  { file: { text }, places }: LibraryEntry,
  path: string,
  value: string,
): Edit<FileSpan> {
  const place = places.keys[path]
  const shown = /^\d+$|^\d+e\d+$|^0x/i.test(value) ? `'${value}'` : value
  if (place && place.value.end > place.value.start && place.value.start > place.key.start)
    return { span: place.value, newText: shown }
  if (place) {
    const colon = text.indexOf(':', place.key.end) + 1
    return { span: fileSpan(colon, colon), newText: ` ${shown}` }
  }
  const [parent, child] = path.split('.')
  const outer = child ? places.keys[parent!] : undefined
  if (child && outer) return inMapping(text, outer.value, child, shown)
  const newLine = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  const end = places.frontMatter.end
  const line = child ? `${parent}: {${child}: ${shown}}` : `${path}: ${shown}`
  return { span: fileSpan(end, end), newText: `${line}${newLine}` }
}

/** Into `{by: Ana}` before its brace, else as the first line of a block, indented as that is. */
function inMapping(text: string, span: FileSpan, key: string, value: string): Edit<FileSpan> {
  if (text[span.start] === '{') {
    const close = text.lastIndexOf('}', span.end)
    return { span: fileSpan(close, close), newText: `, ${key}: ${value}` }
  }
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1
  const indent = text.slice(lineStart, span.start)
  const newLine = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
  return { span: fileSpan(span.start, span.start), newText: `${key}: ${value}${newLine}${indent}` }
}
