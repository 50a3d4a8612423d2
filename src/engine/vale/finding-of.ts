import type { Draft } from '../draft/draft'
import type { Finding, Level, Suggestion } from '../finding'
import { titleOf, type Phrases } from '../message'
import { textSpan, type TextSpan } from '../span'
import { joinedOptions, replacements } from './checks/action'
import type { Alert } from './checks/check'
import type { Block } from './document/block'
import { originalSpan } from './document/mapped'
import type { LoadedValeRule } from './styles/rule'

/** What an alert says, at its place in the draft, with what the rule's action proposes. */
export function findingOf(
  draft: Draft,
  rule: LoadedValeRule,
  level: Level,
  block: Block,
  alert: Alert,
  { rewrites, phrases }: { readonly rewrites: boolean; readonly phrases?: Phrases },
): Finding {
  const action = alert.action ?? rule.action
  const match = alert.span ? block.text.slice(alert.span.start, alert.span.end) : ''
  const proposed = action ? replacements(action, match) : []
  const args =
    action && alert.args.length === 1 && alert.span ? [...alert.args, shown(proposed, match)] : alert.args
  const span = placeOf(draft, block, alert)
  const isWhole = draft.text.slice(span.start, span.end) === match
  const suggestions =
    rewrites && isWhole && !draft.careful ? proposed.map((to) => suggestion(span, match, to, phrases)) : []
  return {
    ruleId: rule.id,
    level,
    message: formatValeMessage(alert.message ?? rule.message, args),
    span,
    fix: null,
    suggestions,
    vale: {
      action: { name: action?.name ?? '', params: action?.params ?? [] },
      description: formatValeMessage(rule.description ?? '', args),
      link: rule.link ?? '',
      match,
    },
  }
}

const shown = (proposed: readonly string[], match: string): string =>
  proposed.length === 0 ? match : proposed.length === 1 ? proposed[0]! : joinedOptions(proposed)

function suggestion(span: TextSpan, match: string, newText: string, phrases?: Phrases): Suggestion {
  const edits = [{ span, newText }]
  return { title: titleOf(edits, match, phrases), edits }
}

/** Of the document as a whole: its first character, or the first of the writer's in a mail. */
function placeOf(draft: Draft, block: Block, { span }: Alert): TextSpan {
  if (span) {
    const { start, end } = originalSpan(block, span.start, span.end)
    return textSpan(start, end)
  }
  const start = draft.format === 'email' ? (draft.sentences[0]?.span.start ?? 0) : 0
  return textSpan(start, Math.min(draft.text.length, start + 1))
}

/** `%s`, `%[2]s`, `%d` and the like in Go's manner; what has no argument leaves nothing. */
export function formatValeMessage(message: string, args: readonly string[]): string {
  let next = 0
  return message
    .replace(/%%|%(?:\[(\d+)\])?[sdvq]/g, (verb, number?: string) => {
      if (verb === '%%') return '%'
      const index = number ? Number(number) - 1 : next
      next = index + 1
      return verb.endsWith('q') ? JSON.stringify(args[index] ?? '') : (args[index] ?? '')
    })
    .replace(/\n/g, ' ')
}
