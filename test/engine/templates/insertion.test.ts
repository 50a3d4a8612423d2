import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLinter, type Format } from '../../../src/engine'
import { adaptTemplate, type InsertionPlace } from '../../../src/engine/templates/insertion'
import { textOfParts } from '../../../src/engine/templates/render'
import { packs } from '../../rule-packs'

const linter = createLinter({ packs })
const body = 'Hi {{name}},\n\nOne.\nTwo.\n\nBest regards,\n{{agent}}'

type Options = Partial<Pick<InsertionPlace, 'signature'>> & {
  readonly body?: string
  readonly format?: Format
}

const zonesOf = (text: string, format: Format, kind: 'reply' | 'template') =>
  linter.check(text, { format, forced: { locale: 'en', kind } }).zones

/** The draft after the insertion; in `draft` the caret is `|`, a selection is between two of them. */
function inserted(
  draft: string,
  { format = 'markdown', signature = 'typed', ...options }: Options = {},
): string {
  const template = options.body ?? body
  const [before = '', ...others] = draft.split('|')
  const [selected, after] = others.length > 1 ? others : ['', others[0]!]
  const text = before + selected + after
  const span = { start: before.length, end: before.length + selected!.length }
  const place = { text, span, format, signature, zones: zonesOf(text, format, 'reply') }
  const zones = zonesOf(template, 'markdown', 'template')
  return before + textOfParts(adaptTemplate({ body: template, zones }, {}, place)) + after
}

suite('inserting a template', () => {
  const places: [name: string, draft: string, expected: string][] = [
    ['an empty draft', '|', body],
    ['below front matter', '---\nlang: en\n---\n|', `---\nlang: en\n---\n\n${body}`],
    ['behind a sentence', 'Well.|', `Well.\n\n${body}`],
    ['before a sentence', '|Well.', `${body}\n\nWell.`],
    ['between sentences', 'One.| Two.', `One.\n\n${body}\n\n Two.`],
    ['on the line below a paragraph', 'Well.\n|\nMore.', `Well.\n\n${body}\n\nMore.`],
    ['between blank lines', 'Well.\n\n|\n\nMore.', `Well.\n\n${body}\n\nMore.`],
    ['in place of a selection', 'a\n\n|b\nc|\n\nd', `a\n\n${body}\n\nd`],
    ['CRLF', 'a\r\n\r\n|', `a\r\n\r\n${body.replaceAll('\n', '\r\n')}`],
    ['CRLF, below a paragraph', 'a\r\n|\r\nb', `a\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n\r\nb`],
  ]
  for (const [name, draft, expected] of places) test(name, () => assert.equal(inserted(draft), expected))

  const indented = (prefix: string, blank = prefix.trimEnd()) =>
    body.replace(/\n(\n?)/g, (_, next: string) => (next ? `\n${blank}\n${prefix}` : `\n${prefix}`))
  const blocks: [name: string, draft: string, expected: string][] = [
    ['a quote', 'x\n\n> |', `x\n\n> ${indented('> ')}`],
    ['a quote without a space', '>|', `>${indented('> ')}`],
    ['a quote in a quote', '> > |', `> > ${indented('> > ')}`],
    ['behind a quoted sentence', '> Well.|\n> More.', `> Well.\n>\n> ${indented('> ')}\n>\n> More.`],
    [
      'on an empty line of a quote',
      '> Well.\n>\n> |\n>\n> More.',
      `> Well.\n>\n> ${indented('> ')}\n>\n> More.`,
    ],
    ['before a quote', '|> Well.', `${body}\n\n> Well.`],
    ['a list item', '- |', `- ${indented('  ')}`],
    ['a numbered item', 'a\n\n10. |', `a\n\n10. ${indented('    ')}`],
    ['a nested item', '- a\n  - |', `- a\n  - ${indented('    ')}`],
    ['a task', '- [ ] |', `- [ ] ${indented('  ')}`],
    ['behind an item’s text', '- Well.|\n- More.', `- Well.\n\n  ${indented('  ')}\n\n- More.`],
    ['on an item’s second line', '- Well.\n  More.|', `- Well.\n  More.\n\n  ${indented('  ')}`],
    ['an item in a quote', '> - |', `> - ${indented('>   ')}`],
    ['below a list', '- Well.\n\n|', `- Well.\n\n${body}`],
  ]
  for (const [name, draft, expected] of blocks)
    test(`inside ${name}, it stays there`, () => assert.equal(inserted(draft), expected))

  const said: [name: string, draft: string, expected: string, options?: Options][] = [
    ['a greeting', 'Hi Ada,\n\n|', 'Hi Ada,\n\nOne.\nTwo.\n\nBest regards,\n{{agent}}'],
    ['a sign-off', '|\n\nBest regards,\nTom', 'Hi {{name}},\n\nOne.\nTwo.\n\nBest regards,\nTom'],
    ['both', 'Hi Ada,\n\n|\n\nBest regards,\nTom', 'Hi Ada,\n\nOne.\nTwo.\n\nBest regards,\nTom'],
    [
      'a greeting of another kind',
      'Good morning Ms Li!\n|',
      'Good morning Ms Li!\n\nOne.\nTwo.\n\nBest regards,\n{{agent}}',
    ],
    ['the mail program’s sign-off', '|', 'Hi {{name}},\n\nOne.\nTwo.', { signature: 'appended' }],
  ]
  for (const [name, draft, expected, options] of said)
    test(`${name} isn’t said twice`, () => assert.equal(inserted(draft, options), expected))

  const kept: [name: string, draft: string, expected: string, options?: Options][] = [
    ['a greeting in place of one', '|Hi Ada,|', body],
    ['a greeting where only the customer greets', '|\n\n> Hi,\n> help!', `${body}\n\n> Hi,\n> help!`],
    ['a greeting that is all of it', 'Hi Ada,\n\n|', 'Hi Ada,\n\nHi {{name}},', { body: 'Hi {{name}},' }],
  ]
  for (const [name, draft, expected, options] of kept)
    test(`${name} is kept`, () => assert.equal(inserted(draft, options), expected))

  const noted =
    '<!-- ask Ann -->\nOne. <!-- reply-lint-disable-next-line x -- y -->\n<!-- two\nlines -->\nTwo.'
  test('comments stay where the customer won’t see them', () => {
    assert.equal(inserted('|', { body: noted }), noted)
    for (const format of ['plain', 'email'] as const)
      assert.equal(inserted('|', { body: noted, format }), 'One.\nTwo.')
  })

  test('everything around it stays as it was, and nothing of it is lost', () => {
    const piece = fc.constantFrom('Well.', '\n', '\n\n', '- ', '> ', '1. ', '  ', '\t', 'Hi Ada,\n', 'Tom\n')
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const result = inserted(`${before}|${after}`)
        assert.ok(result.startsWith(before) && result.endsWith(after))
        assert.match(result.slice(before.length), /One\.\n[ \t>]*Two\./)
      }),
    )
  })
})
