import assert from 'node:assert/strict'
import { excerptOf, rewriteOf } from '../../src/cli/report/excerpt'
import { columns, wrapped } from '../../src/cli/report/text'
import { terminalOf, type TextStream } from '../../src/cli/stdio'
import { fileSpan } from '../../src/engine/span'
import { folderOf, qwipRule, run } from './command'

const spanOf = (text: string, part: string) => fileSpan(text.indexOf(part), text.indexOf(part) + part.length)

suite('pretty: what a terminal can show', () => {
  const wraps: [what: string, text: string, lines: string[]][] = [
    ['short', 'one two', ['one two']],
    ['breaks between words', 'one two three four', ['one two', 'three four']],
    ['a long word stays whole', 'a supercalifragilistic b', ['a', 'supercalifragilistic', 'b']],
    [
      'wide characters count twice',
      '\u4f60\u597d\u5417 \u4f60\u597d',
      ['\u4f60\u597d\u5417', '\u4f60\u597d'],
    ],
    ['nothing', '', []],
  ]
  for (const [what, text, lines] of wraps)
    test(`wrapped: ${what}`, () => assert.deepEqual(wrapped(text, 10), lines))

  const long = 'word '.repeat(40)
  const excerpts: [what: string, text: string, part: string, line: string][] = [
    ['a short line whole', 'We can not help.\nNext', 'can not', 'We can not help.'],
    ['a line that ends with CR', 'We can not.\rNext', 'can not', 'We can not.'],
    ['at the start of a long line', `begin ${long}`, 'begin', 'begin word word word word word word…'],
    ['in a long line', `${long}HERE ${long}`, 'HERE', '…word word word HERE word word word…'],
    ['at the end of a long line', `${long}HERE`, 'HERE', '…word word word HERE'],
    [
      'a stretch longer than the line',
      `${long}X ${long}`,
      `X ${long}`,
      '…X word word word word word word word w…',
    ],
    ['nothing steers the terminal', 'a \u001B[31m b\u0007 \u202E c', 'b', 'a \u00b7[31m b\u00b7 \u00b7 c'],
  ]
  for (const [what, text, part, expected] of excerpts)
    test(`excerpt: ${what}`, () => {
      const span = spanOf(text, part)
      const character = span.start - (text.lastIndexOf('\n', span.start) + 1)
      const { line, underline } = excerptOf(text, span, character, 40)
      assert.equal(line, expected)
      assert.ok(columns(line) <= 40 && columns(underline) <= 40, underline)
    })

  test('a line that is a whole file takes no longer for each of its findings', () => {
    const text = 'We can not help. '.repeat(300_000)
    for (let at = 0; at < 20_000; at++) excerptOf(text, fileSpan(at * 17 + 3, at * 17 + 10), at * 17 + 3, 72)
  }).timeout(10_000)

  test('a rewrite is shown whole', () => {
    const text = 'We can not.'
    const newText = `We need you to ${'send us more of it and '.repeat(8)}then we can.`
    assert.equal(
      rewriteOf(text, spanOf(text, 'We can not'), { title: '', edits: [{ span: fileSpan(0, 11), newText }] }),
      newText,
    )
  })

  const terminals: [stream: object, env: Record<string, string>, colour: boolean, columns: number][] = [
    [{}, {}, false, 80],
    [{ isTTY: true, columns: 90 }, {}, true, 90],
    [{ isTTY: true, columns: 300 }, {}, true, 100],
    [{ isTTY: true, columns: 0 }, {}, true, 80],
    [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, false, 80],
    [{ isTTY: true, columns: 80 }, { NO_COLOR: '' }, true, 80],
    [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }, false, 80],
  ]
  for (const [stream, env, colour, width] of terminals)
    test(`terminal ${JSON.stringify([stream, env])}`, () =>
      assert.deepEqual(terminalOf(stream as TextStream, env), { colour, columns: width }))
})

suite('command: --format pretty', () => {
  test('fits 80 columns, without colour in a pipe', async () => {
    const text =
      "Hi Sam,\n\nUnfortunately, we can't refund sale items. We can't ship a replacement until you return the " +
      'broken lamp in its original box together with the receipt and the label.\n'
    const { stdout } = await run(['a.reply.md'], { cwd: folderOf({ 'a.reply.md': text }) })
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    )
    assert.ok(!stdout.includes('\u001B'))
    assert.match(stdout, /^a\.reply\.md\n {2}\d+:\d+ {2}(suggestion|warning|error) {2}/)
    assert.match(stdout, /\n\d+ hints \(.*\) in 1 of 1 draft\./)
  })

  test('a draft that asks for care says so once, in one line', async () => {
    const text = 'Hi Ada,\n\nPlease utilize it.\n\n> My solicitor has advised me to go to court.\n'
    const { stdout } = await run(['a.reply.md'], { cwd: folderOf({ 'a.reply.md': text }) })
    assert.match(stdout, /^a\.reply\.md\n {2}Read with care, as the customer writes 'My solicitor':/)
    assert.ok(stdout.includes('utilize') && !stdout.includes('→'), stdout)
  })

  test("a file's name can't steer the terminal", async () => {
    const cwd = folderOf({ '\u001B[31m\n.reply.md': 'Hi {{name}}' })
    const { stdout } = await run([], { cwd })
    assert.equal(stdout.split('\n')[0], '\u00b7[31m .reply.md')
  })

  test('github: a rewrite is shown whole', async () => {
    const rule = qwipRule.replace('quick', `'${'very long '.repeat(15)}quick'`)
    const cwd = folderOf({ '.reply-lint/rules/en/qwip.yaml': rule, 'a.reply.md': 'A qwip note.' })
    const { stdout } = await run(['--format', 'github'], { cwd })
    assert.ok(stdout.includes(`${'very long '.repeat(15)}quick\n`), stdout)
  })
})
