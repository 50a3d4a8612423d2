import type { Channel } from '../draft/draft'

export const templateKinds = ['reply', 'part', 'auto', 'note'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** A whole reply or a part of one, from `snippets/<locale>/<id>.md`. */
export interface Template {
  readonly id: string
  readonly locale: string
  readonly title: string
  readonly kind: TemplateKind
  readonly situation: string
  readonly channels: readonly Channel[]
  readonly tags: readonly string[]
  readonly whenToUse: string
  readonly doNotUse: string
  /** Markdown with placeholders, without the front matter. */
  readonly body: string
}

/** A rendered template: literal text and the slots that the writer completes, in order. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `marker` is the placeholder as written (`{{customer.name}}`): what stands there until it is filled. */
  | { readonly kind: 'slot'; readonly name: string; readonly marker: string }
