import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseTemplate } from '../../../src/engine/templates/parse'
import { placeTemplate, type Place } from '../../../src/engine/templates/placement'
import { renderTemplate, textOfParts } from '../../../src/engine/templates/render'

suite('template files', () => {
  const file = (text: string) => parseTemplate(text, 'snippets/en/late.md')

  test('front matter and body', () => {
    const { template, problems } = file(
      '---\ntitle: Late\nchannels: [chat]\ntags: [a, b]\n---\n\nHi {{name}},\r\n\r\nSorry.\n',
    )
    assert.deepEqual(problems, [])
    assert.deepEqual(template, {
      id: 'late',
      locale: 'en',
      title: 'Late',
      kind: 'reply',
      situation: '',
      channels: ['chat'],
      tags: ['a', 'b'],
      whenToUse: '',
      doNotUse: '',
      body: 'Hi {{name}},\n\nSorry.',
    })
  })

  const faults: [name: string, text: string, code: string, line: number, isTemplate: boolean][] = [
    ['no front matter', 'Hi,\n', 'bad-front-matter', 0, false],
    ['no title', '---\nkind: reply\n---\nHi', 'missing-key', 1, false],
    ['an unknown key', '---\ntitle: A\nkidn: reply\n---\nHi', 'unknown-key', 2, true],
    ['a wrong value', '---\ntitle: A\nkind: mail\n---\nHi', 'wrong-type', 2, true],
    ['broken YAML', '---\ntitle: "A\n---\nHi', 'yaml-syntax', 2, false],
  ]
  for (const [name, text, code, line, isTemplate] of faults)
    test(`${name} is told at its line`, () => {
      const { template, problems } = file(text)
      assert.equal(problems[0]?.code, code)
      assert.equal(problems[0]?.range?.start.line, line)
      assert.equal(template !== undefined, isTemplate)
    })

  test('any text gives a template or a problem', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: A\n',
      'kind: x\n',
      '- ',
      '\n',
      ': ',
      '"',
      '{{a}}',
      '\r\n',
      'text',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const { template, problems } = file(text)
          assert.ok(template ?? problems.length > 0)
        },
      ),
    )
  })
})

suite('rendering', () => {
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

  test('nothing is deleted: an empty value leaves the slot', () => {
    assert.equal(textOfParts(renderTemplate('Hi {{name | there}}', { name: ' ' })), 'Hi {{name | there}}')
  })

  test('without values every text comes back as it was', () => {
    const piece = fc.constantFrom('{{', '}}', '{{a}}', '{{a | b}}', '{', '}', '|', 'text', '\n', '$25', '\\')
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => assert.equal(textOfParts(renderTemplate(text)), text),
      ),
    )
  })
})

suite('placement', () => {
  const template = 'Hi {{name}},\n\nOne.\nTwo.\n\nBest regards,\n{{agent}}'
  const placed = (place: Partial<Place>) =>
    textOfParts(
      placeTemplate(renderTemplate(template), {
        before: '',
        after: '',
        newLine: '\n',
        hasGreeting: false,
        hasSignOff: false,
        ...place,
      }),
    )
  const table: [name: string, place: Partial<Place>, expected: string][] = [
    ['an empty draft', {}, template],
    ['CRLF', { newLine: '\r\n' }, template.replaceAll('\n', '\r\n')],
    ['a quote', { before: 'x\n> ' }, 'Hi {{name}},\n>\n> One.\n> Two.\n>\n> Best regards,\n> {{agent}}'],
    ['a list item', { before: '- ' }, 'Hi {{name}},\n\n  One.\n  Two.\n\n  Best regards,\n  {{agent}}'],
    [
      'a numbered item',
      { before: 'a\n10. ' },
      'Hi {{name}},\n\n    One.\n    Two.\n\n    Best regards,\n    {{agent}}',
    ],
    [
      'a list in a quote',
      { before: '> - ' },
      'Hi {{name}},\n>\n>   One.\n>   Two.\n>\n>   Best regards,\n>   {{agent}}',
    ],
    [
      'a nested item, the host indenting',
      { before: '  - ', indentsByItself: true },
      'Hi {{name}},\n\n  One.\n  Two.\n\n  Best regards,\n  {{agent}}',
    ],
    ['behind a sentence', { before: 'Hello.' }, `\n\n${template}`],
    ['before a sentence', { after: 'Hello.' }, `${template}\n\n`],
    ['a draft that greets', { hasGreeting: true }, 'One.\nTwo.\n\nBest regards,\n{{agent}}'],
    ['a draft that closes', { hasSignOff: true }, 'Hi {{name}},\n\nOne.\nTwo.'],
    ['a draft with both', { hasGreeting: true, hasSignOff: true }, 'One.\nTwo.'],
  ]
  for (const [name, place, expected] of table) test(name, () => assert.equal(placed(place), expected))
})
