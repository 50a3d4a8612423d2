/** Writing into a `config.yaml`. Import it dynamically: it brings the YAML parser. */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

export type ConfigEdit = { readonly ruleOff: string } | { readonly word: string }

/** Where the edit goes: a key of the file, and the line that is added below it. */
interface Entry {
  readonly key: 'levels' | 'vocabulary'
  /** As it stands in a block, and within brackets. */
  readonly block: string
  readonly flow: string
  isIn(document: Document): boolean
}

/**
 * A config's text with a rule switched off, or a word added to its vocabulary. Only that is written: comments,
 * order, quotes and line ends stay as they are. Null where the YAML is broken, or where something else stands
 * in the place of a list or mapping: a person must look at it.
 */
export function editConfig(text: string, edit: ConfigEdit): string | null {
  const document: Document = parseDocument(text)
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return null
  const entry = entryOf(edit)
  if (entry.isIn(document)) return text
  const newLine = /\r\n|\n/.exec(text)?.[0] ?? '\n'
  const changed = withEntry(text, document, entry, newLine)
  if (changed === null) return null
  const after: Document = parseDocument(changed)
  return after.errors.length === 0 && entry.isIn(after) ? changed : null
}

function entryOf(edit: ConfigEdit): Entry {
  if ('ruleOff' in edit) {
    const line = `${scalar(edit.ruleOff)}: off`
    return {
      key: 'levels',
      block: line,
      flow: line,
      isIn: (file) => file.getIn(['levels', edit.ruleOff]) === 'off',
    }
  }
  const word = scalar(edit.word)
  const isIn = (file: Document) => {
    const words = file.get('vocabulary')
    return isSeq(words) && (words.toJSON() as unknown[]).includes(edit.word)
  }
  // In brackets a comma would part a word in two, and plain text can't say so.
  return {
    key: 'vocabulary',
    block: `- ${word}`,
    flow: /[,[\]{}]/.test(word) ? JSON.stringify(edit.word) : word,
    isIn,
  }
}

const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trimEnd()

function withEntry(text: string, document: Document, entry: Entry, newLine: string): string | null {
  const value: unknown =
    document.contents === null ? undefined : (document.contents as YAMLMap).get(entry.key, true)
  if (value === undefined) {
    const gap = text === '' || text.endsWith('\n') ? '' : newLine
    return `${text}${gap}${entry.key}:${newLine}  ${entry.block}${newLine}`
  }
  if (isScalar(value) && value.value === null && value.range)
    return spliced(text, value.range[0], value.range[0], `${newLine}  ${entry.block}`)
  if (entry.key === 'levels' ? !isMap(value) : !isSeq(value)) return null
  return withItem(text, value as YAMLMap | YAMLSeq, entry, newLine)
}

function withItem(text: string, list: YAMLMap | YAMLSeq, entry: Entry, newLine: string): string | null {
  const known = isMap(list)
    ? list.items.find(({ key }) => entry.block === `${scalarText(key)}: off`)?.value
    : null
  if (isScalar(known) && known.range) return spliced(text, known.range[0], known.range[1], 'off')
  const last = list.items[list.items.length - 1]
  const end = endOf(last)
  if (list.flow)
    return spliced(
      text,
      end ?? list.range![0] + 1,
      end ?? list.range![0] + 1,
      end === null ? entry.flow : `, ${entry.flow}`,
    )
  if (end === null) return null
  const lineEnd = text.slice(end).search(/\r?\n|$/) + end
  const firstLine = text.slice(text.lastIndexOf('\n', list.range![0] - 1) + 1, list.range![0])
  return spliced(text, lineEnd, lineEnd, `${newLine}${/^\s*/.exec(firstLine)![0]}${entry.block}`)
}

/** Where the text of an item ends; null where that can't be told. */
function endOf(item: unknown): number | null {
  const node = item && typeof item === 'object' && 'value' in item && 'key' in item ? item.value : item
  return (node as Node | undefined)?.range?.[1] ?? null
}

const scalarText = (key: unknown): string => (isScalar(key) ? scalar(String(key.value)) : '')

const spliced = (text: string, start: number, end: number, insert: string): string =>
  text.slice(0, start) + insert + text.slice(end)
