import { channels, type Channel, type Draft, type Sentence } from '../draft/draft'
import { TokenKind } from '../draft/tokens'
import { bySentence } from './by-sentence'
import { defineCheck } from './check'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

interface SentenceLengthFields extends VetoFields {
  /** Words; a longer sentence is found. */
  readonly max: number
  /** The same where a channel asks for shorter sentences, in words. */
  readonly limits?: Readonly<Partial<Record<Channel, number>>>
}

/** Sentences that a reader has to read twice. */
export const sentenceLength = defineCheck<SentenceLengthFields>({
  name: 'sentence-length',
  about: 'A sentence with more words than a reader takes in at once.',
  fields: {
    max: { type: 'number', required: true, about: 'The most words that a sentence may have.' },
    limits: {
      type: { mapOf: 'number', keys: channels },
      about: 'The most words in a channel, where it is another number.',
    },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    return {
      rule,
      phrases: [],
      ...bySentence({ always: true, looksAhead: looksAhead(rule) }, ({ draft }, i) => {
        const limit = rule.limits?.[draft.channel] ?? rule.max
        const sentence = draft.sentences[i]!
        if (sentence.endToken - sentence.firstToken <= limit || !isProse(draft, sentence)) return []
        const words = wordsIn(draft, sentence)
        const run = { from: sentence.firstToken, to: sentence.endToken }
        if (words <= limit || veto(draft, i, run)) return []
        return [{ span: sentence.span, args: [String(limit), String(words)] }]
      }),
    }
  },
})

const isProse = ({ blocks }: Draft, { zone, block }: Sentence) =>
  zone === 'body' && blocks[block]!.kind !== 'heading' && blocks[block]!.kind !== 'table-cell'

/** Numbers and what can't be read (code, an address, a placeholder) are read as words, too. */
function wordsIn({ tokens: { kind } }: Draft, { firstToken, endToken }: Sentence): number {
  let words = 0
  for (let at = firstToken; at < endToken; at++) if (kind[at] !== TokenKind.Punctuation) words++
  return words
}
