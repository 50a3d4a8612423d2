import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createLinter, type Format } from '../../src/engine'
import { replyText, type ReplyForm } from '../../src/engine/reply-text'
import { packs } from '../rule-packs'

const linter = createLinter({ packs })
const read = (text: string, format: Format, form: ReplyForm = 'plain') =>
  replyText(text, linter.check(text, { format }), form)

const sent = 'Hi Ada,\n\nIt left today.\n\nBest regards,\nTom'

suite('the reply as it is sent', () => {
  /** [what is around it, the file, what goes to the customer] */
  const around: [string, string, string][] = [
    ['nothing', sent, sent],
    ['front matter', `---\nlang: en\n---\n\n${sent}\n`, sent],
    ['the customer’s message', `${sent}\n\n> Where is it?\n> Ada\n`, sent],
    ['an attribution', `${sent}\n\nOn 3 March 2025, Ada wrote:\n> Where is it?\n`, sent],
    ['a signature', `${sent}\n-- \nHarbour Ltd, 12 Quay Street\n`, sent],
    ['a comment in a line of its own', sent.replace('It left', '<!-- check! -->\nIt left'), sent],
    ['a comment within a line', sent.replace('today', 'today<!-- really? -->'), sent],
    ['a comment of many lines', sent.replace('It left', '<!--\nask\nBen\n-->\n\nIt left'), sent],
    [
      'locked text',
      sent.replace('It left today.', '<!-- locked: legal -->\nIt left today.\n<!-- /locked -->'),
      sent,
    ],
    ['Windows line ends', `${sent}\n\n> Where?\n`.replaceAll('\n', '\r\n'), sent],
  ]
  for (const [name, text, expected] of around)
    test(`without ${name}`, () => assert.equal(read(text, 'markdown'), expected))

  test('of a mail: without header and quote', () => {
    const mail = `From: a@b.example\nSubject: Re: Lamp\n\n${sent}\n\n> Where?\n`
    assert.equal(read(mail, 'email'), sent)
  })

  /** [Markdown, as it reads] */
  const marks: [string, string][] = [
    ['It **really** left *today*.', 'It really left today.'],
    ['See [the page](https://a.example/b) now.', 'See the page (https://a.example/b) now.'],
    ['See [https://a.example](https://a.example).', 'See https://a.example.'],
    ['See <https://a.example>.', 'See https://a.example.'],
    ['[Write to us](mailto:help@a.example).', 'Write to us (help@a.example).'],
    ['Type `restart` now.', 'Type restart now.'],
    ['It costs \\$5 \\* 2.', 'It costs $5 * 2.'],
    ['Fish &amp; chips.', 'Fish & chips.'],
    ['- one lamp\n- two shades', '- one lamp\n- two shades'],
    ['* one lamp\n* two **shades**', '* one lamp\n* two shades'],
    ['1. Open it.\n2. Close it.', '1. Open it.\n2. Close it.'],
    ['## What next\n\nWait.', 'What next\n\nWait.'],
    ['Run this:\n\n```\na *b* c\n```\n\nThen wait.', 'Run this:\n\na *b* c\n\nThen wait.'],
    ['Order: 5\nDate: 3 May', 'Order: 5\nDate: 3 May'],
    ['Keep 5 * 3 and snake_case_names.', 'Keep 5 * 3 and snake_case_names.'],
  ]
  for (const [markdown, plain] of marks) {
    const within = (body: string) => sent.replace('It left today.', body)
    test(`plain: ${JSON.stringify(markdown)}`, () =>
      assert.equal(read(within(markdown), 'markdown'), within(plain)))
    test(`source: ${JSON.stringify(markdown)}`, () =>
      assert.equal(read(within(markdown), 'markdown', 'source'), within(markdown)))
    test(`in plain text marks are words: ${JSON.stringify(markdown)}`, () =>
      assert.equal(read(within(markdown), 'plain'), within(markdown)))
  }

  test('nothing of front matter, comments or quote gets out, wherever they stand', () => {
    const line = fc.constantFrom(
      'Hi Ada,',
      '',
      'It left today.',
      '**Now**',
      '- one',
      '> secret',
      '<!-- secret -->',
      'a <!-- secret --> b', // prettier-ignore
      'Best regards,',
      'Tom',
      '```',
      '[a](https://b.example)',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const code = lines.filter((one) => one === '```').length > 0
        const out = read(`---\nnote: secret\n---\n${lines.join('\n')}\n`, 'markdown')
        if (!code) assert.doesNotMatch(out, /secret/)
      }),
    )
  })
})
