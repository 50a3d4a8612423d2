import assert from 'node:assert/strict'
import { checks } from '../../../src/engine/checks'
import { loadRule } from '../../../src/engine/rules/load'
import { fixedText, foundIn, linterOf, suggestedFor } from './support'

const rule = (more: string) => `extends: substitution\nmessage: "Say '%s' instead of '%s'."\n${more}`

suite('substitution: terms that are regular expressions', () => {
  const fixing: [fields: string, text: string, fixed: string][] = [
    ["swap: { 'utili[sz]e': use }", 'Utilise it, UTILIZE it.', 'Use it, USE it.'],
    [
      "swap: { '(\\w+)isation': $1ization }",
      'Organisation of visualisations.',
      'Organization of visualisations.',
    ],
    ["swap: { '(?P<how>re)-?send': '${how}send' }", 'We re-send it.', 'We resend it.'],
    ["swap: { 'costs? \\$(\\d+)': is $$$1 }", 'It costs $5 now.', 'It is $5 now.'],
    // The longer match wins, whether it is listed as words or as an expression.
    ["swap: { 'log ?in': sign in, log in page: sign-in page }", 'The log in page.', 'The sign-in page.'],
    ["swap: { click: select, 'click (?:on|at)': select }", 'Click on it, click it.', 'Select it, select it.'],
    // Word boundaries know every letter.
    ["swap: { 'caf[eé]': bar }", 'A café, a cafés, écafe.', 'A bar, a cafés, écafe.'],
    // What is there as proposed, in its own case, is fine.
    ["swap: { 'e-?mail': email }", 'Email, an e-mail, E-mail.', 'Email, an email, Email.'],
    ['swap: { javascript: JavaScript }', 'JavaScript, Javascript.', 'JavaScript, JavaScript.'],
    ["swap: { 'RMAs?': return }", 'An RMA, an rma.', 'A return, an rma.'],
    ["ignorecase: false\nswap: { 'Bin(?:ary)?': program }", 'Binary, binary.', 'Program, binary.'],
    ["exceptions: [Colour]\nswap: { 'colou?rs?': hue }", 'Colour, colors.', 'Colour, hue.'],
    ["swap: { 'whil?st': while }", '`whilst` and “whilst” and whilst', '`whilst` and “whilst” and while'],
    [
      "unless: [foo widget]\nswap: { 'w[aie]dget': part }",
      'A foo widget, a wadget.',
      'A foo widget, a part.',
    ],
  ]
  for (const [fields, text, fixed] of fixing)
    test(`${fields.replace(/\n/g, ' · ')} on ${text}`, () =>
      assert.equal(fixedText(linterOf([rule(`fix: lexical\n${fields}`)]), text), fixed))

  test('proposals are parted by "|", unless a backslash makes it a character', () => {
    const check = linterOf([rule(`swap: { 'leverag(?:e|ing)': 'use|build on', 'pipe[sd]?': 'a\\|b' }`)])
    const text = 'We leverage it.'
    assert.deepEqual(suggestedFor(check(text), text), ['We use it.', 'We build on it.'])
    assert.equal(check(text).findings[0]!.message, "Say 'use / build on' instead of 'leverage'.")
    assert.deepEqual(suggestedFor(check('The pipe.'), 'The pipe.'), ['The a|b.'])
  })

  test('one hint a proposal without a fix, as with words', () => {
    const check = linterOf([rule("swap: { 'utili[sz]e': use }")])
    const text = 'We utilize it, you utilise it.'
    assert.deepEqual(foundIn(check(text), text), ['utilize'])
  })

  test('an explanation is never looked for as an expression', () => {
    const check = linterOf([`extends: substitution\nmessage: '%s'\nexplain: { T+2: two days later }`])
    assert.deepEqual(foundIn(check('On T+2, not TT2.'), 'On T+2, not TT2.'), ['T+2'])
  })

  test('a faulty expression is told at its place; a slow one is warned of', () => {
    const load = (text: string) => loadRule(text, 'r.yaml', 'en', 'r', checks)
    const slow = load(rule("swap: { '(a+)+b': c }"))
    assert.deepEqual(
      slow.problems.map(({ code, range }) => [code, range!.start.line]),
      [['slow-pattern', 2]],
    )
    assert.ok(checks.get('substitution')!.mayHang!(slow.rule!))
    assert.ok(!checks.get('substitution')!.mayHang!(load(rule('swap: { a: b }')).rule!))
  })
})
