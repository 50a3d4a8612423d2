import type { Draft } from '../draft/draft'
import { spanOf, textOf, type TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import type { Phrase } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import { capitalized } from '../casing'
import { bySentence } from './by-sentence'
import { defineCheck, type RawFinding } from './check'
import { isLabel } from './labels'
import { masksIn } from './masks'
import { compileVeto, looksAhead, vetoFields, type VetoFields } from './vetoes'

interface CapitalsFields extends VetoFields {
  /** How many words in capitals in a row are more than a name or an acronym (default 2). */
  readonly min?: number
  /** Patterns of words that are neither: one of them must be among the capitals. */
  readonly plain: readonly string[]
  /** Words that keep their capitals: acronyms that everybody knows. */
  readonly exceptions?: readonly string[]
}

/** A line of this many words without a full stop is a heading: its capitals are layout. */
const longestHeading = 5

/** Words in capitals that are no name, code, acronym or button: they read as shouting. */
export const capitals = defineCheck<CapitalsFields>({
  name: 'capitals',
  about: 'Several plain words in capitals.',
  fields: {
    min: { type: 'number', about: 'How many words in a row are too many (default 2).' },
    plain: {
      type: 'string-list',
      required: true,
      about: 'Patterns of plain words: capitals without one of them are a name or a code.',
    },
    exceptions: { type: 'string-list', about: 'Words that keep their capitals.' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const plain = rule.plain.flatMap((pattern) => patterns.compileEach(pattern))
    const kept = new Set(rule.exceptions ?? [])
    const veto = compileVeto(rule, patterns)
    const min = rule.min ?? 2
    return {
      rule,
      phrases: [],
      ...bySentence({ always: true, looksAhead: looksAhead(rule) }, ({ draft, rewrites }, sentence) => {
        const { zone, firstToken } = draft.sentences[sentence]!
        if (zone !== 'body' || !mayHold(draft, sentence, min) || isHeading(draft, sentence)) return []
        return runsIn(draft, sentence, kept)
          .filter(({ words }) => words >= min)
          .filter(({ run }) => holdsPlain(draft, sentence, run, plain))
          .filter(({ run }) => !isLabel(draft, sentence, run) && !veto(draft, sentence, run))
          .map(({ run }): RawFinding => {
            const span = spanOf(draft, run)
            const newText = lowered(draft, run, kept, run.from === firstToken)
            const torn = masksIn(draft.masks, span.start, span.end).length > 0
            const suggestions = rewrites && !torn ? [[{ span, newText }]] : []
            return { span, args: [newText, textOf(draft, run)], suggestions }
          })
      }),
    }
  },
})

const written = ({ text, tokens }: Draft, at: number) => text.slice(tokens.start[at], tokens.end[at])
const inCapitals = /^(?=.*\p{Lu})[\p{Lu}\p{M}'’-]+$/u

/** False where fewer words can be in capitals: nearly everywhere, and two characters of each word tell it. */
function mayHold({ text, tokens, sentences }: Draft, sentence: number, min: number): boolean {
  const { firstToken, endToken } = sentences[sentence]!
  let words = 0
  for (let at = firstToken; at < endToken && words < min; at++) {
    const start = tokens.start[at]!
    const isLong = tokens.end[at]! - start > 1
    if (isLong && !isSmall(text.charCodeAt(start)) && !isSmall(text.charCodeAt(start + 1))) words++
  }
  return words >= min
}

const isSmall = (code: number) => code >= 97 && code <= 122

/** Runs of words in capitals; commas and numbers may stand between, single letters only with words around them. */
function runsIn(
  draft: Draft,
  sentence: number,
  kept: ReadonlySet<string>,
): { readonly run: TokenRun; readonly words: number }[] {
  const { firstToken, endToken } = draft.sentences[sentence]!
  const { kind } = draft.tokens
  const runs: { run: TokenRun; words: number }[] = []
  for (let at = firstToken; at < endToken; at++) {
    const from = at
    let to = at
    let words = 0
    for (; at < endToken; at++) {
      const word = written(draft, at)
      if (kind[at] === TokenKind.Word && inCapitals.test(word)) {
        to = at + 1
        if (word.length > 1 && !kept.has(word)) words++
      } else if (to === from || (kind[at] !== TokenKind.Number && word !== ',')) break
    }
    if (words > 0) runs.push({ run: { from, to }, words })
  }
  return runs
}

const holdsPlain = (draft: Draft, sentence: number, run: TokenRun, plain: readonly Phrase[]) =>
  matchesIn(draft, sentence, plain).some(({ from, to }) => from < run.to && run.from < to)

function isHeading(draft: Draft, sentence: number): boolean {
  const { span, block, firstToken, endToken } = draft.sentences[sentence]!
  const { kind, span: whole } = draft.blocks[block]!
  if (kind === 'heading' || kind === 'table-cell') return true
  const isAlone = draft.text.slice(whole.start, span.start).trim() === ''
  return (
    isAlone &&
    endToken - firstToken <= longestHeading + 1 &&
    !/[.!?…,]/u.test(draft.tokens.word[endToken - 1]!)
  )
}

/** In small letters, with a capital where the sentence opens. */
function lowered(draft: Draft, run: TokenRun, kept: ReadonlySet<string>, opens: boolean): string {
  const { start } = spanOf(draft, run)
  let text = textOf(draft, run)
  for (let at = run.from; at < run.to; at++) {
    const word = written(draft, at)
    const from = draft.tokens.start[at]! - start
    const small = opens && at === run.from ? capitalized(word.toLowerCase()) : word.toLowerCase()
    const [stem] = word.split(/['’]/) // "I'M" is "I'm" where "I" keeps its capital
    text =
      text.slice(0, from) +
      (kept.has(stem!) ? stem + small.slice(stem!.length) : small) +
      text.slice(from + word.length)
  }
  return text
}
