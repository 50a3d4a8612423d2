import { channels, turns, type Channel } from '../draft/draft'
import type { FieldSpec } from '../rules/field'
import { templateKinds, type TemplateKind } from './template'

/** What the front matter of a template holds; only the title can't be done without. */
export interface TemplateFrontMatter {
  readonly title: string
  readonly kind?: TemplateKind
  readonly situation?: string
  readonly channels?: Channel | readonly Channel[]
  readonly tags?: readonly string[]
  readonly 'when-to-use'?: string
  readonly 'do-not-use'?: string
  // For the people who look after it.
  readonly owner?: string
  readonly status?: string
  readonly 'review-by'?: string
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
  tags: { type: 'string-list', about: 'Words by which it is found.' },
  'when-to-use': { type: 'string', about: 'The case that it was written for.' },
  'do-not-use': { type: 'string', about: 'The case in which it would do harm.' },
  owner: { type: 'string', about: 'Who keeps it true.' },
  status: { type: { oneOf: ['draft', 'in-review', 'approved', 'deprecated'] }, about: 'Where it stands.' },
  'review-by': { type: 'string', about: 'The day by which it must be read again.' },
  'source-hash': { type: 'string', about: 'On a translation: which text of its source it translates.' },
  lang: { type: 'string', about: 'Its language, which the folder says as well.' },
  language: { type: 'string', about: 'Its language, which the folder says as well.' },
  channel: { type: channel, about: 'The channel for which it is checked.' },
  turn: { type: { oneOf: turns }, about: 'The turn of the conversation for which it is checked.' },
  careful: { type: 'boolean', about: 'True where nothing may be proposed.' },
}
