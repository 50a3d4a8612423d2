import { slowPart } from '../vale/regex/slow'
import { scalarsIn } from './pattern-place'
import type { Source } from './source'
import type { YamlMapping } from './yaml'

/** The keys of rules that hold expressions; of `swap` and the like, the keys are. */
const expressionKeys = new Set(['tokens', 'raw', 'token', 'swap', 'first', 'second', 'either', 'match'])

/** Warns of each slow expression of a rule, at its place. */
export function reportSlow(root: YamlMapping, source: Source): void {
  for (const { key, value } of root.entries) {
    if (!expressionKeys.has(key)) continue
    for (const { text, span } of scalarsIn(value)) {
      const part = slowPart(text)
      if (part === null) continue
      const message = `"${part}" repeats inside a repetition, and can take very long on some texts. Let one of the two repeat only.`
      source.report('slow-pattern', 'warning', span, message)
    }
  }
}
