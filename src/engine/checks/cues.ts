import type { Draft } from '../draft/draft'
import type { Grade } from '../moves'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { searchOf } from '../pattern/phrase-index'
import type { FieldSpec } from '../rules/field'
import type { CompileContext } from './check'
import { isQuestion } from './guards'
import { compileSubstance } from './substance'
import { compileVeto, vetoFields, type Veto, type VetoFields } from './vetoes'

/** Words that show a move, with where they count: one cue class of a `presence` rule. */
export interface CueGroup extends VetoFields {
  /** The cue class, for readers: `thanks-for-act`, `promise`, `done`. */
  readonly name: string
  readonly grade?: Grade
  readonly patterns: readonly string[]
  /** Only in the first N sentences of the body. */
  readonly within?: number
  /** True where the cue shows the move in a question only, false where not in one. */
  readonly question?: boolean
  /** True where the cue must name something: with nothing but hollow words after it, it shows the move only generically. */
  readonly naming?: boolean
}

export const cueFields: { readonly [K in keyof CueGroup]-?: FieldSpec } = {
  name: { type: 'string', required: true, about: 'The cue class.' },
  grade: { type: { oneOf: ['specific', 'generic'] }, about: 'The grade of the move that it shows.' },
  patterns: { type: 'string-list', required: true, about: 'The patterns that show it.' },
  within: { type: 'number', about: 'Only in the first N sentences of the body.' },
  question: { type: 'boolean', about: 'True: only in questions; false: only outside of them.' },
  naming: { type: 'boolean', about: 'True: generic unless its clause holds more than @hollow-words.' },
  ...vetoFields,
}

interface Cue extends CueGroup {
  readonly veto: Veto
}

/** A rule's cue classes, ready to be looked for. */
export interface Cues {
  /** The match that shows the move best: the first specific one, else the first at all. Null where none counts. */
  best(draft: Draft): Shown | null
}

interface Shown {
  readonly match: PhraseMatch
  readonly grade: Grade
}

/** @param hollow patterns of formulas: a cue that overlaps one shows the move, but only generically */
export function compileCues(
  groups: readonly CueGroup[],
  ruleVeto: VetoFields,
  hollow: readonly string[],
  context: CompileContext,
): Cues {
  const { patterns } = context
  const namesSomething = compileSubstance(context)
  const veto = compileVeto(ruleVeto, patterns)
  const isHollow = compileVeto({ unless: hollow }, patterns)
  const cueOf = new Map<Phrase, Cue>()
  const inQuestions: Phrase[] = []
  const elsewhere: Phrase[] = []
  for (const group of groups) {
    const cue: Cue = { ...group, veto: compileVeto(group, patterns) }
    for (const phrase of group.patterns.flatMap((pattern) => patterns.compileEach(pattern))) {
      cueOf.set(phrase, cue)
      if (group.question !== false) inQuestions.push(phrase)
      if (group.question !== true) elsewhere.push(phrase)
    }
  }
  const [questions, others] = [searchOf(inQuestions), searchOf(elsewhere)]
  return {
    // Sentence by sentence, and no farther than the first specific cue: (measured) most replies show by then what they
    // are asked for, and looking for cues in all of their sentences was a third of all matching.
    best(draft) {
      const { sentences } = draft
      const body = sentences.findIndex((sentence) => sentence.zone === 'body')
      let generic: PhraseMatch | null = null
      for (let i = Math.max(body, 0); i < sentences.length; i++) {
        if (sentences[i]!.zone !== 'body') continue // "Cheers, Tom" thanks for nothing
        for (const match of (isQuestion(draft, i) ? questions : others)(draft, i)) {
          const cue = cueOf.get(match.phrase)!
          const isGeneric = cue.grade === 'generic'
          if (isGeneric && generic) continue
          if (cue.within !== undefined && i - body >= cue.within) continue
          // Vetoes cost a look at the sentence: they are asked last, and only until a specific cue stands.
          if (cue.veto(draft, i, match) || veto(draft, i, match)) continue
          const isEmpty = () =>
            isHollow(draft, i, match) || (cue.naming === true && !namesSomething(draft, match))
          if (!isGeneric && !isEmpty()) return { match, grade: 'specific' }
          generic ??= match
        }
      }
      return generic && { match: generic, grade: 'generic' }
    },
  }
}
