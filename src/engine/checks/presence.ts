import type { Draft } from '../draft/draft'
import type { Level } from '../finding'
import { moves, type Grade, type Move } from '../moves'
import type { Phrase, PhraseMatch } from '../pattern/phrase'
import { matchesIn } from '../pattern/phrase-index'
import { defineCheck, type FieldSpec, type RawFinding } from './check'
import { concernOf, echoes, saysOnly } from './concern'
import { insertionOf, insertionPlaces, placeOf, type InsertionPlace } from './insertion'
import { spanOf } from './rewrite'
import { compileVeto, vetoFields, type Veto, type VetoFields } from './vetoes'

/** Words that show a move, with where they count. */
interface CueGroup extends VetoFields {
  /** The cue class, for readers: `thanks-for-act`, `promise`, `done`. */
  readonly name: string
  readonly grade?: Grade
  readonly patterns: readonly string[]
  /** Only in the first N sentences of the body. */
  readonly within?: number
  /** True where the cue shows the move in a question only, false where not in one. */
  readonly question?: boolean
}

interface PresenceFields extends VetoFields {
  readonly move: Move
  /** Greeting and sign-off are zones of the draft: no cues are needed. */
  readonly zone?: 'greeting' | 'sign-off'
  readonly cues?: readonly CueGroup[]
  /** The move is also made where an early sentence shares content words with the customer's message. */
  readonly echoes?: { readonly words: number; readonly sentences: number }
  /** The grade that this rule asks for: a `generic` acknowledgement isn't `specific`. */
  readonly asks?: Grade
  /** The level where the customer's message isn't known. */
  readonly 'without-customer'?: Level
  /** The move is due only where the reply holds one of these. */
  readonly due?: readonly string[]
  /** Nothing is due where every sentence of the customer's message matches one of these. */
  readonly undue?: readonly string[]
  /** Phrases to insert; `{{concern}}` is filled where the customer's message names just one. */
  readonly phrases?: readonly string[]
  readonly insert?: InsertionPlace
  /** What a customer may be writing about: word found → how we name it ("package": "your parcel"). */
  readonly concerns?: Readonly<Record<string, string>>
}

const cueFields: { readonly [K in keyof CueGroup]-?: FieldSpec } = {
  name: { type: 'string', required: true, about: 'The cue class.' },
  grade: { type: { oneOf: ['specific', 'generic'] }, about: 'The grade of the move that it shows.' },
  patterns: { type: 'string-list', required: true, about: 'The patterns that show it.' },
  within: { type: 'number', about: 'Only in the first N sentences of the body.' },
  question: { type: 'boolean', about: 'True: only in questions; false: only outside of them.' },
  ...vetoFields,
}

const echoFields: Readonly<Record<string, FieldSpec>> = {
  words: { type: 'number', required: true, about: 'How many content words must be shared.' },
  sentences: { type: 'number', required: true, about: 'Within how many sentences of the body.' },
}

interface Cue extends CueGroup {
  readonly veto: Veto
}

/** A move that a reply should make: detected by cues, flagged where it is missing. */
export const presence = defineCheck<PresenceFields>({
  name: 'presence',
  about: 'A move that a reply should make (greeting, acknowledgement, next steps, help offer, sign-off).',
  fields: {
    move: { type: { oneOf: moves }, required: true, about: 'The move.' },
    zone: { type: { oneOf: ['greeting', 'sign-off'] }, about: 'The zone that makes the move.' },
    cues: {
      type: { listOf: { mapping: cueFields } },
      about: 'Groups of patterns that show the move: { name, grade, patterns, within, question }.',
    },
    echoes: {
      type: { mapping: echoFields },
      about: 'Also shown by words shared with the customer: { words, sentences }.',
    },
    asks: { type: { oneOf: ['specific', 'generic'] }, about: 'The grade that the reply should reach.' },
    'without-customer': {
      type: { oneOf: ['suggestion', 'warning', 'error'] },
      about: 'Level without the customer’s message.',
    },
    due: { type: 'string-list', about: 'Due only where the reply holds one of these patterns.' },
    undue: { type: 'string-list', about: 'Nothing is due where the customer says only this.' },
    phrases: { type: 'string-list', about: 'Phrases to insert.' },
    insert: { type: { oneOf: insertionPlaces }, about: 'Where they go.' },
    concerns: { type: 'string-map', about: 'What a customer may write about, and how we name it.' },
    ...vetoFields,
  },
  compile(rule, { patterns, sets }) {
    const stopWords = new Set(sets['stop-words'])
    const veto = compileVeto(rule, patterns)
    const cueOf = new Map<Phrase, Cue>()
    for (const group of rule.cues ?? []) {
      const cue: Cue = { ...group, veto: compileVeto(group, patterns) }
      for (const phrase of group.patterns.flatMap((pattern) => patterns.compileEach(pattern)))
        cueOf.set(phrase, cue)
    }
    const due = (rule.due ?? []).flatMap((pattern) => patterns.compileEach(pattern))
    const undue = (rule.undue ?? []).flatMap((pattern) => patterns.compileEach(pattern))

    const counts = (draft: Draft, match: PhraseMatch, body: number) => {
      const cue = cueOf.get(match.phrase)!
      if (cue.within !== undefined && match.sentence - body >= cue.within) return false
      return !cue.veto(draft, match.sentence, match) && !veto(draft, match.sentence, match)
    }

    return {
      rule,
      phrases: [...cueOf.keys()],
      always: true,
      move: rule.move,
      detect({ draft }, matches) {
        const zone = draft.zones.find(({ role }) => role === rule.zone)
        if (zone) return { span: zone.span, grade: 'specific' }
        const body = draft.sentences.findIndex((sentence) => sentence.zone === 'body')
        const shown = matches.filter((match) => counts(draft, match, body))
        const gradeOf = (match: PhraseMatch): Grade => cueOf.get(match.phrase)!.grade ?? 'specific'
        const best = shown.find((match) => gradeOf(match) === 'specific')
        if (best) return { span: spanOf(draft, best), grade: 'specific' }
        const echo = rule.echoes && echoes(draft, rule.echoes, (word) => stopWords.has(word))
        if (echo) return { span: echo, grade: 'specific' }
        return shown[0] ? { span: spanOf(draft, shown[0]), grade: 'generic' } : null
      },
      find({ draft, moves: made, rewrites, signature }): RawFinding[] {
        if (rule.move === 'sign-off' && signature === 'appended') return []
        const move = made[rule.move]
        if (move && !(rule.asks === 'specific' && move.grade === 'generic')) return []
        if (!move && rule.asks) return [] // a missing move is another rule's finding
        if (due.length && !draft.sentences.some((_, i) => matchesIn(draft, i, due).length > 0)) return []
        const span = placeOf(draft, rule.move)
        if (!span || (draft.customer && undue.length && saysOnly(draft, draft.customer.text, undue)))
          return []
        const concern = concernOf(draft, rule.concerns ?? {})
        const level = draft.customer ? undefined : rule['without-customer']
        return [
          {
            span,
            ...(level ? { level } : {}),
            suggestions: rewrites
              ? (rule.phrases ?? []).map((phrase) => [
                  insertionOf(
                    draft,
                    rule.insert ?? 'end',
                    concern ? phrase.replaceAll('{{concern}}', concern) : phrase,
                  ),
                ])
              : [],
          },
        ]
      },
    }
  },
})
