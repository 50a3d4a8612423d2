import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import type { Allow, Example } from '../src/engine/rules/rule'
import {
  channels,
  createLinter,
  kinds,
  turns,
  type CheckOptions,
  type FileFinding,
  type Rule,
  type Suggestion,
} from '../src/engine'
import { applyEdits } from '../src/engine/fix'
import { familyOf, packs, rules } from './rule-packs'

const linter = createLinter({ packs })

/** The families of which many examples and look-alikes are asked, in every locale; of others four. */
const coreFamilies = new Set(['negative-phrasing', 'jargon', 'missing-acknowledgement', 'missing-next-steps'])
/** In every file, as each is read for itself. */
const fewestInFile = 2
const fewestJargonLemmas = 300

suite('built-in rules', () => {
  test('every file is a rule', () => {
    const files = readdirSync('rules', { recursive: true }).filter((name) =>
      /^[^/]+\/[^_/]+\.yaml$/.test(String(name)),
    )
    assert.deepEqual(rules.map(({ locale, id }) => `${locale}/${id}.yaml`).sort(), files.sort())
  })

  for (const rule of rules)
    suite(`${rule.locale}/${rule.id}`, () => {
      rule.examples.forEach((example, i) => test(`example ${i + 1}`, () => checkExample(rule, example)))
      rule.allows.forEach((allow, i) => test(`allows ${i + 1}`, () => checkAllow(rule, allow)))
    })

  test('no rule is faulty', () => assert.deepEqual(linter.problems, []))

  for (const [family, files] of byFamily())
    test(`${family} is shown at work`, () => {
      const isCore = coreFamilies.has(familyOf(files[0]!))
      const fewest = !isCore ? 4 : files[0]!.locale === 'en' ? 12 : 10
      for (const key of ['examples', 'allows'] as const) {
        const count = files.reduce((sum, rule) => sum + rule[key].length, 0)
        assert.ok(count >= fewest, `${family} needs ${fewest} ${key}, it has ${count}`)
        for (const rule of files)
          assert.ok(rule[key].length >= fewestInFile, `${rule.locale}/${rule.id} needs more ${key}`)
      }
    })

  test('jargon is a long list', () => {
    const lemmas = rules
      .filter((rule) => rule.locale === 'en' && familyOf(rule) === 'jargon')
      .flatMap(({ swap = {}, explain = {} }) => [
        ...Object.keys(swap as object),
        ...Object.keys(explain as object),
      ])
    assert.equal(new Set(lemmas).size, lemmas.length, `twice: ${twice(lemmas).join(', ')}`)
    assert.ok(lemmas.length >= fewestJargonLemmas, `there are ${lemmas.length}`)
  })
})

const twice = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) < i)

/** Families of each locale by `<locale>/<family>`. */
function byFamily(): Map<string, Rule[]> {
  const families = new Map<string, Rule[]>()
  for (const rule of rules) {
    const key = `${rule.locale}/${familyOf(rule)}`
    families.set(key, [...(families.get(key) ?? []), rule])
  }
  return families
}

/** A draft in which the rule speaks at all: the first channel, kind and turn that don't silence it. */
function optionsFor(rule: Rule, customer: string | undefined): CheckOptions {
  const speaking = <T extends string>(
    values: readonly T[],
    said: Readonly<Partial<Record<T, string>>> | undefined,
  ) => values.find((value) => said?.[value] !== 'off')!
  const locale =
    rule.locale === 'all' ? packs.find(({ data }) => data.locale !== 'all')!.data.locale : rule.locale
  const forced = {
    locale,
    channel: speaking(channels, rule.channels),
    kind: speaking(kinds, rule.kinds),
    turn: speaking(turns, rule.turns),
  }
  // What is for some readers only is shown to them.
  const defaults = rule.when?.some(({ audience }) => audience) ? { audience: 'international' as const } : {}
  return { format: 'markdown', forced, defaults, ...(customer === undefined ? {} : { customer }) }
}

function findingsOf(rule: Rule, text: string, customer?: string): readonly FileFinding[] {
  const { findings } = linter.check(text, optionsFor(rule, customer))
  return findings.filter(({ ruleId }) => ruleId === rule.id)
}

function checkExample(rule: Rule, { bad, good, slots = {}, customer }: Example): void {
  const findings = findingsOf(rule, bad, customer)
  assert.ok(findings.length > 0, `nothing is found in: ${bad}`)
  assertSilent(rule, good, customer)
  if (findings.some(({ fix }) => fix)) {
    const { text } = linter.fix(bad, optionsFor(rule, customer), { ruleId: rule.id })
    return assert.equal(text, good)
  }
  if (findings.every(({ suggestions }) => suggestions.length === 0)) return
  const results = chosen(findings).map((edits) =>
    applyEdits(
      bad,
      edits.map((edit) => filled(edit, slots)),
    ),
  )
  assert.ok(
    results.includes(good),
    `no suggestion gives: ${good}\nthey give: ${results.join('\n           ')}`,
  )
}

type FileEdit = Suggestion<FileFinding['span']>['edits'][number]

const filled = (edit: FileEdit, slots: Readonly<Record<string, string>>): FileEdit => ({
  ...edit,
  newText: edit.newText.replace(/\{\{([^{}|]+)\}\}/g, (slot, name: string) => slots[name.trim()] ?? slot),
})

/** Every way to choose one suggestion a finding, or none. */
function chosen(findings: readonly FileFinding[]): FileEdit[][] {
  return findings.reduce<FileEdit[][]>(
    (choices, { suggestions }) =>
      choices.flatMap((edits) => [
        edits,
        ...suggestions.map((suggestion) => [...edits, ...suggestion.edits]),
      ]),
    [[]],
  )
}

function checkAllow(rule: Rule, allow: Allow): void {
  if (typeof allow === 'string') assertSilent(rule, allow)
  else assertSilent(rule, allow.text, allow.customer)
}

function assertSilent(rule: Rule, text: string, customer?: string): void {
  const found = findingsOf(rule, text, customer).map(({ span }) => text.slice(span.start, span.end))
  assert.deepEqual(found, [], `it must be silent on: ${text}`)
}
