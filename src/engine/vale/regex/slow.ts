/**
 * Expressions that can take exponential time: what repeats inside a repetition with nothing between that must be there,
 * and alternatives that fit the same character inside one. Only sure cases: the watchdog ends what is missed here.
 */
import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp'
import { translate } from './translate'

/** The part of an expression, in the dialect of rules, that may take exponential time; null where none is known to. */
export function slowPart(expression: string): string | null {
  if (!/[+*,]/.test(expression)) return null
  let slow: string | null = null
  try {
    const { source } = translate(expression)
    const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true })
    visitRegExpAST(pattern, {
      onQuantifierEnter(node) {
        if (slow === null && node.max === Infinity && isAmbiguous(node.element)) slow = node.raw
      },
    })
  } catch {
    return null // a faulty expression is told elsewhere
  }
  return slow
}

function isAmbiguous(element: AST.Element): boolean {
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false
  return element.alternatives.some(repeatsAlone) || overlap(element.alternatives)
}

/** One part repeats, and all others may be absent, or repeat the very same. */
function repeatsAlone({ elements }: AST.Alternative): boolean {
  const parts = elements.flatMap(unwrapped).filter(({ type }) => type !== 'Assertion')
  const repeating = parts.filter(
    (part) => part.type === 'Quantifier' && part.max === Infinity && part.min > 0,
  )
  const [first] = repeating
  if (!first) return parts.length > 0 && parts.every(isOptional) && parts.some(isEndless)
  return parts.every((part) => part === first || isOptional(part) || sameRepeated(part, first))
}

const isOptional = (part: AST.Element): boolean => part.type === 'Quantifier' && part.min === 0
const isEndless = (part: AST.Element): boolean => part.type === 'Quantifier' && part.max === Infinity

const sameRepeated = (a: AST.Element, b: AST.Element): boolean =>
  a.type === 'Quantifier' && b.type === 'Quantifier' && a.max === Infinity && a.element.raw === b.element.raw

function unwrapped(element: AST.Element): readonly AST.Element[] {
  const isGroup = element.type === 'Group' || element.type === 'CapturingGroup'
  return isGroup && element.alternatives.length === 1
    ? element.alternatives[0]!.elements.flatMap(unwrapped)
    : [element]
}

/** Characters that stand for their kind. */
const samples = [...'aZ5_ \n\t.,;:!?-\'"()/@#$%&é’…']

/** Two alternatives of one character each that fit the same one. */
function overlap(alternatives: readonly AST.Alternative[]): boolean {
  const seen = new Set<string>()
  return alternatives.some(({ elements, raw }) => {
    const [only] = elements
    if (elements.length !== 1 || !only || !/^Character/.test(only.type)) return false
    const regex = new RegExp(`^${raw}$`, 'u')
    const literal = only.type === 'Character' ? [String.fromCodePoint(only.value)] : []
    const fits = [...new Set([...samples, ...literal])].filter((sample) => regex.test(sample))
    if (fits.some((sample) => seen.has(sample))) return true
    for (const sample of fits) seen.add(sample)
    return false
  })
}
