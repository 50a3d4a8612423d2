import type { TextSpan } from '../span'
import type { SourceLines } from './source-lines'
import type { Comment } from './structure'

/** A stretch where a rule, a family of rules or all rules (`*`) are off, `except` those switched on again. */
export interface Disabled {
  readonly ruleId: string
  readonly span: TextSpan
  readonly except?: readonly string[]
}

const directive = /^<!--\s*reply-lint-(disable-next-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->$/
const longestComment = 2000
const every = '*'

/** True where `id` names the rule, its family, or every rule. */
const covers = (id: string, ruleId: string) => id === every || id === ruleId || ruleId.startsWith(`${id}-`)

/** True where comments switch a rule off for a finding that begins at `offset`. */
export const isDisabled = (disabled: readonly Disabled[], ruleId: string, offset: number): boolean =>
  disabled.some(
    (off) =>
      off.span.start <= offset &&
      offset < off.span.end &&
      covers(off.ruleId, ruleId) &&
      !off.except?.some((id) => covers(id, ruleId)),
  )

/** What `<!-- reply-lint-disable … -->` and its kin switch off. Words after ` -- ` are the writer's reason. */
export function disabledRules(lines: SourceLines, comments: readonly Comment[]): Disabled[] {
  const { text } = lines
  const found: Disabled[] = []
  const open = new Map<string, { start: number; except: readonly string[] }>()
  const close = (ruleId: string, end: number) => {
    const { start, except } = open.get(ruleId)!
    open.delete(ruleId)
    if (end > start) found.push({ ruleId, span: { start, end }, ...(except.length ? { except } : {}) })
  }
  const enable = (id: string, { start, end }: Comment) => {
    const all = open.get(every)
    for (const each of [...open.keys()]) if (covers(id, each)) close(each, start)
    if (id === every || !all) return
    close(every, start)
    open.set(every, { start: end, except: [...all.except, id] })
  }
  for (const comment of comments) {
    const { start, end } = comment
    const match = directive.exec(text.slice(start, Math.min(end, start + longestComment)))
    if (!match) continue
    const named = match[2]!
      .split(/\s--/)[0]!
      .split(/[\s,]+/)
      .filter((id) => /^[\w-]+$|^\*$/.test(id))
    for (const id of named.length ? named : [every]) {
      if (match[1] === 'disable-file') found.push({ ruleId: id, span: { start: 0, end: text.length } })
      else if (match[1] === 'disable-next-line') {
        const line = lines.lineAt(end) + 1
        if (line < lines.count)
          found.push({ ruleId: id, span: { start: lines.start[line]!, end: lines.end[line]! } })
      } else if (match[1] === 'enable') enable(id, comment)
      else if (!open.has(id)) open.set(id, { start: end, except: [] })
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
