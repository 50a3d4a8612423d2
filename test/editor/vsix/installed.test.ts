import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, hintsOf, openDraft } from '../support'

suite('the packaged extension in a clean profile', () => {
  const extension = () => vscode.extensions.getExtension<unknown>('reply-lint.reply-lint')

  test('is installed, not developed', () => {
    assert.ok(extension())
    assert.ok(/extensions/.test(extension()!.extensionUri.path), extension()!.extensionUri.path)
  })

  test('starts no worker before there is a draft', async () => {
    const { workerStarts } = await api()
    assert.equal(workerStarts(), 0)
    const { document } = await openDraft('replies/first.md', 'Please utilize it.\n')
    await hintsOf(document, (hints) => hints.length > 0)
    assert.equal(workerStarts(), 1)
  })

  test('activates and shows a hint', async () => {
    const { document } = await openDraft(
      'replies/installed.md',
      "We can't ship it until you confirm your address.\n",
    )
    const said = (hints: vscode.Diagnostic[]) =>
      hints.some(({ message }) => /We need you to confirm/.test(message))
    assert.ok(said(await hintsOf(document, said)))
    assert.ok(extension()!.isActive)
  })

  test('holds no sources, no rules, no command', async () => {
    const names = (await vscode.workspace.fs.readDirectory(extension()!.extensionUri)).map(([name]) => name)
    for (const name of ['src', 'rules', 'test', 'scripts', 'node_modules'])
      assert.ok(!names.includes(name), name)
    const dist = await vscode.workspace.fs.readDirectory(
      vscode.Uri.joinPath(extension()!.extensionUri, 'dist'),
    )
    assert.ok(!dist.some(([name]) => name === 'cli.js' || name === 'meta.json'))
  })
})
