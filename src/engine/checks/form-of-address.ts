import type { Draft } from '../draft/draft'
import { spanOf, textOf } from '../draft/token-run'
import type { PhraseMatch } from '../pattern/phrase'
import { defineCheck, type FindContext, type RawFinding } from './check'
import { isQuoted } from './guards'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface AddressFields extends VetoFields {
  /** Patterns of formal address ("vas", "uredite"). */
  readonly formal: readonly string[]
  /** Patterns of informal address ("tebe", "uredi"). */
  readonly informal: readonly string[]
  /** Which is the slip where both are as frequent: `informal`, or else the later one. */
  readonly even?: 'informal'
}

/** Formal and informal address in one reply: the rarer is the slip; where both are as frequent, the later one is. */
export const formOfAddress = defineCheck<AddressFields>({
  name: 'form-of-address',
  about: 'Formal and informal address of the reader, mixed in one reply.',
  tellsAddress: true,
  fields: {
    formal: { type: 'string-list', required: true, about: 'Patterns of formal address.' },
    informal: { type: 'string-list', required: true, about: 'Patterns of informal address.' },
    even: {
      type: { oneOf: ['informal'] },
      about: 'The slip where both are as frequent; the later one if not given.',
    },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const compileAll = (list: readonly string[]) => list.flatMap((pattern) => patterns.compileEach(pattern))
    const formal = compileAll(rule.formal)
    const informal = compileAll(rule.informal)
    const isFormal = new Set(formal)
    const veto = compileVeto(rule, patterns)
    /** Formal ones, informal ones. */
    const saidIn = (draft: Draft, matches: readonly PhraseMatch[]) => {
      const said = withoutOverlaps(matches).filter(
        (match) => !isQuoted(draft, match.sentence, match.from) && !veto(draft, match.sentence, match),
      )
      return [true, false].map((kind) => said.filter(({ phrase }) => isFormal.has(phrase) === kind))
    }

    return {
      rule,
      phrases: [...formal, ...informal],
      find({ draft }: FindContext, matches): RawFinding[] {
        const [one, other] = saidIn(draft, matches)
        if (!one?.[0] || !other?.[0]) return []
        const isOneRarer =
          one.length === other.length
            ? rule.even !== 'informal' && one[0].from > other[0].from
            : one.length < other.length
        const [slips, rest] = isOneRarer ? [one, other] : [other, one]
        // One hint a sentence: whoever mends its first verb reads on to the next.
        const firstOfSentence = slips.filter((slip, at) => slips[at - 1]?.sentence !== slip.sentence)
        return firstOfSentence.map((slip) => ({
          span: spanOf(draft, shown(slip)),
          args: [textOf(draft, shown(rest[0]!)), textOf(draft, shown(slip))],
        }))
      },
      addressIn(draft, matches) {
        const [formal, informal] = saidIn(draft, matches)
        return { formal: formal!.length, informal: informal!.length }
      },
    }
  },
})

/** A verb alone, where the words around it only told its form. */
const shown = (match: PhraseMatch) => match.captures.get('here') ?? match

/** In the order of the text; of two that share words the longer one, and where both are as long, the first listed. */
function withoutOverlaps(matches: readonly PhraseMatch[]): PhraseMatch[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return sorted.filter(({ from, to }) => {
    if (from < free) return false
    free = to
    return true
  })
}
