import type { TextSpan } from '../span'
import type { SourceLines } from './source-lines'
import type { Comment } from './structure'

export type Disabled = readonly { readonly ruleId: string; readonly span: TextSpan }[]

const directive = /^<!--\s*reply-lint-(disable-next-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->$/
const longestComment = 2000

/** What `<!-- reply-lint-disable … -->` and its kin switch off. Words after ` -- ` are the writer's reason. */
export function disabledRules(lines: SourceLines, comments: readonly Comment[]): Disabled {
  const { text } = lines
  const found: { ruleId: string; span: TextSpan }[] = []
  const open = new Map<string, number>()
  const close = (ruleId: string, end: number) => {
    const start = open.get(ruleId)
    if (start !== undefined && end > start) found.push({ ruleId, span: { start, end } })
    open.delete(ruleId)
  }
  for (const { start, end } of comments) {
    const match = directive.exec(text.slice(start, Math.min(end, start + longestComment)))
    if (!match) continue
    const named = match[2]!
      .split(/\s--/)[0]!
      .split(/[\s,]+/)
      .filter((id) => /^[\w-]+$|^\*$/.test(id))
    const ids = named.length ? named : ['*']
    for (const id of ids) {
      if (match[1] === 'disable-file') found.push({ ruleId: id, span: { start: 0, end: text.length } })
      else if (match[1] === 'disable-next-line') {
        const line = lines.lineAt(end) + 1
        if (line < lines.count)
          found.push({ ruleId: id, span: { start: lines.start[line]!, end: lines.end[line]! } })
      } else if (match[1] === 'disable') {
        if (!open.has(id)) open.set(id, end)
      } else if (id === '*') for (const each of [...open.keys()]) close(each, start)
      else close(id, start)
    }
  }
  for (const id of [...open.keys()]) close(id, text.length)
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Stretches from `<!-- locked: … -->` to `<!-- /locked -->`, comments included; an open one runs to the end. */
export function lockedSpans(text: string, comments: readonly Comment[]): TextSpan[] {
  const found: TextSpan[] = []
  let start = -1
  for (const comment of comments) {
    const head = text.slice(comment.start + 4, comment.start + 40).trimStart()
    if (start < 0 && /^locked\b/i.test(head)) start = comment.start
    else if (start >= 0 && /^\/\s*locked\b/i.test(head)) {
      found.push({ start, end: comment.end })
      start = -1
    }
  }
  if (start >= 0) found.push({ start, end: text.length })
  return found
}
