import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, hintsOf, openDraft, replaceAll, until } from '../support'

const run = vscode.commands.executeCommand
const { clipboard } = vscode.env
const copied = () => clipboard.readText()

/** Runs a command that opens a new tab; gives its editor. */
async function opened(command: string): Promise<vscode.TextEditor> {
  const before = new Set(vscode.workspace.textDocuments)
  await run(command)
  return until('a new tab', () => {
    const editor = vscode.window.activeTextEditor
    return editor && !before.has(editor.document) && editor
  })
}

/** The text with `|` where the caret is. */
const withCaret = ({ document, selection }: vscode.TextEditor) => {
  const [text, caret] = [document.getText(), document.offsetAt(selection.active)]
  return `${text.slice(0, caret)}|${text.slice(caret)}`
}

suite('from the clipboard', () => {
  teardown(closeAll)

  test('"Check Clipboard" opens a draft with its hints, a place for the customer, and the caret where one goes on', async () => {
    await clipboard.writeText('Hi Ada,\r\n\r\nPlease utilize it.\r\n\r\nBest regards,\r\nTom\r\n')
    const editor = await opened('replyLint.checkClipboard')
    assert.equal(editor.document.isUntitled, true)
    assert.equal(editor.document.languageId, 'markdown')
    assert.match(
      withCaret(editor),
      /^Hi Ada,\n\nPlease utilize it\.\|\n\nBest regards,\nTom\n\n<!-- .*Paste the Customer's Message.* -->\n> \n$/,
    )
    await hintsOf(editor.document, (hints) => hints.some(({ message }) => message.includes("'utilize'")))
  })

  test('… what is missing is shown at once: it was asked for', async () => {
    await clipboard.writeText('Hi Ada,\n\nThe blue lamp has left.\n')
    const { document } = await opened('replyLint.checkClipboard')
    await hintsOf(document, (hints) => hints.some(({ message }) => message.includes('Close with your name')))
  })

  test('… quotes stay quotes, and nothing in them is a hint', async () => {
    const text = 'Hi Ada,\n\nPlease utilize it.\n\n> We want the the lamp.\n'
    await clipboard.writeText(text)
    const { document } = await opened('replyLint.checkClipboard')
    assert.equal(document.getText(), text)
    await hintsOf(document, (hints) => hints.some(({ message }) => message.includes("'utilize'")))
    await hintsOf(document, (hints) => hints.every(({ range }) => range.start.line < 4))
  })

  test('… of an empty clipboard is an empty draft', async () => {
    await clipboard.writeText('')
    const editor = await opened('replyLint.checkClipboard')
    assert.match(withCaret(editor), /^\|\n\n<!--/)
  })

  test('"Paste the Customer’s Message" quotes every line, in the place that was kept for it', async () => {
    await clipboard.writeText('Hi Ada,\n\nIt left today.')
    const { document } = await opened('replyLint.checkClipboard')
    await hintsOf(document, (hints) => hints.length > 0)
    await clipboard.writeText('Hello,\n\nwhere is it? We utilize it.\n')
    await run('replyLint.pasteCustomer')
    assert.equal(
      document.getText(),
      'Hi Ada,\n\nIt left today.\n\n> Hello,\n>\n> where is it? We utilize it.\n',
    )
    await run('undo')
    assert.match(document.getText(), /\n> \n$/)
  })

  test('… at the end of a draft with Windows line ends, and in a new one where none is open', async () => {
    const { document } = await openDraft('replies/paste.md', 'Hi Ada,\r\n\r\nIt left today.\r\n')
    await hintsOf(document, (hints) => hints.length > 0)
    await clipboard.writeText('Where is it?')
    await run('replyLint.pasteCustomer')
    assert.equal(document.getText(), 'Hi Ada,\r\n\r\nIt left today.\r\n\r\n> Where is it?\r\n')
    await closeAll()
    const editor = await opened('replyLint.pasteCustomer')
    assert.equal(withCaret(editor), '|\n\n> Where is it?\n')
  })
})

