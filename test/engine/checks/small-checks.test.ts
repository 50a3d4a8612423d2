import assert from 'node:assert/strict'
import { fixedText, foundIn, linterOf, suggestedFor, type Check } from './support'

/** Each text with what is found in it. */
function table(check: Check, cases: readonly [text: string, found: readonly string[]][]): void {
  for (const [text, found] of cases)
    test(JSON.stringify(text), () => assert.deepEqual(foundIn(check(text), text), found))
}

suite('repetition', () => {
  const check = linterOf(["extends: repetition\nmessage: '%s'\nfix: lexical\nexceptions: [bye]"])
  table(check, [
    ['It is is here.', ['is is']],
    ['It is\nis here.', ['is\nis']],
    ['The the cat.', ['The the']],
    ['the The cat', []],
    ['It is is is is here.', ['is is is is']],
    ['Bye bye, Duran Duran, 5 5.', []],
    ['It is. Is it?', []],
    ['Here it is\n\nis it', []],
    ['- one is\n- is two', []],
    ['no, no, no', []],
    ['`is is` is', []],
  ])

  test('the second one goes', () => {
    assert.equal(fixedText(check, 'It is is is here.'), 'It is here.')
    assert.equal(fixedText(check, 'It is\r\nis here.'), 'It is here.')
  })
})

suite('placeholder', () => {
  const check = linterOf(["extends: placeholder\nmessage: 'Fill in %s'\nnames: [customer.name]"])
  table(check, [
    ['Hi {{customer.name}}, {{date}}', ['{{customer.name}}', '{{date}}']],
    ['Hi [NAME], your <order-number> of %{day}', ['[NAME]', '<order-number>', '%{day}']],
    ['[text](https://a.example) [1] - [ ] <b>bold</b>', []],
    ['Fine.\n\n> Hi {{customer.name}}', []],
    ['`{{code}}`', []],
  ])

  test('in a template only a name that nothing fills is a fault', () => {
    const text = 'Hi {{customer.name}}, {{customer.nmae}}, {{what happened}}'
    const result = check(text, { forced: { kind: 'template' } })
    assert.deepEqual(foundIn(result, text), ['{{customer.nmae}}'])
  })
})

suite('acronym', () => {
  const check = linterOf([
    "extends: acronym\nmessage: '%[2]s'\nexceptions: [PDF]\nknows-customer: true\nsuggest: ['{{name}} ({A})']",
  ])
  table(check, [
    ['Your RFX is late, the RFX.', ['RFX']],
    ['Two RFXs.', ['RFX']],
    ['A PDF.', []],
    ['The request (RFX) is late, and so is every RFX.', []],
    ['Order RFX 512, RFX: 7', []],
    ['THIS IS A SHOUT', []],
    ['It is LATE, so late.', []],
  ])

  test('who writes program code needs no explanation, where the list says so', () => {
    const check = linterOf(["extends: acronym\nmessage: '%[2]s'\nexperts: ['#code', webhook]"])
    const text = 'Your RFX is late.'
    const silenced = (customer: string) => check(text, { customer }).findings.length === 0
    assert.ok(silenced('Both order_id and userName are sent'))
    assert.ok(silenced('Your webhooks are late'))
    assert.ok(!silenced('My name is ivan_petrov@mail.example, see https://a.example/?order_id=1&x=2'))
    assert.ok(!silenced('My iPhone shows IMG_2034.jpg on YouTube'))
  })

  test('it is written out by the writer', () => {
    const text = 'Your RFX is late.'
    assert.deepEqual(suggestedFor(check(text), text), ['Your {{name}} (RFX) is late.'])
    assert.deepEqual(check(text, { customer: 'Where is my RFX?' }).findings, [])
  })
})
