import type { Draft } from '../draft/draft'
import { spanOf } from '../draft/token-run'
import type { Level } from '../finding'
import { moves, type Grade, type Move } from '../moves'
import type { Phrase } from '../pattern/phrase'
import { holdsOne } from '../pattern/phrase-index'
import { defineCheck, type CompiledRule, type RawFinding } from './check'
import { concernOf, saysOnly } from './concern'
import { compileCues, cueFields, type CueGroup } from './cues'
import { compileEchoes, echoFields, type EchoFields } from './echoes'
import { insertionOf, insertionPlaces, leastAlikeFirst, placeOf, type InsertionPlace } from './insertion'
import { vetoFields, type VetoFields } from './vetoes'

interface PresenceFields extends VetoFields {
  readonly move: Move
  /** Greeting and sign-off are zones of the draft: no cues are needed. */
  readonly zone?: 'greeting' | 'sign-off'
  readonly cues?: readonly CueGroup[]
  /** Formulas that fit every message ("Thanks for reporting this issue."): what they show is `generic`. */
  readonly hollow?: readonly string[]
  /** The move is also made where an early sentence takes up the customer's own words. */
  readonly echoes?: EchoFields
  /** The grade that this rule asks for: a `generic` acknowledgement isn't `specific`. */
  readonly asks?: Grade
  /** Asks for these cues besides whatever makes the move, and doesn't make it by them: an hour, a route. */
  readonly apart?: boolean
  /** The level where the customer's message isn't known. */
  readonly 'without-customer'?: Level
  /** The move is due only where the reply holds one of these. */
  readonly due?: readonly string[]
  /** Nothing is due where the reply holds one of these. */
  readonly 'unless-reply'?: readonly string[]
  /** Nothing is due where every sentence of the customer's message matches one of these. */
  readonly undue?: readonly string[]
  /** Phrases to insert; `{{concern}}` is filled where the customer's message names just one. */
  readonly phrases?: readonly string[]
  readonly insert?: InsertionPlace
  /** What a customer may be writing about: word found → how we name it ("package": "your parcel"). */
  readonly concerns?: Readonly<Record<string, string>>
}

/** A move that a reply should make: detected by cues, flagged where it is missing. */
export const presence = defineCheck<PresenceFields>({
  name: 'presence',
  about: 'A move that a reply should make (greeting, acknowledgement, next steps, help offer, sign-off).',
  moveOf: ({ move }) => move,
  fields: {
    move: { type: { oneOf: moves }, required: true, about: 'The move.' },
    zone: { type: { oneOf: ['greeting', 'sign-off'] }, about: 'The zone that makes the move.' },
    cues: {
      type: { listOf: { mapping: cueFields } },
      about: 'Groups of patterns that show the move: { name, grade, patterns, within, question }.',
    },
    hollow: { type: 'string-list', about: 'Patterns of formulas: what they show is no more than generic.' },
    echoes: {
      type: { mapping: echoFields },
      about: 'Also shown by words shared with the customer: { words, sentences, with }.',
    },
    asks: { type: { oneOf: ['specific', 'generic'] }, about: 'The grade that the reply should reach.' },
    apart: { type: 'boolean', about: 'True: asks for its own cues, whatever else makes the move.' },
    'without-customer': {
      type: { oneOf: ['suggestion', 'warning', 'error'] },
      about: 'Level without the customer’s message.',
    },
    due: { type: 'string-list', about: 'Due only where the reply holds one of these patterns.' },
    'unless-reply': { type: 'string-list', about: 'Nothing is due where the reply holds one of these.' },
    undue: { type: 'string-list', about: 'Nothing is due where the customer says only this.' },
    phrases: { type: 'string-list', about: 'Phrases to insert.' },
    insert: { type: { oneOf: insertionPlaces }, about: 'Where they go.' },
    concerns: { type: 'string-map', about: 'What a customer may write about, and how we name it.' },
    ...vetoFields,
  },
  compile(rule, context) {
    const { patterns, sets, language } = context
    const echoes = patterns.later(
      () => rule.echoes && compileEchoes(rule.echoes, new Set(sets['stop-words']), { patterns, language }),
    )
    const cues = compileCues(rule.cues ?? [], rule, rule.hollow ?? [], context)
    const compileAll = (list: readonly string[] = []) =>
      patterns.later(() => list.flatMap((pattern) => patterns.compileEach(pattern)))
    const due = compileAll(rule.due)
    const notDue = compileAll(rule['unless-reply'])
    const undue = compileAll(rule.undue)
    const holds = (draft: Draft, phrases: readonly Phrase[]) =>
      draft.sentences.some((_, i) => holdsOne(draft, i, phrases))
    const isDue = (draft: Draft) =>
      (due().length === 0 || holds(draft, due())) &&
      !holds(draft, notDue()) &&
      !(draft.customer && undue().length > 0 && saysOnly(draft, draft.customer.text, undue()))

    const detector: Pick<CompiledRule, 'move' | 'detect'> = {
      move: rule.move,
      detect({ draft }) {
        const zone = draft.zones.find(({ role }) => role === rule.zone)
        if (zone) return { span: zone.span, grade: 'specific' }
        const shown = cues.best(draft)
        if (shown?.grade === 'specific') return { span: spanOf(draft, shown.match), grade: 'specific' }
        const echo = echoes()?.(draft)
        if (echo) return { span: echo, grade: 'specific' }
        return shown && { span: spanOf(draft, shown.match), grade: 'generic' }
      },
    }
    return {
      rule,
      phrases: [], // its cues are looked for when they are asked for
      always: true,
      isWhole: true,
      ...(rule.apart ? {} : detector),
      find({ draft, moves: made, rewrites }): RawFinding[] {
        const move = rule.apart ? cues.best(draft) : made[rule.move]
        if (move && !(rule.asks === 'specific' && move.grade === 'generic')) return []
        if (!move && rule.asks) return [] // a missing move is another rule's finding
        const span = placeOf(draft, rule.move)
        if (!span || !isDue(draft)) return []
        const concern = concernOf(draft, rule.concerns ?? {})
        const level = draft.customer ? undefined : rule['without-customer']
        const place = rule.insert ?? 'end'
        return [
          {
            span,
            ...(level ? { level } : {}),
            suggestions: rewrites
              ? leastAlikeFirst(draft, place, rule.phrases ?? []).map((phrase) => [
                  insertionOf(draft, place, concern ? phrase.replaceAll('{{concern}}', concern) : phrase),
                ])
              : [],
          },
        ]
      },
    }
  },
})
