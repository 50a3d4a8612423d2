import assert from 'node:assert/strict'
import { nearest } from '../../../src/engine/rules/nearest'
import { levelsByCase, rulePage, ruleTitle } from '../../../src/engine/rules/page'
import type { Rule } from '../../../src/engine/rules/rule'

const rule = {
  id: 'house-style-terms',
  locale: 'en',
  family: 'house-style',
  extends: 'substitution',
  message: "Say '%s'.",
  level: 'warning',
  unfixed: 'suggestion',
  description: 'Use *our* words.\n',
  fix: 'lexical',
  channels: { chat: 'suggestion', social: 'off' },
  kinds: { template: 'error' },
  examples: [{ bad: '1. A [link]\n# two\n\n- three', good: 'Fine.', customer: 'Why?' }],
  allows: ['<b>', { text: 'a_b', customer: 'a|b' }],
  swap: { log: 'sign in|sign on', 'a|b': 'c' },
  ignorecase: false,
} satisfies Rule

suite("a rule's page", () => {
  test('its title', () => {
    assert.equal(ruleTitle(rule), 'House style: terms')
    assert.equal(ruleTitle({ id: 'repeated-word' }), 'Repeated word')
  })

  test('its levels: first reply, follow-up, chat, social, template', () =>
    assert.deepEqual(levelsByCase(rule), [
      'warning (no fix: suggestion)',
      'warning (no fix: suggestion)',
      'suggestion',
      'silent',
      'error',
    ]))

  test('texts are shown as they stand', () => {
    const page = rulePage(rule, {
      swap: { type: 'string-map', about: 'Terms.' },
      ignorecase: { type: 'boolean', about: 'Case.' },
      exceptions: { type: 'string-list', about: 'None here.' },
    })
    for (const block of [
      '# House style: terms\n\nRule `house-style-terms` of the family `house-style`\n\nUse \\*our\\* words.\n',
      'The customer writes:\n\n> Why?\n\n**Before**\n\n> 1\\. A \\[link\\]\\\n> \\# two\n>\n> \\- three\n\n**After**\n\n> Fine.\n',
      '## When it stays silent\n\n> \\<b\\>\n\n> a\\_b\n\nwhen the customer wrote:\n\n> a\\|b\n',
      '| Found | Swap |\n| --- | --- |\n| log | sign in / sign on |\n| a\\|b | c |\n',
      '`ignorecase: false`: Case.\n',
    ])
      assert.ok(page.includes(block), `${block}\nis missing in\n${page}`)
    assert.ok(!page.includes('None here'))
  })
})

suite('nearest', () => {
  const known = ['level', 'levels', 'limit', 'date-order', 'max', 'min']
  const cases: [string, string | null][] = [
    ['level', 'level'],
    ['levle', 'level'],
    ['Level', 'level'],
    ['levelss', 'levels'],
    ['dateOrder', 'date-order'],
    ['date_odrer', 'date-order'],
    ['mx', 'max'],
    ['mn', 'min'],
    ['swap', null],
    ['', null],
  ]
  for (const [word, expected] of cases)
    test(`${word || '(empty)'} → ${expected}`, () => assert.equal(nearest(word, known), expected))
})
