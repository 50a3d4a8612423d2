import { disabledRules, isDisabled, type Disabled } from '../draft/comments'
import { SourceLines } from '../draft/source-lines'
import { readStructure } from '../draft/structure'
import type { FileSpan } from '../span'

/** Tells what comments such as `<!-- reply-lint-disable-file template-owner -->` switch off in a template's file. */
export function switchedOff(text: string, body: FileSpan): (ruleId: string, span: FileSpan) => boolean {
  if (!text.includes('reply-lint-disable')) return () => false
  const lines = new SourceLines(text)
  const [first, last] = [lines.lineAt(body.start), lines.count]
  const comments = readStructure(lines, first, last, { markdown: true, comments: true })
  const disabled: readonly Disabled[] = disabledRules(lines, comments)
  return (ruleId, { start }) => isDisabled(disabled, ruleId, start)
}
