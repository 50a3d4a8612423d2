import type { Channel, Format, Kind, Mask, Turn, ZoneRole } from './draft/draft'
import type { FileFinding, LevelSetting } from './finding'
import type { Grade, Move } from './moves'
import type { Problem } from './problem'
import type { FileSpan } from './span'

/** What can be said of a draft from outside; a field left out is decided by the draft itself. */
export interface DraftFacts {
  readonly locale?: string
  readonly channel?: Channel
  readonly kind?: Kind
  readonly turn?: Turn
}

export interface CheckOptions {
  readonly format: Format
  /** Wins over the draft's own front matter: a command-line option, a jsonl field, the writer's choice. */
  readonly forced?: DraftFacts
  /** Yields to the draft's own front matter: config. */
  readonly defaults?: DraftFacts & { readonly careful?: boolean }
  /** By exact rule id, else the longest family prefix at a hyphen. */
  readonly levels?: Readonly<Record<string, LevelSetting>>
  /** Words and phrases that no word rule flags. */
  readonly vocabulary?: readonly string[]
  /** The customer's message where it isn't in the text. */
  readonly customer?: string
  /** `appended`: the mail program adds the sign-off, so none is missing. Default `typed`. */
  readonly signature?: 'typed' | 'appended'
  /** `latin1`: the text's characters are bytes, so mail parts in 8-bit charsets can be decoded. Default: taken as it stands. */
  readonly encoding?: 'latin1'
  /** Default true; false leaves out fixes and suggestions and the work for them. */
  readonly rewrites?: boolean
}

export interface CheckResult {
  readonly format: Format
  readonly locale: string | null
  readonly channel: Channel
  readonly kind: Kind
  readonly turn: Turn
  readonly moves: Readonly<Record<Move, FileSpan | null>>
  readonly grades: Readonly<Partial<Record<Move, Grade>>>
  readonly findings: readonly FileFinding[]
  readonly problems: readonly Problem[]
  readonly zones: readonly { readonly role: ZoneRole; readonly span: FileSpan }[]
  readonly masks: readonly { readonly kind: Mask['kind']; readonly span: FileSpan }[]
  /** The decoded newest reply (greeting, body, sign-off). */
  readonly reply: string
  /** Words in the newest reply. */
  readonly words: number
}

/** Which fixes to apply: all, the lexical ones (safe on save), or those of one rule. */
export type FixScope = 'all' | 'lexical' | { readonly ruleId: string }

export interface FixResult {
  /** The file's text with the fixes applied. */
  readonly text: string
  readonly applied: number
  /** The check of the fixed text. */
  readonly remaining: CheckResult
}
