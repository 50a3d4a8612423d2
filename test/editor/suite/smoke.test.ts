import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hintsOf, openDraft } from '../support'

suite('smoke', () => {
  test('the extension is there', () => {
    assert.ok(vscode.extensions.getExtension('reply-lint.reply-lint'))
  })

  test('a draft shows hints, and they go when it is mended', async () => {
    const { document } = await openDraft(
      'replies/smoke.md',
      "Hi Ada,\n\nWe can't ship it until you confirm your address.\n",
    )
    const [hint] = await hintsOf(document, (hints) => hints.length > 0)
    assert.equal(hint!.source, 'Reply Lint')
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(0, 0, 9, 0), '')
    await vscode.workspace.applyEdit(edit)
    await hintsOf(document, (hints) => hints.length === 0)
  })
})
