import type { PatternError } from '../pattern/parse'
import type { FileSpan } from '../span'
import { fileSpan } from '../span'
import type { Source } from './source'
import type { YamlNode } from './yaml'

/**
 * Reports a faulty expression where it stands in the file, at the very character where that can be told, with the
 * expression and a caret below it.
 */
export function reportInScalar(source: Source, root: YamlNode, otherwise: FileSpan, error: PatternError): void {
  const scalars = scalarsIn(root)
  const found =
    scalars.find(({ text }) => text === error.pattern) ??
    scalars.find(({ text }) => text.length > 1 && error.pattern.includes(text))
  const message = reasonOf(error)
  if (!found) return source.report(error.code, 'error', otherwise, message)
  const offset = found.text === error.pattern ? (error.at ?? 0) : 0
  const written = source.text.slice(found.span.start, found.span.end).indexOf(found.text)
  // In escaped YAML the characters stand elsewhere: then all of the expression is marked.
  const start = written < 0 ? found.span.start : found.span.start + written + offset
  const end = written < 0 || error.at === undefined ? found.span.end : start + 1
  source.report(error.code, 'error', fileSpan(start, Math.max(start, end)), message)
}

const longest = 60

/** What is wrong, and the expression around the place with a caret. */
function reasonOf({ message, pattern, at }: PatternError): string {
  const reason = message.replace(` in the pattern "${pattern}"`, '')
  if (at === undefined) return `${reason}, in ${clip(pattern, 0).text} The rule is left out.`
  const { text, caret } = clip(pattern, at)
  return `${reason}. The rule is left out:\n  ${text}\n  ${' '.repeat(caret)}^`
}

function clip(pattern: string, at: number): { readonly text: string; readonly caret: number } {
  const line = pattern.replace(/\s/g, ' ')
  if (line.length <= longest) return { text: line, caret: at }
  const start = Math.max(0, Math.min(at - longest / 2, line.length - longest))
  const text = line.slice(start, start + longest)
  return { text: `${start > 0 ? '…' : ''}${text}…`, caret: at - start + (start > 0 ? 1 : 0) }
}

export function scalarsIn(node: YamlNode): { readonly text: string; readonly span: FileSpan }[] {
  if (node.kind === 'scalar') return [node]
  if (node.kind === 'list') return node.items.flatMap(scalarsIn)
  return node.entries.flatMap(({ key, keySpan, value }) => [
    { text: key, span: keySpan },
    ...scalarsIn(value),
  ])
}
