import {
  audiences,
  channels,
  dateOrders,
  kinds,
  signatures,
  turns,
  type Audience,
  type Channel,
  type DateOrder,
  type Kind,
  type Signature,
  type Turn,
} from '../draft/draft'
import { levels, type LevelSetting } from '../finding'
import type { FieldSpec } from './field'

/**
 * What the customer's newest message is, by the cues of its own language (`@customer-…` in that locale's `_sets/customer.yaml`):
 * `problem`: it brings a problem or a feeling; `thanks`: only thanks or agreement; `answer`: only the answer to our
 * question, with or without thanks; `other`: none of these, such as a plain question; `absent`: there is no message.
 */
export const customerStates = ['absent', 'problem', 'thanks', 'answer', 'other'] as const
export type CustomerState = (typeof customerStates)[number]

/** Of what nobody decided. */
export const unsaid = 'unsaid'

/**
 * One entry of a rule's `when`: a level for drafts of which all that is named here holds; of a list, any. The first
 * entry that fits counts. `off` silences the rule whatever config or kind say; any other level can only make a finding
 * quieter, and yields to config and `kinds`.
 */
export interface Circumstance {
  readonly channel?: readonly Channel[]
  readonly kind?: readonly Kind[]
  readonly turn?: readonly Turn[]
  /** `given` is every message there is. */
  readonly customer?: readonly (CustomerState | 'given')[]
  readonly audience?: readonly (Audience | typeof unsaid)[]
  readonly dateOrder?: readonly (DateOrder | typeof unsaid)[]
  readonly signature?: readonly Signature[]
  /** Patterns of which one stands in the sentence of the finding or in the next one. */
  readonly near?: readonly string[]
  readonly level: LevelSetting
}

const anyOf = (values: readonly string[], about: string): FieldSpec => ({
  type: 'string-list',
  fault: (value) =>
    values.includes(value) ? null : `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, not "${value}".`,
  about,
})

export const circumstanceFields: { readonly [K in keyof Circumstance]-?: FieldSpec } = {
  channel: anyOf(channels, 'In these channels.'),
  kind: anyOf(kinds, 'In these kinds of draft.'),
  turn: anyOf(turns, 'In these turns of the conversation.'),
  customer: anyOf(
    [...customerStates, 'given'],
    "Where the customer's newest message is of this sort (given: there is one).",
  ),
  audience: anyOf([...audiences, unsaid], 'For these readers; unsaid: nobody decided.'),
  dateOrder: anyOf([...dateOrders, unsaid], 'For teams that write dates so; unsaid: nobody decided.'),
  signature: anyOf(signatures, 'Where the sign-off is typed, or appended by the mail program.'),
  near: {
    type: 'string-list',
    about: 'Where one of these patterns stands in the sentence of the finding or in the next one.',
  },
  level: { type: { oneOf: ['off', ...levels] }, required: true, about: 'The level that then holds.' },
}
