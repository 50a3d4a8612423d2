import type { Draft } from '../draft/draft'
import { textSpan } from '../span'
import { originalSpan } from '../vale/document/mapped'
import { formatValeMessage } from '../vale/finding-of'
import type { ValeCheck } from '../vale/checks/check'
import { scopeField } from '../vale/checks/check'
import { blocksOf } from '../vale/ours/blocks'
import { compileSelector } from '../vale/selector'
import { defineCheck, type Check, type RawFinding } from './check'

interface ScopeFields {
  readonly scope?: readonly string[]
  readonly limit?: number
}

/**
 * A check of Vale's for our own rules: the same implementation with our defaults (case doesn't matter), on the newest
 * reply alone. Greetings, bodies and sign-offs are scopes as well.
 */
export function fromVale(vale: ValeCheck): Check {
  return defineCheck<ScopeFields>({
    name: vale.name,
    about: vale.about,
    mayHang: () => true,
    ...(vale.fault && { fault: (rule) => vale.fault!(rule as never) }),
    fields: {
      ...vale.fields,
      scope: scopeField,
      limit: { type: 'number', about: 'The most findings in one draft.' },
    },
    compile(rule) {
      const fields = { ignorecase: true, ...rule } as never
      const start = vale.compile(fields, { accepted: [] })
      const scopes = rule.scope ?? [vale.scope ?? 'text']
      const selects = compileSelector(
        vale.scope === 'summary' && scopes.includes('text') ? ['summary'] : scopes,
      )
      return {
        rule,
        phrases: [],
        always: true,
        find({ draft }) {
          const run = start()
          const document = blocksOf(draft)
          const blocks = [...document.blocks, document.summary, document.raw].filter(selects)
          const found = blocks.flatMap((block) =>
            run(block, document).map(({ span, args, message }): RawFinding => {
              const place = span ? originalSpan(block, span.start, span.end) : firstWord(draft)
              const text = message ?? rule.message
              return { span: textSpan(place.start, place.end), message: formatValeMessage(text, args) }
            }),
          )
          const nonEmpty = found.filter(({ span }) => span.end > span.start)
          return rule.limit ? nonEmpty.slice(0, rule.limit) : nonEmpty
        },
      }
    },
  })
}

/** What is said of the reply as a whole stands at its first word. */
function firstWord({ tokens, sentences }: Draft): { start: number; end: number } {
  const first = sentences[0]!.firstToken
  return { start: tokens.start[first]!, end: tokens.end[first]! }
}
