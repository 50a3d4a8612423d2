import assert from 'node:assert/strict'
import { linterOf, suggestedFor } from './support'

const rule = (more: string) => `extends: rewrite\nmessage: "Say '%s'."\nfix: meaning\n${more}`

/** What a text becomes: by its fixes; `null` where there are none, `undefined` where nothing is found. */
function rebuilt(check: ReturnType<typeof linterOf>, text: string): string | null | undefined {
  const [finding] = check(text).findings
  return finding && (finding.fix?.edits[0]!.newText ?? null)
}

suite('guards: what is not rebuilt', () => {
  const pattern = `patterns: [{ from: "we can't {V: ~} until {Q} >", to: "we need {Q} before we can {V}", suggest: "please {{ask}}" }]`
  const check = linterOf([rule(pattern)])
  const inQuestions = linterOf([rule(`questions: true\n${pattern}`)])
  const fixed = 'We need you pay before we can ship it'

  const table: [name: string, text: string, result: string | null | undefined][] = [
    ['a plain sentence', "We can't ship it until you pay.", fixed],
    ['a question is innocent', "We can't ship it until you pay?", undefined],
    ['what leads in a list', "We can't ship it until you pay:\n\n- the fee", null],
    ['what leads in a list on its line', "We can't ship it until you pay: the fee.", null],
    ['a face leads to nothing', "We can't ship it until you pay :)", fixed],
    ['a quotation in what is moved', 'We can\'t "ship" it until you pay.', null],
    ['a quotation in curly marks', 'We can’t ship “it” until you pay.', null],
    ['a quotation around it is somebody else’s', '"We can\'t ship it until you pay."', undefined],
    ['a quotation that opened earlier', 'You wrote "hm, we can\'t ship it until you pay".', undefined],
    [
      'a quotation that ended earlier',
      'As "they" say, we can\'t ship it until you pay.',
      fixed.replace('W', 'w'),
    ],
    ['an inch mark opens none', 'For the 5" pipe we can\'t ship it until you pay.', fixed.replace('W', 'w')],
    [
      'quotations before and behind it',
      'As "they" say, we can\'t ship it until you pay, "now".',
      fixed.replace('W', 'w'),
    ],
    ['a quote that nobody closed', '"Well, we can\'t ship it until you pay.', fixed.replace('W', 'w')],
    ['a dash in what is moved', "We can't ship it - the lamp until you pay.", null],
  ]
  for (const [name, text, result] of table)
    test(name, () => {
      assert.equal(rebuilt(check, text), result)
      if (result === null)
        assert.deepEqual(check(text).findings[0]!.suggestions.length, 1, 'only what a rule suggests')
    })

  test('a question is never rebuilt, though the construction troubles there too', () => {
    assert.equal(rebuilt(inQuestions, "We can't ship it until you pay?"), null)
    assert.equal(rebuilt(inQuestions, "We can't ship it until you pay."), fixed)
  })
})

suite('suggestions leave quotations whole', () => {
  const check = linterOf([
    rule(`patterns: [{ from: "we can't ship {X: ~3} until", suggest: "we ship {X} from" }]`),
  ])
  const table: [text: string, suggested: string[]][] = [
    ['We can\'t ship "it" until May.', ['We ship "it" from May.']],
    ['We can\'t ship "it until May" ever.', []],
    ["We can't ship “it until May” ever.", []],
  ]
  for (const [text, suggested] of table)
    test(text, () => {
      assert.equal(check(text).findings.length, suggested.length)
      assert.deepEqual(suggestedFor(check(text), text), suggested)
    })
})
