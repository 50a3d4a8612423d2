import assert from 'node:assert/strict'
import fc from 'fast-check'
import { codeSnippets } from '../../../src/engine/templates/exchange/code-snippets'
import { csv } from '../../../src/engine/templates/exchange/csv'
import type { Exchange } from '../../../src/engine/templates/exchange/exchange'
import { zendesk } from '../../../src/engine/templates/exchange/zendesk'
import type { Template } from '../../../src/engine/templates/template'
import { anyTemplate, plain } from './template-arbitrary'

const formats: readonly [string, Exchange][] = [
  ['CSV', csv],
  ['Zendesk', zendesk],
  ['code snippets', codeSnippets],
]
const asDraft = (template: Template): Template =>
  plain({ ...template, upkeep: { ...template.upkeep, status: 'draft', approval: null } })

suite('exchange of templates', () => {
  for (const [name, format] of formats)
    test(`${name}: a round trip loses nothing, and approves nothing`, () =>
      fc.assert(
        fc.property(
          fc.uniqueArray(anyTemplate, { selector: ({ locale, id }) => `${locale}/${id}` }),
          (templates) => {
            const { templates: read, problems } = format.read(format.write(templates), 'x', 'en')
            assert.deepEqual(problems, [])
            assert.deepEqual(read.map(plain), templates.map(asDraft))
          },
        ),
      ))

  /** [format, a file from elsewhere, its templates as `locale/id: title: body`] */
  const foreign: [Exchange, string, string[]][] = [
    [
      csv,
      'Title,Body\r\n"Refund, granted","Hi {{name}},\r\n""yes""."\r\n\r\nPlain,Text',
      ['sl/refund-granted: Refund, granted: Hi {{name}},\n"yes".', 'sl/plain: Plain: Text'],
    ],
    [csv, 'title;text\na;b', []],
    [
      zendesk,
      JSON.stringify({
        macros: [
          {
            id: 36001,
            title: 'Late parcel',
            actions: [
              { field: 'status', value: 'open' },
              {
                field: 'comment_value',
                value: [
                  'channel:all',
                  "Hi {{ticket.requester.first_name | default: 'there'}}, {{dc.Refund_Window}} {{ticket.url}}",
                ],
              },
            ],
          },
          { title: 'Only a tag', actions: [{ field: 'status', value: 'open' }] },
        ],
      }),
      [
        'sl/late-parcel: Late parcel: Hi {{customer.first-name | there}}, {{fact.refund-window}} {{ticket.url}}',
      ],
    ],
    [zendesk, '[]', []],
    [
      codeSnippets,
      JSON.stringify({
        'Late parcel': { prefix: 'late', body: ['Hi ${1:name},', 'a \\$5 ${2|refund,new\\, lamp|} $3 $0'] },
      }),
      ['sl/late: Late parcel: Hi {{name}},\na $5 {{choice: refund | new, lamp}} {{blank 3}}'],
    ],
    [codeSnippets, 'x', []],
  ]
  for (const [format, text, expected] of foreign)
    test(`from elsewhere: ${text.slice(0, 50)}`, () => {
      const { templates, problems } = format.read(text, 'x', 'sl')
      assert.deepEqual(
        templates.map(({ locale, id, title, body }) => `${locale}/${id}: ${title}: ${body}`),
        expected,
      )
      assert.equal(problems.length > 0, expected.length === 0)
      assert.ok(templates.every(({ upkeep }) => upkeep.status === 'draft'))
    })

  test('what was edited over there counts', () => {
    const [template] = fc.sample(anyTemplate, 1)
    const text = zendesk
      .write([{ ...template!, body: 'Hello {{customer.name}}.' }])
      .replace('Hello {{ticket', 'Good day {{ticket')
    assert.equal(zendesk.read(text, 'x', 'en').templates[0]?.body, 'Good day {{customer.name}}.')
  })

  test('any text is read without a throw', () =>
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        for (const [, format] of formats) for (const one of [text, json]) format.read(one, 'x', 'en')
      }),
    ))
})
