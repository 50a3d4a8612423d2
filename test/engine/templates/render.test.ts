import assert from 'node:assert/strict'
import fc from 'fast-check'
import { renderTemplate, textOfParts, type TemplateValues } from '../../../src/engine/templates/render'

suite('rendering a template', () => {
  test('known values are filled, the rest are slots that keep their marker', () => {
    assert.deepEqual(
      renderTemplate('Hi {{ customer.name | there }}, it costs {{amount}}.', { 'customer.name': 'Ada' }),
      [
        { kind: 'text', text: 'Hi Ada, it costs ' },
        { kind: 'slot', name: 'amount', marker: '{{amount}}' },
        { kind: 'text', text: '.' },
      ],
    )
  })

  /** [the body, what is known, the reply] */
  const table: [name: string, body: string, values: TemplateValues, expected: string][] = [
    ['a name that isn’t known stays', 'Hi {{name | there}}', {}, 'Hi {{name | there}}'],
    ['a blank value leaves the slot', 'Hi {{name | there}}', { name: ' ' }, 'Hi {{name | there}}'],
    ['what isn’t there has a fallback', 'Hi {{name | there}}!', { name: null }, 'Hi there!'],
    ['or stays without one', 'Hi {{name}}!', { name: null }, 'Hi {{name}}!'],
    ['a value is literal', '{{a}}', { a: '$1 {{b}} \\ }' }, '$1 {{b}} \\ }'],
    ['a method of objects is no value', '{{constructor}}', {}, '{{constructor}}'],
    ['other systems’ names are filled, too', 'Hi %{name}, [ORDER]', { name: 'Ada' }, 'Hi Ada, [ORDER]'],
    ['a filter of another system is no fallback', '{% name | x %}', { name: null }, '{% name | x %}'],
  ]
  for (const [name, body, values, expected] of table)
    test(name, () => assert.equal(textOfParts(renderTemplate(body, values)), expected))

  test('choices keep their options, facts are values like others', () => {
    const parts = renderTemplate('A {{choice: refund | new lamp}} within {{fact.refund-window}}.', {
      'fact.refund-window': '30 days',
    })
    assert.deepEqual(parts, [
      { kind: 'text', text: 'A ' },
      { kind: 'choice', options: ['refund', 'new lamp'], marker: '{{choice: refund | new lamp}}' },
      { kind: 'text', text: ' within 30 days.' },
    ])
  })

  test('every dialect gives slots', () => {
    const slots = renderTemplate('{{a}} %{b} #{c} [D E] <<f>> *|G|* ____ [link](x) `code`').filter(
      ({ kind }) => kind === 'slot',
    )
    assert.deepEqual(
      slots.map((slot) => slot.kind === 'slot' && slot.name),
      ['a', 'b', 'c', 'D E', 'f', 'G', ''],
    )
  })

  test('without values every text comes back as it was', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{a}}',
      '{{a | b}}',
      '{',
      '}',
      '|',
      '[x]',
      'text',
      '\n',
      '$25',
      '\\',
    )
    const text = fc.array(piece).map((pieces) => pieces.join(''))
    fc.assert(fc.property(text, (text) => assert.equal(textOfParts(renderTemplate(text)), text)))
  })
})
