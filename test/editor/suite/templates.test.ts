import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hintsOf, openDraft, until, workspaceFolder } from '../support'

/** Picks the first entry that the running command offers for what is typed. */
async function pickTemplate(): Promise<void> {
  const done = vscode.commands.executeCommand('replyLint.insertTemplate')
  // The picker fills while it is open: accept once there is something to accept.
  for (let tries = 0; tries < 40; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    if (vscode.window.activeTextEditor?.document.getText().includes('{{agent.name}}')) break
  }
  await done
}

async function completionsAt(document: vscode.TextDocument, position: vscode.Position) {
  return until('template completions', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    )
    const items = list.items.filter(
      ({ kind, detail }) => kind === vscode.CompletionItemKind.Snippet && detail,
    )
    return items.length >= 6 && items
  })
}

async function inserted(text: string, at: vscode.Position, path: string, title: string): Promise<string> {
  const editor = await openDraft(path, text)
  const items = await completionsAt(editor.document, at)
  const item = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === title)
  assert.ok(item, title)
  await editor.insertSnippet(item.insertText as vscode.SnippetString, item.range as vscode.Range)
  return editor.document.getText()
}

suite('templates', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('the command inserts one, its slots selected one after the other', async () => {
    const editor = await openDraft('replies/template-command.md', '')
    await pickTemplate()
    assert.match(editor.document.getText(), /^Hi \{\{customer\.name \| there\}\},\n/)
    assert.equal(editor.document.getText(editor.selection), '{{customer.name | there}}')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    assert.match(editor.document.getText(editor.selection), /^\{\{.+\}\}$/)
  })

  test('a slot that is left with Esc is still found', async () => {
    const editor = await openDraft('replies/template-escape.md', '')
    await pickTemplate()
    await vscode.commands.executeCommand('leaveSnippet')
    await vscode.commands.executeCommand('workbench.action.files.save')
    const hints = await hintsOf(editor.document, (hints) => hints.length > 0)
    assert.ok(
      hints.some(({ message }) => message.includes('customer.name')),
      hints.map(({ message }) => message).join('\n'),
    )
  })

  test('completions offer them at the start of a line only', async () => {
    const { document } = await openDraft('replies/template-completion.md', 'Hello\n\nref')
    const items = await completionsAt(document, new vscode.Position(2, 3))
    assert.ok(items.every(({ insertText }) => insertText instanceof vscode.SnippetString))
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      (await openDraft('replies/template-middle.md', 'I would like to ref')).document.uri,
      new vscode.Position(0, 19),
    )
    assert.deepEqual(
      list.items.filter(({ kind, detail }) => kind === vscode.CompletionItemKind.Snippet && detail),
      [],
    )
  })

  const places: [name: string, text: string, at: vscode.Position, expected: RegExp][] = [
    [
      'a list item',
      'Steps:\n\n- ',
      new vscode.Position(2, 2),
      /^Steps:\n\n- Hi .+,\n[ ]*\n {2}Thank you for .+\n[ ]*\n {2}I've refunded /,
    ],
    [
      'a nested list item',
      '- a\n  - ',
      new vscode.Position(1, 4),
      /^- a\n {2}- Hi .+,\n[ ]*\n {4}Thank you for .+\n[ ]*\n {4}I've refunded /,
    ],
    [
      'a quote',
      'x\n\n> ',
      new vscode.Position(2, 2),
      /^x\n\n> Hi .+,\n>\n> Thank you for .+\n>\n> I've refunded /,
    ],
  ]
  for (const [name, text, at, expected] of places)
    test(`inserted in ${name}, it stays there`, async () => {
      assert.match(
        await inserted(text, at, `replies/${name.replaceAll(' ', '-')}.md`, 'Refund granted'),
        expected,
      )
    })

  test('a greeting and a sign-off that are there are not repeated', async () => {
    const text = 'Hi Ada,\n\n\n\nBest regards,\nTom\n'
    const { document } = await openDraft('replies/template-twice.md', text)
    await hintsOf(document, (hints) => hints.length > 0)
    const result = await inserted(
      text,
      new vscode.Position(2, 0),
      'replies/template-twice.md',
      'Refund granted',
    )
    assert.equal(result.match(/^Hi /gm)?.length, 1)
    assert.equal(result.match(/Best regards/g)?.length, 1)
  })

  test('a team’s template replaces ours of the same id, and its text is literal', async () => {
    const file = vscode.Uri.joinPath(workspaceFolder(), '.reply-lint/snippets/en/refund-granted.md')
    const body =
      '---\ntitle: Refund granted\nwhen-to-use: Ours.\n---\nIt costs $25 ${1:x} and a \\ and a } for {{name}}.\n'
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(body))
    try {
      const editor = await openDraft('replies/template-team.md', '')
      const own = await until('the team’s own template', async () => {
        const items = await completionsAt(editor.document, new vscode.Position(0, 0))
        return items.find(({ detail }) => detail === 'Ours.')
      })
      await editor.insertSnippet(own.insertText as vscode.SnippetString, own.range as vscode.Range)
      assert.equal(editor.document.getText(), 'It costs $25 ${1:x} and a \\ and a } for {{name}}.')
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.reply-lint'), {
        recursive: true,
      })
    }
  })
})
