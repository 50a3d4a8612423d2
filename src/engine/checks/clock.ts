import type { Draft, Sentence } from '../draft/draft'
import { spanOf, textOf, type TokenRun } from '../draft/token-run'
import { TokenKind } from '../draft/tokens'
import type { Phrase } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import { defineCheck, type RawFinding } from './check'
import { isQuoted } from './guards'
import { compileVeto, vetoFields, type VetoFields } from './vetoes'

interface ClockFields extends VetoFields {
  /** Patterns of what says which clock is meant: one of them anywhere in the reply is enough. */
  readonly zones: readonly string[]
  /** Words that make a number before them an hour: "3 pm", "3 o'clock". */
  readonly halves?: readonly string[]
  /** Words after which a number with a dot is a time, not a price: "at 15.30". */
  readonly after?: readonly string[]
  readonly suggest?: readonly string[]
}

const withColon = /^(?:[01]?\d|2[0-4]):[0-5]\d$/
const withDot = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/
const withHalf = /^(?:0?\d|1[0-2])(?:[:.][0-5]\d)?(?:am|pm)$/
const hour = /^(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?$/

/** Clock times of which a reader elsewhere can't tell by whose clock they are meant. */
export const clock = defineCheck<ClockFields>({
  name: 'clock',
  about: 'A clock time without its time zone.',
  fields: {
    zones: { type: 'string-list', required: true, about: 'Patterns that say which clock is meant.' },
    halves: { type: 'string-list', about: 'Words that make a number before them an hour: pm.' },
    after: { type: 'string-list', about: 'Words after which a number with a dot is a time: at.' },
    suggest: { type: 'string-list', about: 'What may stand there instead; {time} is the time.' },
    ...vetoFields,
  },
  compile(rule, { patterns }) {
    const veto = compileVeto(rule, patterns)
    const zones = rule.zones.flatMap((pattern) => patterns.compileEach(pattern))
    const halves = new Set(rule.halves ?? [])
    const after = new Set(rule.after ?? [])
    const timeAt = ({ tokens: { word, kind } }: Draft, at: number, { firstToken, endToken }: Sentence) => {
      if (kind[at] !== TokenKind.Number) return null
      const text = word[at]!
      if (hour.test(text) && at + 1 < endToken && halves.has(word[at + 1]!)) return { from: at, to: at + 2 }
      const isAfter = () => at > firstToken && after.has(word[at - 1]!)
      const isTime = withColon.test(text) || withHalf.test(text) || (withDot.test(text) && isAfter())
      return isTime ? { from: at, to: at + 1 } : null
    }
    /** One hint a sentence: "from 9:00 to 17:00" needs the zone once, behind the last. Not kept: that took longer. */
    const lastTime = (draft: Draft, sentence: Sentence): TokenRun | null => {
      const { firstToken, endToken } = sentence
      let run: TokenRun | null = null
      for (let at = firstToken; at < endToken; at++) run = timeAt(draft, at, sentence) ?? run
      return run
    }
    return {
      rule,
      phrases: [],
      always: true,
      find({ draft }): RawFinding[] {
        const found = draft.sentences.flatMap((here, sentence): readonly RawFinding[] => {
          const run = here.zone === 'body' ? lastTime(draft, here) : null
          if (!run || isQuoted(draft, sentence, run.from) || veto(draft, sentence, run)) return noFindings
          const span = spanOf(draft, run)
          const text = textOf(draft, run)
          const proposed = (rule.suggest ?? []).map((one) => one.replaceAll('{time}', text))
          const suggestions = proposed.map((newText) => [{ span, newText }])
          return [{ span, args: [proposed[0] ?? '', text], suggestions }]
        })
        return found.length > 0 && namesZone(draft, zones) ? [] : found
      },
    }
  },
})

const noFindings: readonly RawFinding[] = []

const namesZone = (draft: Draft, zones: readonly Phrase[]) =>
  draft.sentences.some((_, i) => matchesIn(draft, i, zones).length > 0)
