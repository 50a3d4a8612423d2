import type { Fields, FieldSpec } from '../../rules/field'
import type { Block, Document } from '../document/block'
import type { Span } from '../regex/compile'
import type { Action, ValeRule } from '../styles/rule'

/** What the whole of a configuration adds to each rule. */
export interface ValeContext {
  /** Accepted terms: expressions that count as exceptions. */
  readonly accepted: readonly string[]
  /** What tokens are wrapped in; `%s` stands for them. */
  readonly wordTemplate?: string | undefined
}

/** What a check found in a block, to be said at its place. */
export interface Alert {
  /** In the block's text; null for the document as a whole, which is told at its first line. */
  readonly span: Span | null
  /** Fill `%s` in the message. */
  readonly args: readonly string[]
  /** The message, where it isn't the rule's. */
  readonly message?: string
  readonly action?: Action | undefined
}

/** Runs a rule on one document's blocks, in their order: some checks remember what they have seen. */
export type BlockCheck = (block: Block, document: Document) => readonly Alert[]

/** A check of Vale's, with its semantics and its defaults. `T` are its own fields. */
export interface ValeCheck<T = unknown> {
  readonly name: string
  readonly about: string
  readonly fields: { readonly [K in keyof T]-?: FieldSpec }
  /** The scope where the rule names none; `text` if not given. */
  readonly scope?: string
  /** What is wrong with the fields together, or null. */
  fault?(rule: ValeRule & T): string | null
  /** @throws PatternError on a faulty expression */
  compile(rule: ValeRule & T, context: ValeContext): () => BlockCheck
}

export const defineValeCheck = <T>(check: ValeCheck<T>): ValeCheck => check as unknown as ValeCheck

const ignorecase: FieldSpec = { type: 'boolean', about: 'True: case does not matter (default false).' }
const nonword: FieldSpec = { type: 'boolean', about: 'True: no word boundaries are asked for.' }
const exceptions: FieldSpec = { type: 'string-list', about: 'Expressions; what holds one of them is fine.' }
const vocab: FieldSpec = { type: 'boolean', about: 'False: accepted terms are no exceptions (default true).' }

/** Fields that several checks share. */
export const sharedFields = { ignorecase, nonword, exceptions, vocab } satisfies Fields

/** A list of scopes as it may be written in a rule. */
export const scopeField: FieldSpec = {
  type: 'string-list',
  about:
    'Where the rule looks: text, sentence, paragraph, heading, heading.h1, list, raw …; with "&", "~" and lists.',
}

const wordTemplate = '(?m)\\b(?:%s)\\b'

export interface WrapOptions {
  readonly ignorecase?: boolean | undefined
  readonly isWord: boolean
  readonly template?: string | undefined
}

/** The frame that alternatives are put in, as Vale does. */
export function wrapped(alternatives: string, { ignorecase, isWord, template }: WrapOptions): string {
  const frame = isWord ? template || wordTemplate : '(?m)(?:%s)'
  return (ignorecase ? '(?i)' : '') + frame.replace('%s', () => alternatives)
}
