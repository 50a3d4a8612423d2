import assert from 'node:assert/strict'
import fc from 'fast-check'
import { channels } from '../../../src/engine'
import { parseDraft } from '../../../src/engine/draft/parse'
import { knownValues } from '../../../src/engine/templates/known-values'
import { parseTemplate } from '../../../src/engine/templates/parse'
import { templateStatuses, templateKinds, type Template } from '../../../src/engine/templates/template'
import { templateFile } from '../../../src/engine/templates/write'
import { packs } from '../../rule-packs'

const word = fc.oneof(
  fc.constantFrom(
    'true',
    '12',
    '0x1f',
    '1e5',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '"q"',
    '{x}',
    'a, b',
    '[x',
    '*a',
    '&b',
    '~',
    '@c',
    'да',
    '\u2028',
    'a\\nb',
    'no',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const text = word.filter((value) => value !== '')
const day = fc.constantFrom('', '2026-11-25')
const map = fc.dictionary(
  word.filter((key) => key !== '' && key !== '__proto__'),
  text,
  { maxKeys: 3 },
)
const template: fc.Arbitrary<Template> = fc.record({
  ...{
    id: fc.constant('a'),
    locale: fc.constant('en'),
    title: text,
    situation: fc.oneof(fc.constant(''), text),
  },
  kind: fc.constantFrom(...templateKinds),
  channels: fc.constantFrom(channels, ['email'] as const, ['chat', 'social'] as const),
  audience: fc.array(text, { maxLength: 2 }),
  tags: fc.array(text, { maxLength: 3 }),
  whenToUse: fc.oneof(fc.constant(''), text),
  doNotUse: fc.oneof(fc.constant(''), text),
  placeholders: map,
  upkeep: fc.record({
    owner: fc.oneof(fc.constant(''), text),
    status: fc.constantFrom(null, ...templateStatuses),
    reviewBy: day,
    validFrom: day,
    validTo: fc.constantFrom('', '2026-12-31'),
    approval: fc.option(fc.record({ by: text, on: day, hash: fc.constantFrom('', '00', 'e1') })),
    replacedBy: fc.constantFrom('', 'b-c', '12'),
    externalIds: map,
    sourceHash: fc.constantFrom('', '0123456789012345', '12e4567890123456', 'abc'),
  }),
  body: fc.constantFrom('Hi {{a | b}}', 'Hi\n\n---\n\nBye', '- a\n- b'),
})

const plain = (template: Template): unknown => JSON.parse(JSON.stringify(template))

suite('writing a template’s file', () => {
  test('what is written is read as the same template', () =>
    fc.assert(
      fc.property(template, (template) => {
        const read = parseTemplate(templateFile(template), 'a.md', 'en', 'a')
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
