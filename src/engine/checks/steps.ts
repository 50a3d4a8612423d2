import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import type { Edit } from '../finding'
import type { PhraseMatch } from '../pattern/phrase'
import { textSpan, type TextSpan } from '../span'
import { defineCheck, type RawFinding } from './check'
import { isQuestion, isQuoted } from './guards'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface StepsFields extends VetoFields {
  /** Patterns of what the reader is told to do: each place counts once. */
  readonly patterns: readonly string[]
  /** The most of them that a paragraph may hold (default 3). */
  readonly max?: number
}

interface Action extends TokenRun {
  readonly sentence: number
}

/** Fewer sentences than this make no list: the steps are woven into one, and only the writer can part them. */
const fewestItems = 3

/** A paragraph that tells the reader to do one thing after another: as a list, none gets lost. */
export const steps = defineCheck<StepsFields>({
  name: 'steps',
  about: 'A paragraph with more instructions than a reader keeps in mind.',
  fields: {
    patterns: { type: 'string-list', required: true, about: 'Patterns of an instruction.' },
    max: { type: 'number', about: 'The most instructions in one paragraph (default 3).' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    const max = rule.max ?? 3
    return {
      rule,
      phrases: rule.patterns.flatMap((pattern) => patterns.compileEach(pattern)),
      find({ draft, rewrites }, matches) {
        const told = matches.filter((match) => isTold(draft, match) && !veto(draft, match.sentence, match))
        return paragraphs(draft, distinct(told))
          .filter((actions) => actions.length > max)
          .map((actions): RawFinding => {
            const first = actions[0]!
            const last = actions[actions.length - 1]!
            const span = textSpan(draft.tokens.start[first.from]!, draft.sentences[last.sentence]!.span.end)
            const list = rewrites ? listOf(draft, actions) : null
            return { span, args: [String(max), String(actions.length)], suggestions: list ? [list] : [] }
          })
      },
    }
  },
})

function isTold(draft: Draft, { sentence, from }: PhraseMatch): boolean {
  const { zone, block } = draft.sentences[sentence]!
  if (zone !== 'body' || draft.blocks[block]!.kind !== 'paragraph') return false
  return !isQuestion(draft, sentence) && !isQuoted(draft, sentence, from)
}

/** Patterns overlap: one place is one action. */
function distinct(matches: readonly PhraseMatch[]): Action[] {
  const kept: Action[] = []
  for (const { sentence, from, to } of [...matches].sort((a, b) => a.from - b.from || b.to - a.to))
    if (from >= (kept[kept.length - 1]?.to ?? 0)) kept.push({ sentence, from, to })
  return kept
}

function paragraphs(draft: Draft, actions: readonly Action[]): Action[][] {
  const byBlock = new Map<number, Action[]>()
  for (const action of actions) {
    const { block } = draft.sentences[action.sentence]!
    const group = byBlock.get(block)
    if (group) group.push(action)
    else byBlock.set(block, [action])
  }
  return [...byBlock.values()]
}

/** The sentences from the first action to the last as a numbered list; null where the steps share sentences. */
function listOf(draft: Draft, actions: readonly Action[]): Edit[] | null {
  const first = actions[0]!.sentence
  const last = actions[actions.length - 1]!.sentence
  const holding = new Set(actions.map(({ sentence }) => sentence))
  if (holding.size < fewestItems || holding.size < last - first + 1) return null
  if (draft.sentences.slice(first, last + 1).some((sentence) => namesSettings(draft, sentence))) return null
  const newLine = /\r\n|\r|\n/.exec(draft.text)?.[0] ?? '\n'
  const edits: Edit[] = []
  for (let i = first; i <= last + 1; i++) {
    const gap = gapBefore(draft, i)
    if (gap && draft.text.slice(gap.start, gap.end).trim() !== '') return null
    const number = i <= last ? `${i - first + 1}. ` : ''
    const lines = i === first || i > last ? newLine + newLine : newLine
    if (gap) edits.push({ span: gap, newText: lines + number })
    else if (number) {
      const { start } = draft.sentences[i]!.span
      edits.push({ span: textSpan(start, start), newText: number })
    }
  }
  return edits
}

/** "Check the filters:" leads in, and "Size: any" is a setting: no step of its own. */
const namesSettings = ({ text }: Draft, { span }: Draft['sentences'][number]) =>
  /:\s*$|^\s*[\p{L} ]{1,24}:\s/u.test(text.slice(span.start, span.end))

/** What parts a sentence from the one before it in its paragraph; null where it opens one, or there is none. */
function gapBefore({ sentences }: Draft, i: number): TextSpan | null {
  const [before, here] = [sentences[i - 1], sentences[i]]
  return before && here && before.block === here.block ? textSpan(before.span.end, here.span.start) : null
}
