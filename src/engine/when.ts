import type { Draft } from './draft/draft'
import type { LevelSetting } from './finding'
import type { SilenceReason } from './options'
import type { PatternCompiler } from './pattern/compile'
import type { Phrase } from './pattern/phrase'
import { holdsOne } from './pattern/phrase-index'
import { unsaid, type Circumstance, type CustomerState } from './rules/circumstances'
import type { TextSpan } from './span'

/** What `when` asks of a draft, and of its customer's message: read when a rule asks, once. */
interface Facts {
  readonly draft: Pick<Draft, 'channel' | 'kind' | 'turn' | 'audience' | 'dateOrder' | 'signature'>
  customer(): CustomerState
}

export interface Situation extends Facts {
  readonly draft: Draft
}

/** What a rule's `when` says of one finding, and what decided it. */
export interface Fitting {
  readonly level: LevelSetting
  readonly reason: SilenceReason
}

/** The first entry that fits a finding at a place; null where none does. */
export type When = (situation: Situation, span: TextSpan) => Fitting | null

/** What is told as the reason where an entry names several things: the rarest. */
const tellingFirst = [
  'near',
  'customer',
  'dateOrder',
  'audience',
  'signature',
  'turn',
  'channel',
  'kind',
] as const

export const reasonOf = (entry: Circumstance): SilenceReason =>
  tellingFirst.find((key) => entry[key]) ?? 'not-due'

export function compileWhen(entries: readonly Circumstance[], patterns: PatternCompiler): When {
  const compiled = entries.map((entry) => ({
    entry,
    reason: reasonOf(entry),
    near: entry.near?.flatMap((pattern) => patterns.compileEach(pattern)),
  }))
  return (situation, span) => {
    for (const { entry, reason, near } of compiled)
      if (holds(entry, situation) && (!near || isNear(situation.draft, span, near)))
        return { level: entry.level, reason }
    return null
  }
}

/** Does all hold that an entry names, but for what stands near the finding? */
export function holds(entry: Circumstance, { draft, customer }: Facts): boolean {
  const { channel, kind, turn, audience, dateOrder, signature } = entry
  return (
    isOneOf(draft.channel, channel) &&
    isOneOf(draft.kind, kind) &&
    isOneOf(draft.turn, turn) &&
    isOneOf(draft.audience ?? unsaid, audience) &&
    isOneOf(draft.dateOrder ?? unsaid, dateOrder) &&
    isOneOf(draft.signature, signature) &&
    (!entry.customer || isSaid(customer(), entry.customer)) // asked last: it is the only one that costs something
  )
}

const isOneOf = <T>(value: T, allowed: readonly T[] | undefined) => !allowed || allowed.includes(value)

const isSaid = (state: CustomerState, asked: NonNullable<Circumstance['customer']>) =>
  asked.includes(state) || (state !== 'absent' && asked.includes('given'))

/** In the sentence in which the place begins, or in the next one. */
function isNear(draft: Draft, { start }: TextSpan, phrases: readonly Phrase[]): boolean {
  const { sentences } = draft
  let [low, high] = [0, sentences.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.span.start <= start) low = middle
    else high = middle
  }
  return [low, low + 1].some((i) => sentences[i] && holdsOne(draft, i, phrases))
}
