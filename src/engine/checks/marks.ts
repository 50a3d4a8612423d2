import { spanOf, textOf, type TokenRun } from '../draft/token-run'
import type { Draft } from '../draft/draft'
import { bySentence } from './by-sentence'
import { defineCheck, type RawFinding } from './check'
import { isQuoted } from './guards'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

interface MarksFields extends VetoFields {
  /** Marks of which one is enough; the one listed first stays. */
  readonly marks: readonly string[]
}

/** "!!!" and "??": rows of marks. */
export const marks = defineCheck<MarksFields>({
  name: 'marks',
  about: 'Punctuation marks in a row, of which one says the same.',
  fields: {
    marks: {
      type: 'string-list',
      required: true,
      about: 'Marks of which one is enough; in a mixed row the one listed first stays.',
    },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    return {
      rule,
      phrases: [],
      ...bySentence({ always: true, looksAhead: looksAhead(rule) }, ({ draft }, sentence) => {
        if (draft.sentences[sentence]!.zone !== 'body') return []
        return rowsIn(draft, sentence, rule.marks).flatMap((row): RawFinding[] => {
          if (isQuoted(draft, sentence, row.from) || veto(draft, sentence, row)) return []
          if (isTone(draft, row)) return []
          const span = spanOf(draft, row)
          const text = textOf(draft, row)
          const newText = rule.marks.find((mark) => text.includes(mark))!
          return [{ span, args: [newText, text], fix: [{ span, newText }] }]
        })
      }),
    }
  },
})

/** "Did we win?!" is a tone, and one of its marks alone would say something else. */
const isTone = ({ tokens: { word } }: Draft, { from, to }: TokenRun) =>
  to - from === 2 && word[from] !== word[from + 1]

/** Marks that stand side by side, with nothing between them. */
function rowsIn({ tokens, sentences }: Draft, sentence: number, listed: readonly string[]): TokenRun[] {
  const { firstToken, endToken } = sentences[sentence]!
  const { word, start, end } = tokens
  const rows: TokenRun[] = []
  for (let from = firstToken; from < endToken; from++) {
    let to = from
    while (to < endToken && listed.includes(word[to]!) && (to === from || start[to] === end[to - 1])) to++
    if (to - from > 1) rows.push({ from, to })
    from = Math.max(from, to - 1)
  }
  return rows
}
