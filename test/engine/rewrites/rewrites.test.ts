import assert from 'node:assert/strict'
import { createLinter } from '../../../src/engine'
import { applyEdits } from '../../../src/engine/fix'
import { packs } from '../../rule-packs'
import { readCorpora, type Corpus, type Row } from './corpus'
import { broken } from './oracle'

const linter = createLinter({ packs })
const optionsFor = (locale: string) => ({ format: 'markdown', forced: { locale, kind: 'reply' } }) as const
const corpora = readCorpora()
const english = corpora.filter(({ locale }) => locale === 'en')

type Source = Pick<Corpus, 'family' | 'locale'>

const findingsIn = (text: string, { family, locale }: Source) =>
  linter
    .check(text, optionsFor(locale))
    .findings.filter(({ ruleId }) => ruleId === family || ruleId.startsWith(`${family}-`))

/** Fixes of the family only, as "Fix all" would apply them rule by rule. */
function fixed(text: string, source: Source): string {
  let result = text
  for (const { ruleId, fix } of findingsIn(text, source))
    if (fix) result = linter.fix(result, optionsFor(source.locale), { ruleId }).text
  return result
}

function checkFix({ text, result }: Row, source: Source): void {
  const once = fixed(text, source)
  assert.equal(once, result)
  assert.equal(fixed(once, source), once, 'applied twice changes nothing more')
  const left = findingsIn(once, source).filter(({ fix }) => fix)
  assert.deepEqual(
    left.map(({ message }) => message),
    [],
    'the fixed text is clean',
  )
}

function checkSuggestion({ text, result }: Row, source: Source): void {
  const findings = findingsIn(text, source)
  assert.ok(findings.length > 0, 'nothing found')
  assert.deepEqual(
    findings.flatMap(({ fix }) => fix?.edits[0]?.newText ?? []),
    [],
    'no fix may do it alone',
  )
  const results = findings.flatMap(({ suggestions }) =>
    suggestions.map(({ edits }) => applyEdits(text, edits)),
  )
  if (result === null) assert.deepEqual(results, [], 'nothing to propose')
  else assert.ok(results.includes(result), `no suggestion gives: ${result}\nthey give: ${results.join('\n')}`)
}

function check(row: Row, source: Source): void {
  if (row.class === 'F') checkFix(row, source)
  else if (row.class === 'S') checkSuggestion(row, source)
  else
    assert.deepEqual(
      findingsIn(row.text, source).map(({ message }) => message),
      [],
      'it must be silent',
    )
}

suite('rewrites: the corpus', () => {
  for (const corpus of corpora)
    test(`${corpus.locale}: ${corpus.name}`, () => {
      const faults = corpus.rows.flatMap((row) => {
        try {
          check(row, corpus)
          return []
        } catch (error) {
          return [`${row.class} ${row.text}\n  ${(error as Error).message}`]
        }
      })
      assert.deepEqual(faults, [])
    })

  test('is long, and holds traps', () => {
    const rows = english.flatMap((corpus) => corpus.rows)
    assert.ok(rows.length >= 400, `${rows.length} rows`)
    assert.ok(rows.filter((row) => row.class !== 'F').length >= 160)
    assert.equal(new Set(rows.map(({ text }) => text)).size, rows.length, 'no sentence stands twice')
  })

  test('an oracle that knows no rules finds every rebuilt sentence true', () => {
    const rebuilt = english
      .filter(({ family }) => family === 'negative-phrasing')
      .flatMap(({ rows }) => rows.filter((row) => row.class === 'F'))
    const faults = rebuilt.flatMap(({ text, result }) => {
      const fault = broken(text, result!)
      return fault ? [`${text}\n  ${result}\n  ${fault}`] : []
    })
    assert.deepEqual(faults, [])
  })

  test('the oracle sees a limit, a promise or a fact go astray', () => {
    const source = "We can't ship your order until you confirm your address."
    assert.ok(broken(source, 'We can ship your order once you confirm your address.'))
    assert.ok(broken(source, 'I need you to confirm your address before I can ship your order.'))
    assert.ok(broken(source, 'We need you to confirm your email before we can ship your order.'))
    assert.ok(broken("You can't add more than 5 users.", 'You can add up to 6 users.'))
    assert.ok(broken("We can't deliver until Friday.", "We'll deliver on Friday."))
  })
})
