import type { FileSpan } from './span'
import type { Position } from './lines'

/**
 * A fault in a rule, template, config or draft file: an error as a value, never thrown.
 * `code` is from this closed list, so that programs can tell faults apart.
 */
export type ProblemCode =
  | 'not-utf8'
  | 'unreadable'
  | 'unwritable'
  | 'yaml-syntax'
  | 'not-a-mapping'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'unknown-check'
  | 'bad-pattern'
  | 'bad-regex'
  | 'unknown-set'
  | 'duplicate-rule'
  | 'rule-hangs'
  | 'check-failed'
  | 'bad-line'
  | 'bad-front-matter'
  | 'empty-template'
  | 'unsupported'
  | 'never-matches'
  | 'slow-pattern'
  | 'unknown-rule'
  | 'unknown-style'
  | 'failing-example'

export interface Problem {
  readonly code: ProblemCode
  readonly level: 'error' | 'warning'
  /** Path as the caller knows it, with `/`; empty for text that has none. */
  readonly path: string
  /** Where in the file, if it can be told. */
  readonly span?: FileSpan
  readonly range?: { readonly start: Position; readonly end: Position }
  /** What is wrong and what to do about it, for a person. */
  readonly message: string
}
