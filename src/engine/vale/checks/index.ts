import { capitalization } from './capitalization'
import type { ValeCheck } from './check'
import { conditional } from './conditional'
import { consistency } from './consistency'
import { existence } from './existence'
import { metric } from './metric'
import { occurrence } from './occurrence'
import { readability } from './readability'
import { repetition } from './repetition'
import { substitution } from './substitution'

/** Vale's checks by name, as its own styles use them: one line each. */
export const valeChecks: ReadonlyMap<string, ValeCheck> = new Map(
  [
    ...[capitalization, conditional, consistency, existence, metric, occurrence],
    ...[readability, repetition, substitution],
  ].map((check) => [check.name, check]),
)

/** Checks of Vale's that can't run here, and why. */
export const skippedChecks: ReadonlyMap<string, string> = new Map([
  ['spelling', 'dictionaries are not read: your editor checks spelling'],
  ['script', 'scripts in Tengo are not run'],
  ['sequence', "parts of speech are not tagged as Vale's model does"],
])
