import { channels, turns, type Channel } from '../draft/draft'
import type { FieldSpec } from '../rules/field'
import { dateFault } from './dates'
import { templateKinds, templateStatuses, type TemplateKind, type TemplateStatus } from './template'

/** What the front matter of a template holds; only the title can't be done without. */
export interface TemplateFrontMatter {
  readonly title: string
  readonly kind?: TemplateKind
  readonly situation?: string
  readonly channels?: Channel | readonly Channel[]
  readonly audience?: readonly string[]
  readonly tags?: readonly string[]
  readonly placeholders?: Readonly<Record<string, string>>
  readonly 'when-to-use'?: string
  readonly 'do-not-use'?: string
  // For the people who look after it.
  readonly owner?: string
  readonly status?: TemplateStatus
  readonly 'review-by'?: string
  readonly valid?: { readonly from?: string; readonly to?: string }
  readonly approval?: { readonly by: string; readonly on?: string; readonly hash?: string }
  readonly 'replaced-by'?: string
  readonly 'external-ids'?: Readonly<Record<string, string>>
  readonly 'source-hash'?: string
  // A template is checked as a draft, so it may say what drafts say.
  readonly lang?: string
  readonly language?: string
  readonly channel?: Channel
  readonly turn?: string
  readonly careful?: boolean
}

const channel = { oneOf: channels }

export const templateFields: { readonly [K in keyof TemplateFrontMatter]-?: FieldSpec } = {
  title: { type: 'string', required: true, about: 'What the picker shows.' },
  kind: {
    type: { oneOf: templateKinds },
    about: 'A whole reply (the default), a part of one, an automatic reply, or a note.',
  },
  situation: { type: 'string', about: 'What the customer writes about, in a word or two: refund, login.' },
  channels: {
    type: { anyOf: [channel, { listOf: channel }] },
    about: 'Where it fits; everywhere where not given.',
  },
  audience: {
    type: 'string-list',
    about: 'Who it is written for: customers, dealers. "local" and "international" tell the check as well.',
  },
  tags: { type: 'string-list', about: 'Words by which it is found.' },
  placeholders: {
    type: 'string-map',
    about: 'What to put into a placeholder, by its name: "order.status: As the shop shows it."',
  },
  'when-to-use': { type: 'string', about: 'The case that it was written for.' },
  'do-not-use': { type: 'string', about: 'The case in which it would do harm.' },
  owner: { type: 'string', about: 'Who keeps it true.' },
  status: {
    type: { oneOf: templateStatuses },
    about: 'Where it stands. Deprecated ones are offered to nobody; only approved ones are exported.',
  },
  'review-by': {
    type: 'string',
    fault: dateFault,
    about: 'The day by which it must be read again: 2027-01-31.',
  },
  valid: {
    type: {
      mapping: {
        from: { type: 'string', fault: dateFault, about: 'The first day on which it may be used.' },
        to: { type: 'string', fault: dateFault, about: 'The last day on which it may be used.' },
      },
    },
    about: 'The days on which it may be used: {from: 2026-12-01, to: 2027-01-31}.',
  },
  approval: {
    type: {
      mapping: {
        by: { type: 'string', required: true, about: 'Who approved it.' },
        on: { type: 'string', fault: dateFault, about: 'The day on which it was approved.' },
        hash: {
          type: 'string',
          about: 'Which text was approved: once the text changes, the approval is void.',
        },
      },
    },
    about: 'Who approved which text: {by: Ana, on: 2026-11-25, hash: …}; a quick fix fills in the hash.',
  },
  'replaced-by': { type: 'string', about: 'The id of the template to use instead of a deprecated one.' },
  'external-ids': { type: 'string-map', about: 'Its ids in other systems: {zendesk: 360012345}.' },
  'source-hash': { type: 'string', about: 'On a translation: which text of its source it translates.' },
  lang: { type: 'string', about: 'Its language, which the folder says as well.' },
  language: { type: 'string', about: 'Its language, which the folder says as well.' },
  channel: { type: channel, about: 'The channel for which it is checked.' },
  turn: { type: { oneOf: turns }, about: 'The turn of the conversation for which it is checked.' },
  careful: { type: 'boolean', about: 'True where nothing may be proposed.' },
}
