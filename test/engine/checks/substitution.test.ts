import assert from 'node:assert/strict'
import { fixedText, foundIn, linterOf, suggestedFor } from './support'

const rule = (more: string) => `extends: substitution\nmessage: "Say '%s' instead of '%s'."\n${more}`

suite('substitution: fixes', () => {
  const check = linterOf([
    rule('fix: lexical\ninflect: verb\nswap: { utilize: use, undertake: do, commence: start }'),
    rule('fix: lexical\nswap: { prior to: before, in order to: to, going forward: from now on }'),
    rule('fix: lexical\ninflect: noun\nswap: { remittance: payment, anomaly: error, piece of data: fact }'),
  ])
  const table: [text: string, fixed: string][] = [
    ['We utilize it.', 'We use it.'],
    ['She utilizes it, they utilised it.', 'She uses it, they used it.'],
    ['UTILIZE THIS. Utilizing that.', 'USE THIS. Using that.'],
    ['We undertook it.', 'We did it.'],
    ['It was undertaken by us.', 'It was done by us.'],
    ['It will commence.', 'It will start.'],
    ['Prior to\nthat, in order to go.', 'Before that, to go.'],
    ['**prior to** that', '**before** that'],
    ['prior **to** that', 'prior **to** that'],
    ['An anomaly, a remittance.', 'An error, a payment.'],
    ['A utilize.', 'A use.'],
    ['Two pieces of data.', 'Two facts.'],
    ['All anomalies.', 'All errors.'],
    ['“Prior to” is how they say it.', '“Prior to” is how they say it.'],
    ['`prior to` https://prior.to/utilize', '`prior to` https://prior.to/utilize'],
  ]
  for (const [text, fixed] of table)
    test(JSON.stringify(text), () => {
      const words = (value: string) => value.replace(/\s+/g, ' ')
      assert.equal(words(fixedText(check, text)), words(fixed))
      assert.equal(words(fixedText(check, fixed)), words(fixed), 'twice changes nothing more')
    })
})

suite('substitution: suggestions', () => {
  test('several proposals, each to be chosen', () => {
    const check = linterOf([rule('swap: { leverage: use|build on }')])
    const text = 'We leverage it.'
    assert.deepEqual(suggestedFor(check(text), text), ['We use it.', 'We build on it.'])
    assert.equal(check(text).findings[0]!.message, "Say 'use / build on' instead of 'leverage'.")
  })

  test('where the form is past or participle, the words before decide, else the writer does', () => {
    const check = linterOf([rule('inflect: verb\nswap: { commence: begin }')])
    const cases: [string, string[]][] = [
      ['We commenced it.', ['We began it.']],
      ['It has commenced.', ['It has begun.']],
      ['The work commenced.', ['The work began.', 'The work begun.']],
    ]
    for (const [text, suggested] of cases) assert.deepEqual(suggestedFor(check(text), text), suggested)
  })

  test('the longest term wins; one hint a term', () => {
    const check = linterOf([rule('swap: { lead: a, lead time: b }')])
    const text = 'The lead time, a lead, the lead-time.'
    assert.deepEqual(foundIn(check(text), text), ['lead time', 'lead'])
  })

  test('an acronym counts in capitals only, and an explained one not at all', () => {
    const check = linterOf([
      `extends: substitution\nmessage: "Explain '%[2]s': %[1]s."\ninflect: noun\nexplain: { ARN: a bank's number }`,
    ])
    const cases: [string, string[]][] = [
      ['The ARN is 5.', ["The ARN (a bank's number) is 5."]],
      ['arn arn', []],
      ["The ARN (your bank's number) is 5.", []],
      ["Your bank's number (ARN) is 5.", []],
    ]
    for (const [text, suggested] of cases) assert.deepEqual(suggestedFor(check(text), text), suggested)
  })

  test('a word that the customer used is no jargon, in whatever form', () => {
    const check = linterOf([rule('inflect: verb\nknows-customer: true\nswap: { provision: set up }')])
    const text = 'We provisioned it.'
    assert.equal(check(text).findings.length, 1)
    assert.equal(check(text, { customer: 'Was it provisioned?' }).findings.length, 0)
    assert.equal(check(`${text}\n\n> When will you provision it?`).findings.length, 0)
  })

  test('what a team excepts or knows is silent', () => {
    const check = linterOf([rule('exceptions: [Prior To]\nswap: { prior to: before, utilize: use }')])
    assert.deepEqual(foundIn(check('Prior to'), 'Prior to'), [])
    assert.deepEqual(check('Utilize it.', { vocabulary: ['utilize'] }).findings, [])
  })
})
