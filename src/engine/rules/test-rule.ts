/** Runs a rule's own examples: what CI, the editor's Testing view and our own tests ask. Pure. */
import { channels, kinds, turns } from '../draft/draft'
import type { FileFinding, Suggestion } from '../finding'
import { applyEdits } from '../fix'
import type { Linter } from '../linter'
import type { CheckOptions } from '../options'
import type { FileSpan } from '../span'
import { languageNeutral } from './locale-data'
import type { Allow, Example, Rule } from './rule'

export interface TestOutcome {
  readonly ruleId: string
  readonly kind: 'example' | 'allows' | 'test'
  /** Which of the rule's examples, look-alikes or tests, from 0. */
  readonly index: number
  /** What a person knows it by. */
  readonly name: string
  /** What is wrong; null where it passed. */
  readonly fault: string | null
}

/** @param linter one that runs the rule */
export function testRule(rule: Rule, linter: Linter): TestOutcome[] {
  const runner = new Runner(rule, linter)
  const outcome = (kind: TestOutcome['kind'], index: number, name: string, fault: string | null): TestOutcome => ({
    ...{ ruleId: rule.id, kind, index, fault },
    name: name.replace(/\s+/g, ' ').trim(),
  })
  return [
    ...rule.examples.map((example, i) => outcome('example', i, example.bad, runner.example(example))),
    ...rule.allows.map((allow, i) =>
      outcome('allows', i, typeof allow === 'string' ? allow : allow.text, runner.allow(allow)),
    ),
  ]
}

type FileEdit = Suggestion<FileSpan>['edits'][number]

class Runner {
  constructor(
    private readonly rule: Rule,
    private readonly linter: Linter,
  ) {}

  example({ bad, good, slots = {}, customer }: Example): string | null {
    const findings = this.findings(bad, customer)
    if (findings.length === 0) return `Nothing is found in: ${bad}`
    const loud = this.silent(good, customer)
    if (loud !== null) return loud
    if (findings.some(({ fix }) => fix)) {
      const { text } = this.linter.fix(bad, this.options(customer), { ruleId: this.rule.id })
      return text === good ? null : `The fix gives: ${text}\nnot: ${good}`
    }
    if (findings.every(({ suggestions }) => suggestions.length === 0)) return null
    const results = choices(findings).map((edits) => applyEdits(bad, edits.map((edit) => filled(edit, slots))))
    return results.includes(good) ? null : `No suggestion gives: ${good}\nThey give: ${results.join('\n')}`
  }

  allow(allow: Allow): string | null {
    return typeof allow === 'string' ? this.silent(allow, undefined) : this.silent(allow.text, allow.customer)
  }

  private silent(text: string, customer: string | undefined): string | null {
    const found = this.findings(text, customer).map(({ span }) => text.slice(span.start, span.end))
    return found.length === 0 ? null : `"${found.join('", "')}" is found where nothing should be: ${text}`
  }

  private findings(text: string, customer: string | undefined): readonly FileFinding[] {
    const { findings } = this.linter.check(text, this.options(customer))
    return findings.filter(({ ruleId }) => ruleId === this.rule.id)
  }

  /** A draft in which the rule speaks at all: the first channel, kind and turn that don't silence it. */
  private options(customer: string | undefined): CheckOptions {
    const { rule, linter } = this
    const speaking = <T extends string>(
      values: readonly T[],
      said: Readonly<Partial<Record<T, string>>> | undefined,
    ) => values.find((value) => said?.[value] !== 'off') ?? values[0]!
    const locale = rule.locale === languageNeutral ? linter.locales[0] : rule.locale
    const forced = {
      ...(locale && { locale }),
      channel: speaking(channels, rule.channels),
      kind: speaking(kinds, rule.kinds),
      turn: speaking(turns, rule.turns),
    }
    return { format: 'markdown', forced, ...(customer === undefined ? {} : { customer }) }
  }
}

const filled = (edit: FileEdit, slots: Readonly<Record<string, string>>): FileEdit => ({
  ...edit,
  newText: edit.newText.replace(/\{\{([^{}|]+)\}\}/g, (slot, name: string) => slots[name.trim()] ?? slot),
})

const mostChoices = 500

/** Every way to choose one suggestion a finding, or none; of very many only the first. */
const choices = (findings: readonly FileFinding[]): FileEdit[][] =>
  findings.reduce<FileEdit[][]>(
    (before, { suggestions }) =>
      before
        .flatMap((edits) => [edits, ...suggestions.map((suggestion) => [...edits, ...suggestion.edits])])
        .slice(0, mostChoices),
    [[]],
  )
