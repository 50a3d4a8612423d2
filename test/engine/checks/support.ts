import assert from 'node:assert/strict'
import { createLinter, type CheckOptions, type CheckResult, type Rule } from '../../../src/engine'
import { checks } from '../../../src/engine/checks'
import { applyEdits } from '../../../src/engine/fix'
import { loadRule } from '../../../src/engine/rules/load'
import type { LocaleData } from '../../../src/engine/rules/locale-data'
import { locales } from '../draft/support'

export type Check = (text: string, options?: Partial<CheckOptions>) => CheckResult

/** A linter of just these rules, given as YAML; they must load and compile without a problem. */
export function linterOf(rules: readonly string[], sets: LocaleData['sets'] = {}): Check {
  const loaded = rules.map((text, i): Rule => {
    const id = `rule-${i}`
    const { rule, problems } = loadRule(text, `${id}.yaml`, 'en', id, checks)
    assert.deepEqual(problems, [])
    return rule!
  })
  const linter = createLinter({ packs: [{ data: { ...locales[0]!, sets }, rules: loaded }] })
  return (text, options = {}) => {
    const result = linter.check(text, {
      format: 'markdown',
      ...options,
      forced: { locale: 'en', ...options.forced },
    })
    assert.deepEqual(linter.problems, [])
    return result
  }
}

/** What is found, in the words of the text. */
export const foundIn = ({ findings }: CheckResult, text: string): string[] =>
  findings.map(({ span }) => text.slice(span.start, span.end))

/** The texts that the suggestions lead to, each taken alone. */
export const suggestedFor = ({ findings }: CheckResult, text: string): string[] =>
  findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)))

/** The text with every fix applied. */
export const fixedText = (check: Check, text: string): string => {
  const edits = check(text).findings.flatMap(({ fix }) => fix?.edits ?? [])
  return applyEdits(text, edits)
}
