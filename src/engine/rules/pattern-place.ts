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
  source.report(error.code, 'error', placeIn(source.text, found, error), message)
}

/** The very character of a pattern that is at fault, where its scalar holds it as it stands; else all of the scalar. */
export function placeIn(
  text: string,
  scalar: { readonly text: string; readonly span: FileSpan },
  { pattern, at }: { readonly pattern: string; readonly at?: number | undefined },
): FileSpan {
  const { start, end } = scalar.span
  // In escaped YAML the characters stand elsewhere: then all of the expression is marked.
  const written = text.slice(start, end).indexOf(scalar.text)
  if (at === undefined || written < 0 || scalar.text !== pattern) return scalar.span
  return fileSpan(start + written + at, start + written + at + 1)
}

const longest = 60

/** What is wrong, and the expression around the place with a caret. */
export function reasonOf(
  { message, pattern, at }: PatternError,
  remedy = 'The rule is left out.',
): string {
  const reason = message.replace(` in the pattern "${pattern}"`, '')
  if (at === undefined) return `${reason}, in ${clip(pattern, 0).text} ${remedy}`
  const { text, caret } = clip(pattern, at)
  return `${reason}. ${remedy.replace(/\.$/, '')}:\n  ${text}\n  ${' '.repeat(caret)}^`
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
