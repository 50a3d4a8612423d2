import type { RuleBase } from '../rules/rule'
import { acronym } from './acronym'
import { formOfAddress } from './form-of-address'
import type { Check } from './check'
import { existence } from './existence'
import { placeholder } from './placeholder'
import { presence } from './presence'
import { repetition } from './repetition'
import { rewrite } from './rewrite'
import { substitution } from './substitution'

/** Every check kind by the name that rules give in `extends`: one line each. */
export const checks: ReadonlyMap<string, Check> = new Map(
  [acronym, existence, formOfAddress, placeholder, presence, repetition, rewrite, substitution].map(
    (check) => [check.name, check],
  ),
)

/** A rule's check; undefined where the rule names none that there is. */
export const checkOf = (rule: RuleBase): Check | undefined => checks.get(rule.extends)
