import type { Channel } from '../draft/draft'

export const templateKinds = ['reply', 'part', 'auto', 'note'] as const
export type TemplateKind = (typeof templateKinds)[number]

export const templateStatuses = ['draft', 'in-review', 'approved', 'deprecated'] as const
export type TemplateStatus = (typeof templateStatuses)[number]

/** A whole reply or a part of one, from `snippets/<locale>/<id>.md`. */
export interface Template {
  readonly id: string
  readonly locale: string
  readonly title: string
  readonly kind: TemplateKind
  readonly situation: string
  readonly channels: readonly Channel[]
  readonly audience: readonly string[]
  readonly tags: readonly string[]
  readonly whenToUse: string
  readonly doNotUse: string
  /** What to put into a placeholder, by its name. */
  readonly placeholders: Readonly<Record<string, string>>
  readonly upkeep: Upkeep
  /** Markdown with placeholders, without the front matter. */
  readonly body: string
}

/** What the people who look after a template noted. Dates are `2026-11-25`; '' and null: nobody said. */
export interface Upkeep {
  readonly owner: string
  readonly status: TemplateStatus | null
  readonly reviewBy: string
  /** The first and the last day on which it may be used. */
  readonly validFrom: string
  readonly validTo: string
  readonly approval: Approval | null
  /** The id of the template to use instead. */
  readonly replacedBy: string
  /** Its ids in other systems, by system. */
  readonly externalIds: Readonly<Record<string, string>>
  /** On a translation: `textHash` of the source text that it translates. */
  readonly sourceHash: string
}

export interface Approval {
  readonly by: string
  readonly on: string
  /** `textHash` of the text that was approved. */
  readonly hash: string
}

/** A rendered template: literal text, the slots that the writer completes and the choices, in order. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** `marker` is the placeholder as written (`{{customer.name}}`): what stands there until it is filled. */
  | { readonly kind: 'slot'; readonly name: string; readonly marker: string }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly marker: string }

/** May a writer be offered it on this day? `today` is `2026-11-25`. */
export function isOffered({ upkeep: { status, validFrom, validTo } }: Template, today: string): boolean {
  if (status === 'deprecated') return false
  return !(validFrom && today < validFrom) && !(validTo && today > validTo)
}
