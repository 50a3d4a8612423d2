import assert from 'node:assert/strict'
import fc from 'fast-check'
import { factText, factValues, marketsOf } from '../../../src/engine/facts/facts'
import { parseFacts } from '../../../src/engine/facts/parse'

const text = `refund-window:
  about: How long a purchase can be sent back.
  values:
    - value: { en: 30 days, pt: 30 dias }
    - { market: UK, value: 28 days }
    - { market: uk, value: 20 days, from: 2027-01-01 }
fee: 3 EUR
sale: { value: half price, values: [{ market: eu, value: a third off, to: 2026-12-31 }] }
`
const { facts, problems } = parseFacts(text, 'facts.yaml')

suite('facts', () => {
  test('are read', () => {
    assert.deepEqual(problems, [])
    assert.deepEqual(
      facts.map(({ id }) => id),
      ['refund-window', 'fee', 'sale'],
    )
    assert.deepEqual(marketsOf(facts), ['eu', 'uk'])
  })

  /** [fact, locale, market, today, its text] */
  const table: [id: string, locale: string, market: string, today: string, expected: string | null][] = [
    ['refund-window', 'en', '', '2026-11-25', '30 days'],
    ['refund-window', 'en-GB', '', '2026-11-25', '30 days'],
    ['refund-window', 'pt-BR', 'us', '2026-11-25', '30 dias'],
    ['refund-window', 'sl', '', '2026-11-25', null],
    ['refund-window', 'en', 'uk', '2026-12-31', '28 days'],
    ['refund-window', 'en', 'UK', '2027-01-01', '20 days'],
    ['fee', 'ru', 'uk', '2026-11-25', '3 EUR'],
    ['sale', 'en', 'eu', '2026-12-31', 'a third off'],
    ['sale', 'en', 'eu', '2027-01-01', 'half price'],
  ]
  for (const [id, locale, market, today, expected] of table)
    test(`${id} in ${locale} ${market} on ${today}: ${expected}`, () =>
      assert.equal(
        factText(
          facts.find((fact) => fact.id === id)!,
          { locale, market, today },
        ),
        expected,
      ))

  test('what isn’t known has no value', () =>
    assert.deepEqual(factValues(facts, { locale: 'sl', market: '', today: '2026-11-25' }), {
      'fact.fee': '3 EUR',
      'fact.sale': 'half price',
    }))

  /** [file, the code and words of its fault, what is left] */
  const faults: [file: string, message: RegExp, left: number][] = [
    ['Refund Window: 3', /small letters, digits and hyphens/, 0],
    ['- 3', /keys and values/, 0],
    ['a: []', /must be a text, or a mapping/, 0],
    ['a: { about: x }', /has no value/, 0],
    ['a: { value: x, form: y }', /"form"/, 1],
    ['a: { values: [{ value: x, form: 2026-01-01 }] }', /did you mean "from"/, 1],
    ['a: { values: [{ value: x, from: 2026-13-01 }] }', /calendar/, 1],
    ['a: { values: [{ value: x, from: 2026-02-01, to: 2026-01-01 }] }', /ends before it begins/, 1],
    ['a: "x', /quote/, 0],
  ]
  for (const [file, message, left] of faults)
    test(`${file}: told`, () => {
      const read = parseFacts(file, 'facts.yaml')
      assert.match(read.problems[0]?.message ?? '', message)
      assert.equal(read.problems[0]?.path, 'facts.yaml')
      assert.equal(read.facts.length, left)
    })

  test('any text is read without a throw', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a:', ' ', '\n', 'value: x', '- ', '{', '}', '[', 'market: uk', '"')),
        (pieces) => {
          parseFacts(pieces.join(''), 'facts.yaml')
        },
      ),
    ))
})