suite('to the clipboard', () => {
  teardown(closeAll)
  const draft =
    '---\nlang: en\n---\n\nHi Ada,\n\n<!-- ask Ben -->\nIt **left** today: see [the page](https://a.example).\n\nBest regards,\nTom\n\n> Where is it?\n'

  test('"Copy Reply" takes the newest reply alone, as plain text', async () => {
    await openDraft('replies/copy.md', draft)
    await run('replyLint.copyReply')
    assert.equal(
      await copied(),
      'Hi Ada,\n\nIt left today: see the page (https://a.example).\n\nBest regards,\nTom',
    )
  })

  test('… or as the source of a page, which keeps the lines of a letter', async () => {
    await openDraft('replies/copy-html.md', draft)
    await run('replyLint.copyReplyAsHtml')
    assert.equal(
      (await copied()).replace(/\s*\n/g, ''),
      '<p>Hi Ada,</p><p>It <strong>left</strong> today: see <a href="https://a.example">the page</a>.</p><p>Best regards,<br>Tom</p>',
    )
  })

  test('… of plain text, its signs are signs', async () => {
    await openDraft('replies/copy.txt', 'Hi Ada,\n\n2 < 3 & *so*.\n\nBest regards,\nTom\n')
    await run('replyLint.copyReplyAsHtml')
    assert.equal(await copied(), '<p>Hi Ada,</p>\n<p>2 &lt; 3 &amp; *so*.</p>\n<p>Best regards,<br>\nTom</p>')
    await run('replyLint.copyReply')
    assert.equal(await copied(), 'Hi Ada,\n\n2 < 3 & *so*.\n\nBest regards,\nTom')
  })

  test('… also of a file that is not checked', async () => {
    await openDraft('copy-notes.md', draft)
    await run('replyLint.copyReply')
    assert.match(await copied(), /^Hi Ada,/)
  })

  test('… stops at a blank, with the caret on it, and leaves the clipboard alone', async () => {
    const { document } = await openDraft('replies/copy-blank.md', `${draft.replace('today', 'on {{day}}')}`)
    await clipboard.writeText('before')
    await run('replyLint.copyReply')
    assert.equal(await copied(), 'before')
    const isSelected = ({ document, selection }: vscode.TextEditor) =>
      document.getText(selection) === '{{day}}'
    await until('the blank to be selected', () => isSelected(vscode.window.activeTextEditor!))
    await run('notifications.clearAll')
    await replaceAll(document, draft)
    await run('replyLint.copyReply')
    assert.match(await copied(), /^Hi Ada,/)
  })

  test('… of a quote alone is nothing', async () => {
    await clipboard.writeText('before')
    await openDraft('replies/copy-quote.md', '> Where is it?\n')
    await run('replyLint.copyReply')
    assert.equal(await copied(), 'before')
  })
})

suite('the sample draft', () => {
  teardown(closeAll)

  test('has four hints; each is mended with its preferred quick fix; then it is copied', async () => {
    const { document } = await opened('replyLint.openSample')
    const isIts = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString()
    for (let left = 4; left > 0; left--) {
      const [hint] = await hintsOf(document, (hints) => hints.length === left)
      const action = await until('the quick fix', async () => {
        const actions = await run<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          hint!.range,
          vscode.CodeActionKind.QuickFix.value,
        )
        return actions.find(({ isPreferred }) => isPreferred)
      })
      await run(action.command!.command, ...(action.command!.arguments ?? []))
    }
    await hintsOf(document, (hints) => hints.length === 0)
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(isIts)).length, 1)
    await run('replyLint.copyReply')
    const text = await copied()
    assert.match(
      text,
      /^Hi Ada,\n\nI'm sorry[^]*We need you to confirm your address[^]*\n\nBest regards,\nTom$/,
    )
  })
})

suite('a file that is read-only', () => {
  teardown(closeAll)

  test('is not changed by a quick fix', async () => {
    const files = vscode.workspace.getConfiguration('files')
    const lock = (value: object | undefined) =>
      files.update('readonlyInclude', value, vscode.ConfigurationTarget.Global)
    const { document } = await openDraft('replies/locked.md', 'Please utilize it.\n')
    await hintsOf(document, (hints) => hints.length > 0)
    const change = {
      uri: document.uri.toString(),
      version: document.version,
      edits: [{ start: 7, end: 14, newText: 'use' }],
    }
    for (const glob of ['**/locked.md', 'replies/*.md'])
      try {
        await lock({ [glob]: true })
        assert.equal(await run('replyLint.applyChange', change), false, glob)
        assert.equal(document.getText(), 'Please utilize it.\n')
      } finally {
        await lock(undefined)
      }
    assert.equal(await run('replyLint.applyChange', change), true)
    assert.equal(document.getText(), 'Please use it.\n')
  })
})
