import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseDraft } from '../../../src/engine/draft/parse'
import { knownValues } from '../../../src/engine/templates/known-values'
import { parseTemplate } from '../../../src/engine/templates/parse'
import { templateFile } from '../../../src/engine/templates/write'
import { anyTemplate, plain } from './template-arbitrary'
import { packs } from '../../rule-packs'

suite('writing a template’s file', () => {
  test('what is written is read as the same template', () =>
    fc.assert(
      fc.property(anyTemplate, (template) => {
        const read = parseTemplate(templateFile(template), 'a.md', template.locale, template.id)
        assert.deepEqual(read.problems, [])
        assert.deepEqual(plain(read.template!), plain(template))
      }),
    ))
})

suite('what a draft tells', () => {
  const quoted = (message: string, head = 'On 3 May 2026, Ana Novak <ana@x.example> wrote:') =>
    `Hello,\n\n${head}\n${message
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}\n`
  /** [what it shows, the draft, what is known] */
  const table: [name: string, text: string, expected: object][] = [
    [
      'how a customer signs',
      quoted('Where is order 48151623?\nIt is late.\n\nThanks,\nMaja'),
      { 'customer.name': 'Maja', 'customer.first-name': 'Maja', 'order.number': '48151623' },
    ],
    [
      'who wrote it, where nobody signs',
      quoted('Where is it?'),
      { 'customer.name': 'Ana', 'customer.first-name': 'Ana' },
    ],
    [
      'of two numbers none',
      quoted('Orders 48151623 and order 48151624 are late.'),
      { 'customer.name': 'Ana', 'customer.first-name': 'Ana' },
    ],
    ['a desk is nobody', quoted('Where is it?', 'On 3 May 2026, Support Team <help@x.example> wrote:'), {}],
    ['nothing', 'Hello,\n\nyour order 48151623 is here.\n', {}],
  ]
  const locales = packs.map(({ data }) => data).filter(({ locale }) => locale !== 'all')
  for (const [name, text, expected] of table)
    test(name, () =>
      assert.deepEqual(knownValues(parseDraft(text, { format: 'markdown', locales })), expected),
    )
})
