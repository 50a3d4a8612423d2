import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hintsOf, openDraft, until } from '../support'

suite('pages of rules', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('a hint links to its page, which opens as a preview', async () => {
    const { document } = await openDraft(
      'replies/page.md',
      "We can't ship it until you confirm your address.\n",
    )
    const [hint] = await hintsOf(document, (hints) => hints.length > 0)
    const { target } = hint!.code as { target: vscode.Uri }
    assert.equal(target.scheme, 'command')
    const [rule, locale] = JSON.parse(decodeURIComponent(target.query)) as [string, string]
    await vscode.commands.executeCommand(target.path, rule, locale)
    await until('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(rule))),
    )
  })

  test('the page says why, with examples', async () => {
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('reply-lint-rule:/en/negative-phrasing-until.md'),
    )
    assert.match(page.getText(), /We need you to confirm your address/)
  })

  test('a rule of the team’s own names its file', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('reply-lint-rule:/en/our-own.md'))
    assert.match(page.getText(), /\.reply-lint\/rules\/en\/our-own\.yaml/)
  })
})
