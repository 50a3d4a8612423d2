import type { FileSpan, TextSpan } from '../span'
import type { Edit } from '../finding'
import type { LanguageStretch } from '../options'
import type { Disabled } from './comments'
import type { KeptHere } from './kept-here'
import type { Tokens } from './tokens'

export type Format = 'markdown' | 'plain' | 'email'
export type Channel = 'email' | 'chat' | 'social'
export type Kind = 'reply' | 'template' | 'part' | 'note' | 'auto'
export type Turn = 'first' | 'follow-up' | 'closing'
export type Audience = 'local' | 'international'
export type DateOrder = 'dmy' | 'mdy' | 'ymd'
export type Signature = 'typed' | 'appended'

export const formats: readonly Format[] = ['markdown', 'plain', 'email']
export const channels: readonly Channel[] = ['email', 'chat', 'social']
export const kinds: readonly Kind[] = ['reply', 'template', 'part', 'note', 'auto']
export const turns: readonly Turn[] = ['first', 'follow-up', 'closing']
export const audiences: readonly Audience[] = ['local', 'international']
export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']
export const signatures: readonly Signature[] = ['typed', 'appended']

export type ZoneRole =
  | 'header'
  | 'front-matter'
  | 'greeting'
  | 'body'
  | 'sign-off'
  | 'signature'
  | 'attribution'
  | 'quote'
  | 'disclaimer'
  | 'other'

/** A stretch of a draft with one role. Zones are an ordered partition of `Draft.text`; roles may repeat. */
export interface Zone {
  readonly role: ZoneRole
  readonly span: TextSpan
}

/** The writer's newest reply: what rules read. */
export const replyRoles: ReadonlySet<ZoneRole> = new Set<ZoneRole>(['greeting', 'body', 'sign-off'])

export type MaskKind = 'code' | 'link-target' | 'placeholder' | 'markup' | 'locked' | 'address'

/**
 * A stretch inside a zone that rules don't read as prose. `markup` (emphasis marks, list markers, tags) and
 * `link-target` are passed over as if not there; `code`, `placeholder` and `address` (a bare URL or mail
 * address) stand for one opaque word; `locked` ends a sentence on both sides. Sorted, never overlapping.
 */
export interface Mask {
  readonly kind: MaskKind
  readonly span: TextSpan
}

/** How a block of text lays itself out; sentences never cross blocks. */
export type BlockKind = 'paragraph' | 'list-item' | 'heading' | 'table-cell'

export interface Block {
  readonly kind: BlockKind
  readonly span: TextSpan
}

/** A sentence of the newest reply, with its tokens `[firstToken, endToken)` in `Draft.tokens`. */
export interface Sentence {
  readonly span: TextSpan
  readonly firstToken: number
  readonly endToken: number
  readonly zone: ZoneRole
  /** Index into `Draft.blocks`. */
  readonly block: number
  /** The same for sentences of the same text: what follows from the sentence alone may be kept here, by who asks. */
  readonly kept?: Map<object, unknown> | undefined
  /** The same as long as what stands around it is the same, too: see `readSurroundings`. */
  readonly keptHere?: KeptHere | undefined
}

/** The message that the draft answers: quoted in the file, or given beside it. */
export interface CustomerMessage {
  readonly text: string
  /** Folded words (see `fold`), for "did the customer use this word?". */
  readonly words: ReadonlySet<string>
  /** Its own; null where no installed locale fits. */
  readonly locale: string | null
  /** Where a stretch of it stands in `Draft.text`; null where it isn't part of the draft. */
  toDraft(span: TextSpan): TextSpan | null
}

/** Who a header or an attribution line names. Address and domain in lower case. */
export interface Mailbox {
  readonly name: string | null
  readonly address: string
  readonly domain: string
}

/** Something found in the conversation, as it is written there; each wording once. */
export interface Mention {
  readonly text: string
  readonly where: 'subject' | 'customer' | 'reply'
}

/** What the draft tells of the exchange that it is part of. */
export interface Conversation {
  /** Our side. */
  readonly sender: Mailbox | null
  /** `To:` and `Cc:`, in order. */
  readonly recipients: readonly Mailbox[]
  /** The value of `Auto-Submitted:` in lower case ("auto-replied"); null where a person writes. */
  readonly autoSubmitted: string | null
  /** The line in the quotes that names an earlier message from our side: the evidence that this is a follow-up. */
  readonly earlierReply: TextSpan | null
  /** Numbers of orders, invoices, bookings, tickets: what stands behind such a word, or a number sign. */
  readonly orderNumbers: readonly Mention[]
  readonly dates: readonly Mention[]
}

export interface Draft {
  /** The whole file with its checked parts decoded in place. */
  readonly text: string
  readonly format: Format
  /** BCP 47 tag, or null where no installed locale fits: then no rule speaks. */
  readonly locale: string | null
  /** The reply's languages in order: one stretch, unless it is bilingual. */
  readonly languages: readonly LanguageStretch<TextSpan>[]
  readonly channel: Channel
  readonly kind: Kind
  readonly turn: Turn
  /** Null where nobody said so: cues in the customer's message decide. */
  readonly careful: boolean | null
  /** Null where nobody said so. */
  readonly audience: Audience | null
  readonly dateOrder: DateOrder | null
  readonly signature: Signature
  readonly subject: string | null
  readonly zones: readonly Zone[]
  readonly masks: readonly Mask[]
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly customer: CustomerMessage | null
  readonly conversation: Conversation
  /** What comments in the text switch off; see `isDisabled`. */
  readonly disabled: readonly Disabled[]
  /** The smallest run of file characters that carries this text. Identity except in encoded mail. */
  toFile(span: TextSpan): FileSpan
  /** The text whose characters stand in this stretch of the file, whole or in part. */
  toText(span: FileSpan): TextSpan
  /**
   * Edits of the text as edits of the file, encoded as the file is and combined where they share an encoded unit;
   * null where the file's charset lacks a character of theirs.
   */
  toFileEdits(edits: readonly Edit[]): readonly Edit<FileSpan>[] | null
}
