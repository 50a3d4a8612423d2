import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, hintsOf, openDraft, removeTeam, until, workspaceFolder } from '../support'

/** Selects a phrase of a new draft, runs "New Rule…", takes the proposed name, and says what to write instead. */
async function makeRule(
  draft: string,
  phrase: string,
  id: string,
  instead: string,
): Promise<vscode.TextDocument> {
  const editor = await openDraft('replies/new-rule.md', draft)
  await hintsOf(editor.document, (hints) => hints.length > 0) // its language is known then
  const at = editor.document.getText().indexOf(phrase)
  editor.selection = new vscode.Selection(
    editor.document.positionAt(at),
    editor.document.positionAt(at + phrase.length),
  )
  // The two questions are answered by hand in the screenshots' scene; a test can only accept what a box holds.
  const done = vscode.commands.executeCommand('replyLint.newRule')
  const file = vscode.Uri.joinPath(workspaceFolder(), `.reply-lint/rules/en/${id}.yaml`)
  const isOpen = () => vscode.window.activeTextEditor?.document.uri.path === file.path
  await until('the new rule', async () => {
    if (!isOpen()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
    return isOpen()
  })
  await done
  const { document } = vscode.window.activeTextEditor!
  await until('its text', () => document.getText().includes('examples:'))
  await vscode.commands.executeCommand('type', { text: instead })
  return document
}

suite('New Rule…', () => {
  teardown(async () => {
    await closeAll()
    await removeTeam()
  })

  test('from a selected phrase; saved, it speaks in the draft and its example holds', async () => {
    const text = 'Hi Ana,\n\nThe pakket (small) isn’t here. We utilize it.\n\nBest regards,\nJo\n'
    const rule = await makeRule(text, 'pakket (small)', 'pakket-small', 'small parcel')
    const lines = rule.getText().split('\n')
    assert.ok(lines.includes("  'pakket \\(small\\)': 'small parcel'"), rule.getText())
    assert.ok(lines.includes("  - bad: 'The pakket (small) isn’t here.'"), rule.getText())
    assert.ok(lines.includes("    good: 'The small parcel isn’t here.'"), rule.getText())
    assert.ok(await rule.save())
    const { document } = await openDraft('replies/new-rule.md', text)
    await hintsOf(document, (hints) => hints.some(({ message }) => message.includes("'small parcel'")))
    const file = vscode.Uri.joinPath(workspaceFolder(), '.reply-lint/rules/en/pakket-small.yaml')
    assert.deepEqual(vscode.languages.getDiagnostics(file), [])
  })

  test('nothing is left behind where its author thinks better of it', async () => {
    const rule = await makeRule('A pakket. We utilize it.\n', 'pakket', 'pakket', 'parcel')
    await vscode.window.showTextDocument(rule)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
    const folder = vscode.Uri.joinPath(workspaceFolder(), '.reply-lint')
    await assert.rejects(async () => vscode.workspace.fs.stat(folder))
  })
})
