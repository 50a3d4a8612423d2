import type { RuleBase } from '../rules/rule'
import { acronym } from './acronym'
import { capitals } from './capitals'
import { capitalization } from './capitalization'
import type { Check } from './check'
import { clock } from './clock'
import { conditional } from './conditional'
import { consistency } from './consistency'
import { date } from './date'
import { existence } from './existence'
import { formOfAddress } from './form-of-address'
import { frequency } from './frequency'
import { linkText } from './link-text'
import { marks } from './marks'
import { match } from './match'
import { metric } from './metric'
import { occurrence } from './occurrence'
import { placeholder } from './placeholder'
import { presence } from './presence'
import { readability } from './readability'
import { repetition } from './repetition'
import { rewrite } from './rewrite'
import { sentenceLength } from './sentence-length'
import { steps } from './steps'
import { subject } from './subject'
import { substitution } from './substitution'

/** Every check kind by the name that rules give in `extends`: one line each. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [
    acronym,
    capitalization,
    capitals,
    clock,
    conditional,
    consistency,
    date,
    existence,
    formOfAddress,
    frequency,
    linkText,
    marks,
    match,
    metric,
    occurrence,
    placeholder,
    presence,
    readability,
    repetition,
    rewrite,
    sentenceLength,
    steps,
    subject,
    substitution,
  ].map((check) => [check.name, check]),
)

/** A rule's check; undefined where the rule names none that there is. */
export const checkOf = (rule: RuleBase): Check | undefined => checks.get(rule.extends)
