import type {
  Audience,
  Channel,
  DateOrder,
  Format,
  Kind,
  Mask,
  Signature,
  Turn,
  ZoneRole,
} from './draft/draft'
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

/** What config and the draft itself can say besides. */
export interface DraftSetting extends DraftFacts {
  /** Rules only suggest, and nothing is rewritten or inserted; cues in the customer's message can ask for it, too. */
  readonly careful?: boolean
  readonly audience?: Audience
  /** How the team writes dates; not given: nobody agreed on anything. */
  readonly dateOrder?: DateOrder
  /** `appended`: the mail program adds the sign-off. */
  readonly signature?: Signature
}

export interface CheckOptions {
  readonly format: Format
  /** Absolute, with `/`: Vale's sections are for some files only. */
  readonly path?: string
  /** Wins over the draft's own front matter: a command-line option, a jsonl field, the writer's choice. */
  readonly forced?: DraftFacts
  /** Yields to the draft's own front matter: config. */
  readonly defaults?: DraftSetting
  /** By exact rule id, else the longest family prefix at a hyphen. */
  readonly levels?: Readonly<Record<string, LevelSetting>>
  /** Words and phrases that no word rule flags. */
  readonly vocabulary?: readonly string[]
  /** The customer's message where it isn't in the text. */
  readonly customer?: string
  /** `latin1`: the text's characters are bytes, so mail parts in 8-bit charsets can be decoded. Default: taken as it stands. */
  readonly encoding?: 'latin1'
  /** Of messages and titles: a tag, or `draft` for the draft's own; English where not given, or where we don't have it. */
  readonly language?: string
  /** Default true; false leaves out fixes and suggestions and the work for them. */
  readonly rewrites?: boolean
  /** Default false; true tells what was found and silenced as well. */
  readonly explain?: boolean
}

/** Why something that a rule found isn't shown. */
export const silenceReasons = [
  'comment', 'vocabulary', 'config', 'kind', 'channel', 'turn', 'customer', 'audience', 'dateOrder', 'signature', 'near', 'not-due',
] as const // prettier-ignore
export type SilenceReason = (typeof silenceReasons)[number]

export interface Silenced<S = FileSpan> {
  readonly ruleId: string
  readonly span: S
  readonly reason: SilenceReason
}

/** Why the draft is read with care: because it was said (no cue), or because of words in the customer's message. */
export interface Careful {
  readonly cue: string | null
  /** Of the cue, where the customer's message stands in the file. */
  readonly span: FileSpan | null
}

/** A stretch of the reply in one language. */
export interface LanguageStretch<S = FileSpan> {
  readonly span: S
  /** The locale whose rules read it; null where no installed one fits. */
  readonly locale: string | null
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
  /** The text that was read isn't the file's: a mail whose parts had to be decoded. */
  readonly isEncoded: boolean
  /** The decoded newest reply (greeting, body, sign-off). */
  readonly reply: string
  /** Words in the newest reply. */
  readonly words: number
  /** Null in an ordinary draft. */
  readonly careful: Careful | null
  /** The reply's languages in order; one stretch unless it is bilingual, none where it has no words. */
  readonly languages: readonly LanguageStretch[]
  /** The locale of the customer's message; null where there is no message, or none that fits. */
  readonly customerLocale: string | null
  /** Only with `explain`. */
  readonly silenced?: readonly Silenced[]
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
