import assert from 'node:assert/strict'
import fc from 'fast-check'
import { customerSpan, normalized, pastedDraft, quoted } from '../../../src/editor/flow/pasted'
import { createLinter } from '../../../src/engine'
import { packs } from '../../rule-packs'

const linter = createLinter({ packs })
const paste = (clipboard: string) => {
  const text = normalized(clipboard)
  const { text: draft, caret } = pastedDraft(text, linter.check(text, { format: 'markdown' }), 'Here.')
  return `${draft.slice(0, caret)}|${draft.slice(caret)}`
}
const place = '\n\n<!-- Here. -->\n> \n'

suite('a draft from the clipboard', () => {
  /** [what was copied, the clipboard, the draft with its caret] */
  const cases: [string, string, string][] = [
    ['nothing', ' \n', `|${place}`],
    ['a sentence', 'It left today.', `It left today.|${place}`],
    [
      'a whole reply: the caret before the sign-off',
      'Hi Ada,\r\n\r\nIt left today.\r\n\r\nBest regards,\r\nTom\r\n',
      `Hi Ada,\n\nIt left today.|\n\nBest regards,\nTom${place}`,
    ],
    ['a greeting', '\n\nHi Ada,\n', `Hi Ada,|${place}`],
    [
      'a reply above a quote',
      'Hi Ada,\n\nIt left today.\n\n> Where is it?\n> Ada',
      'Hi Ada,\n\nIt left today.|\n\n> Where is it?\n> Ada\n',
    ],
    [
      'a reply above a mail that is attributed',
      'Hi Ada,\n\nIt left today.\n\nOn Mon, 3 Mar 2025 at 10:00, Ada <ada@a.example> wrote:\n> Where is it?',
      'Hi Ada,\n\nIt left today.|\n\nOn Mon, 3 Mar 2025 at 10:00, Ada <ada@a.example> wrote:\n> Where is it?\n',
    ],
    ['a quote alone', '> Where is it?', '|\n\n> Where is it?\n'],
    [
      'the customer’s mail, header and all',
      'From: Ada <ada@a.example>\nSent: Tuesday, 18 November 2025 08:15\nTo: Help <h@b.example>\nSubject: Lamp\n\nWhere is it?',
      '|\n\nFrom: Ada <ada@a.example>\nSent: Tuesday, 18 November 2025 08:15\nTo: Help <h@b.example>\nSubject: Lamp\n\nWhere is it?\n',
    ],
  ]
  for (const [name, clipboard, draft] of cases) test(name, () => assert.equal(paste(clipboard), draft))

  test('says nothing else than what was copied, in its order', () => {
    const line = fc.constantFrom(
      'Hi Ada,',
      '',
      'It left.',
      '> Where?',
      'Best regards,',
      'Tom',
      '-- ',
      'From: a@b.example',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const draft = paste(lines.join('\n'))
        assert.ok(draft.replace('|', '').includes(normalized(lines.join('\n'))))
      }),
    )
  })
})

suite('the customer’s message', () => {
  const cases: [string, string][] = [
    ['Where is it?', '> Where is it?'],
    ['Hi,\n\nwhere is it?', '> Hi,\n>\n> where is it?'],
    ['> Where is it?\n\n> Ada', '> Where is it?\n\n> Ada'],
    ['Yes.\n> So?', '> Yes.\n> > So?'],
  ]
  for (const [text, expected] of cases)
    test(`${JSON.stringify(text)} is quoted`, () => assert.equal(quoted(text), expected))

  const draftWith = (text: string) => {
    const { start, end } = customerSpan(text)
    return `${text.slice(0, start)}#${text.slice(end)}`
  }
  /** [the draft, `#` where the message goes] */
  const places: [string, string][] = [
    [`It left.${place}`, 'It left.\n\n#'],
    ['It left.\n\n<!-- Here. -->\n>', 'It left.\n\n#'],
    ['It left.\n\n', 'It left.#'],
    ['<!-- A note. -->\n> Where?\n\nIt left.', '<!-- A note. -->\n> Where?\n\nIt left.#'],
  ]
  for (const [draft, expected] of places)
    test(`goes where it belongs in ${JSON.stringify(draft)}`, () => assert.equal(draftWith(draft), expected))
})
