import fc from 'fast-check'
import { channels } from '../../../src/engine'
import { templateKinds, templateStatuses, type Template } from '../../../src/engine/templates/template'

const awkward = [
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
]
const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 12 }))
const optional = fc.oneof(fc.constant(''), text)
const day = fc.constantFrom('', '2026-11-25')
const map = fc.dictionary(
  text.filter((key) => key !== '__proto__'),
  text,
  { maxKeys: 3 },
)
const bodies = [
  'Hi {{customer.name | there}}, {{choice: a | b, c}} $1 ${2} \\ }',
  'Hi\n\n---\n\n"Bye", {{fact.refund-window}}',
  '- a\n- [b | c]\n\n{{what was bought}}',
  "{{customer.first-name | it's}} {{ticket.id}} ____",
]

/** Any template, with texts that are awkward in YAML, CSV and JSON. */
export const anyTemplate: fc.Arbitrary<Template> = fc.record({
  ...{
    id: fc.constantFrom('a', 'b-c'),
    locale: fc.constantFrom('en', 'pt-BR'),
    title: text,
    situation: optional,
  },
  kind: fc.constantFrom(...templateKinds),
  channels: fc.constantFrom(channels, ['email'] as const, ['chat', 'social'] as const),
  audience: fc.array(text, { maxLength: 2 }),
  tags: fc.array(text, { maxLength: 3 }),
  ...{ whenToUse: optional, doNotUse: optional, placeholders: map },
  upkeep: fc.record({
    owner: optional,
    status: fc.constantFrom(null, ...templateStatuses),
    reviewBy: day,
    validFrom: day,
    validTo: fc.constantFrom('', '2026-12-31'),
    approval: fc.option(fc.record({ by: text, on: day, hash: fc.constantFrom('', '00', 'e1') })),
    replacedBy: fc.constantFrom('', 'b-c', '12'),
    externalIds: map,
    sourceHash: fc.constantFrom('', '0123456789012345', '12e4567890123456', 'abc'),
  }),
  body: fc.constantFrom(...bodies),
})

/** Without prototypes, which say nothing. */
export const plain = (template: Template): Template => JSON.parse(JSON.stringify(template)) as Template
