import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { compileContext, compileRule, isFault } from '../../../src/engine/rules/compile'
import { loadRule } from '../../../src/engine/rules/load'
import { locales } from '../draft/support'
import { foundIn, linterOf, suggestedFor } from './support'

const passive = `
extends: match
message: "Say who does it: '%s'."
patterns: ["[<what>#Noun] (will|shall) be #Adverb? [<act>#PastTense]"]
suggest: ["we will have {act} {what}", "{{who}} will see to {what}"]
unless: [order|orders will be]
`

suite('match: parts of speech', () => {
  const check = linterOf([passive])
  const table: [text: string, found: string[]][] = [
    ['Your parcel will be returned today.', ['parcel will be returned']],
    ['Hello. The invoice shall be quickly corrected, thanks.', ['invoice shall be quickly corrected']],
    ['The parcel will be here.', []],
    ['Your order will be returned.', []],
    ['- The *parcel* will be returned', ['parcel* will be returned']],
    ['The `parcel` will be returned.', []],
    ['> Your parcel will be returned.\n\nFine.', []],
    [
      'Your parcel will\nbe returned; the fee will be refunded.',
      ['parcel will\nbe returned', 'fee will be refunded'],
    ],
  ]
  for (const [text, found] of table)
    test(JSON.stringify(text), () => assert.deepEqual(foundIn(check(text), text), found))

  test('captures and slots in suggestions, which are never a fix', () => {
    const text = 'The invoice will be corrected.'
    const result = check(text)
    assert.deepEqual(suggestedFor(result, text), [
      'The we will have corrected invoice.',
      'The {{who}} will see to invoice.',
    ])
    assert.equal(result.findings[0]!.fix, null)
    assert.equal(result.findings[0]!.message, "Say who does it: 'we will have corrected invoice'.")
  })

  test('a capture "here" is underlined alone; contractions are read as words', () => {
    const here = linterOf(['extends: match\nmessage: "%s"\npatterns: ["we will [<here>#Infinitive]"]'])
    const text = "Today we'll send it."
    assert.deepEqual(foundIn(here(text), text), ['send'])
  })

  test('roots find all forms', () => {
    const root = linterOf(['extends: match\nmessage: "%s"\npatterns: ["{utilize} #Determiner"]'])
    const text = 'We utilized the tool and are utilizing a tool.'
    assert.deepEqual(foundIn(root(text), text), ['utilized the', 'utilizing a'])
  })

  const faults: [pattern: string, message: RegExp][] = [
    ['the #Vrb', /There is no tag "#Vrb": did you mean "#Verb"\?/],
    ['we (can|will', /"\(" is never closed/],
    ['we can]', /"\]" closes nothing/],
    ['/(a+)+$/', /Regular expressions belong to "existence"/],
  ]
  for (const [pattern, message] of faults)
    test(`a fault: ${pattern}`, () => {
      const text = `extends: match\nmessage: x\npatterns: ["${pattern}"]`
      const { rule } = loadRule(text, 'a.yaml', 'en', 'a', checks)
      const result = compileRule(rule!, compileContext([locales[0]!]))
      assert.ok(isFault(result))
      assert.match(result.message, message)
    })

  test('in another language it can find nothing, and says so', () => {
    const { rule, problems } = loadRule(
      'extends: match\nmessage: x\npatterns: [a]',
      'a.yaml',
      'sl',
      'a',
      checks,
    )
    assert.equal(rule, undefined)
    assert.match(problems[0]!.message, /reads English only/)
  })
})
