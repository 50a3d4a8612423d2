import type { Level } from '../../finding'

/** What a rule proposes to do about a match: Vale's `replace`, `remove`, `edit`, `convert`, `suggest`. */
export interface Action {
  readonly name: string
  readonly params: readonly string[]
}

/** A Vale test case that a rule carries. */
export interface RuleTest {
  readonly name: string
  readonly input: string
  /** An extension; Markdown where none is given. */
  readonly format?: string
  /** The exact alerts, `line:column:Check:message` each. */
  readonly want?: string
  readonly contains?: readonly string[]
  readonly absent?: readonly string[]
}

/** A rule of a Vale style: plain data. What its check adds stands beside the common keys. */
export interface ValeRule {
  /** `Style.Rule`. */
  readonly id: string
  readonly style: string
  readonly path: string
  /** The check's name. */
  readonly extends: string
  readonly message: string
  readonly level: Level
  readonly description?: string
  readonly link?: string
  readonly scope: readonly string[]
  /** The most alerts in one document; 0 for any number. */
  readonly limit?: number
  readonly action?: Action
  readonly tests?: readonly RuleTest[]
}

/** A rule with the fields of its check. */
export type LoadedValeRule = ValeRule & Readonly<Record<string, unknown>>
