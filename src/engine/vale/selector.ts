import type { Block } from './document/block'

/** Scopes that hold a part of the document which other blocks hold as well: a rule must ask for them by name. */
const askedFor = ['sentence', 'paragraph', 'summary', 'raw', 'link', 'code', 'strong', 'emphasis']

/** Tells on which blocks a rule runs: one of its scopes must fit, each of them in all its parts. */
export function compileSelector(scopes: readonly string[]): (block: Block) => boolean {
  const entries = scopes.map((scope) =>
    scope.split('&').map((part) => {
      const trimmed = part.trim()
      const isNegated = trimmed.startsWith('~')
      return {
        isNegated,
        sections: trimmed
          .replace(/^~\s*/, '')
          .split('.')
          .map((name) => name.trim()),
      }
    }),
  )
  return ({ scope }) => {
    const special = askedFor.filter((name) => scope.has(name))
    return entries.some(
      (parts) =>
        parts.every(
          ({ isNegated, sections }) => sections.every((section) => scope.has(section)) !== isNegated,
        ) &&
        special.every((name) =>
          parts.some(({ isNegated, sections }) => !isNegated && sections.includes(name)),
        ),
    )
  }
}

/** The units of prose that a rule's scopes ask for. */
export const unitsAsked = (scopes: readonly string[]): ('sentence' | 'paragraph')[] =>
  (['sentence', 'paragraph'] as const).filter((unit) =>
    scopes.some((scope) => new RegExp(`(?:^|[.&\\s])${unit}(?:$|[.&\\s])`).test(scope)),
  )
