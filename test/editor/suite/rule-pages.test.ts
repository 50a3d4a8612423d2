import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hintsOf, openDraft, removeTeam, until, writeTeam } from '../support'

const targetOf = ({ code }: vscode.Diagnostic): vscode.Uri => (code as { target: vscode.Uri }).target

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)

async function pageOf(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText()
}

suite('pages of rules', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('a hint links to its page, which opens as a preview', async () => {
    const { document } = await openDraft(
      'replies/page.md',
      "We can't ship it until you confirm your address.\n",
    )
    const hint = (await hintsOf(document, (hints) => hints.length > 0)).find(({ message }) =>
      /^Say/.test(message),
    )!
    assert.equal(targetOf(hint).scheme, 'reply-lint-rule')
    await vscode.commands.executeCommand('vscode.open', targetOf(hint)) // as a click on the link does
    const preview = await until('the preview', () =>
      tabs().find(({ input }) => input instanceof vscode.TabInputCustom),
    )
    assert.equal((preview.input as vscode.TabInputCustom).viewType, 'vscode.markdown.preview.editor')
    assert.match(await pageOf(targetOf(hint)), /We need you to confirm your address/)
  })

  test('the command shows it beside the draft', async () => {
    await openDraft('replies/page.md', 'Hi Ada,\n')
    await vscode.commands.executeCommand('replyLint.explainRule', 'repeated-word', 'en')
    const preview = await until('the preview', () =>
      tabs().find(({ label }) => label.includes('repeated-word')),
    )
    assert.equal(preview.group.viewColumn, vscode.ViewColumn.Two)
  })

  suite('of a team', () => {
    const rule = `extends: existence
message: "We say 'parcel', not '%s'."
description: One word for one thing.
tokens: [pakket]
examples:
  - { bad: The pakket is here., good: The parcel is here. }
`
    setup(() => writeTeam('.reply-lint/rules/en/our-words.yaml', rule))
    teardown(removeTeam)

    test('is made from the rule’s own file', async () => {
      const { document } = await openDraft('replies/team-page.md', 'The pakket has left.\n')
      const ours = ({ code }: vscode.Diagnostic) => (code as { value: string }).value === 'our-words'
      const hints = await hintsOf(document, (hints) => hints.some(ours))
      assert.match(
        await pageOf(targetOf(hints.find(ours)!)),
        /One word for one thing\.[^]*The parcel is here/,
      )
    })
  })

  test('where there is no page, it says where the rule stands', async () => {
    const page = await pageOf(vscode.Uri.parse('reply-lint-rule:/en/our-own.md'))
    assert.match(page, /\.reply-lint\/rules\/en\/our-own\.yaml/)
  })
})
