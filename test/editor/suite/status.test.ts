import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, replaceAll, until } from '../support'

suite('the status item', () => {
  teardown(closeAll)

  const cases: [name: string, path: string, text: string, status: RegExp][] = [
    [
      'says what is missing',
      'replies/missing.md',
      'Hi Ada,\n\nThe lamp is blue.\n',
      /acknowledgement, next steps, sign-off missing/,
    ],
    [
      'is content with a good reply',
      'replies/good.md',
      "Hi Ada,\n\nI'm sorry the lamp arrived broken. I've sent a new one; it reaches you on Friday.\n\nBest regards,\nTom\n",
      /\$\(check\)/,
    ],
    [
      'takes an acknowledgement that fits any message for a hint, not for missing',
      'replies/generic.md',
      "Hi Ada,\n\nThank you for your message. I've sent a new lamp; it reaches you on Friday.\n\nBest regards,\nTom\n",
      /: 1 hint$/,
    ],
    ['is there for any Markdown file, so that it can be switched on', 'status.md', 'A note.\n', /off/],
    ['and for plain text', 'status.txt', 'A note.\n', /off/],
    ['and for a mail', 'status.eml', 'Subject: A\n\nHi Ada,\n\nThe lamp is blue.\n', /sign-off missing/],
  ]
  for (const [name, path, text, status] of cases)
    test(name, async () => {
      const { status: shown } = await api()
      await openDraft(path, text)
      await until(`${status}`, () => status.test(shown() ?? ''))
    })

  test('and for an untitled tab', async () => {
    const { status } = await api()
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument())
    await until('off', () => /off/.test(status() ?? ''))
  })

  test('leads to what is missing, and to what to do about it', async () => {
    const editor = await openDraft('replies/lead.md', '\n')
    const { document } = editor
    await replaceAll(document, 'Hi Ada,\n\nThe blue lamp has left.\n')
    const isMove = ({ message }: vscode.Diagnostic) => message.includes('Close with your name')
    const { status } = await api()
    await until('what is missing', () => /sign-off missing/.test(status() ?? ''))
    await hintsOf(document, (hints) => !hints.some(isMove)) // calm, as long as it is being written
    const done = vscode.commands.executeCommand('replyLint.openMenu')
    await until('the hint', async () => {
      // Menu and list take a moment to fill; their first entries lead to the first hint.
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      return vscode.languages.getDiagnostics(document.uri).some(isMove)
    })
    await done
    assert.equal(editor.selection.active.line, 0)
  })

  test('"Go to the Next Hint" has each its turn, from the last back to the first', async () => {
    const text = 'Hi Ada,\n\nPlease utilize it. Press the the button.\n\nBest regards,\nTom\n'
    const editor = await openDraft('replies/next.md', text)
    const { document } = editor
    await hintsOf(
      document,
      (hints) => hints.some(({ message }) => message.includes("'utilize'")) && hints.length >= 2,
    )
    const visited: number[] = []
    for (let i = 0; i < 4; i++) {
      const before = document.offsetAt(editor.selection.active)
      await vscode.commands.executeCommand('replyLint.nextHint')
      const { now: at } = await until('the next', () => {
        const now = document.offsetAt(editor.selection.active)
        return now !== before && { now } // the first is at 0
      })
      visited.push(at)
    }
    assert.ok(
      visited.includes(text.indexOf('utilize')) && visited.includes(text.indexOf('the the')),
      visited.join(),
    )
  })

  test('is not there for code', async () => {
    const { status } = await api()
    await openDraft('a.json', '{}\n')
    await until('no status', () => status() === undefined)
  })
})

suite('the start', () => {
  test('one worker does the work of all drafts', async () => {
    const { workerStarts } = await api()
    await openDraft('replies/one.md', 'Please utilize it.\n')
    await openDraft('replies/two.md', 'Please utilize it.\n')
    assert.ok(workerStarts() >= 1)
  })
})
