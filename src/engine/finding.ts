import type { FileSpan, TextSpan } from './span'
import type { Range } from './lines'

export type Level = 'suggestion' | 'warning' | 'error'
export const levels: readonly Level[] = ['suggestion', 'warning', 'error']
/** A level as config may give it. */
export type LevelSetting = Level | 'off'

/** Replaces the span; slots in `newText` are written `{{name}}`. */
export interface Edit<S = TextSpan> {
  readonly span: S
  readonly newText: string
}

/** Edits that belong together. The title shows the result ("Say 'We need you to confirm…'"). */
export interface Change<S = TextSpan> {
  readonly title: string
  readonly edits: readonly Edit<S>[]
}

/** Edits proven to keep the meaning. `lexical`: words for words; `meaning`: the sentence is rebuilt. */
export interface Fix<S = TextSpan> extends Change<S> {
  readonly kind: 'lexical' | 'meaning'
}

/** Edits that a person must choose or complete. */
export type Suggestion<S = TextSpan> = Change<S>

export interface Finding<S = TextSpan> {
  readonly ruleId: string
  readonly level: Level
  readonly message: string
  readonly span: S
  readonly fix: Fix<S> | null
  readonly suggestions: readonly Suggestion<S>[]
  /** Of a rule in a Vale style: what its users' scripts read. */
  readonly vale?: ValeFacts
}

/** What Vale tells of an alert beside message and place. */
export interface ValeFacts {
  readonly action: { readonly name: string; readonly params: readonly string[] }
  readonly description: string
  readonly link: string
  /** The text as the rule saw it: code within it is blotted out. */
  readonly match: string
}

/** A finding at the engine's door: positions in the file, with lines. */
export interface FileFinding extends Finding<FileSpan> {
  readonly range: Range
  /** Rewrites that can't be written into the file as it is encoded: a person may copy them. The message says so. */
  readonly toCopy?: readonly Copy[]
}

export interface Copy {
  readonly title: string
  /** What would stand there instead. */
  readonly text: string
}
