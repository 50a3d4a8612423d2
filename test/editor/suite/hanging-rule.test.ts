import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, hintsOf, openDraft, removeTeam, replaceAll, until, writeTeam } from '../support'

suite('a team rule that hangs', () => {
  teardown(closeAll)

  test('is named once and switched off; typing goes on, and so do all other hints', async () => {
    // Another text on a second try: a rule that was switched off stays off as long as its text is the same.
    const rule = `extends: existence\nmessage: "Avoid '%s'."\nraw: ["(a+)+$"]\n# ${Date.now()}\n`
    const editor = vscode.workspace.getConfiguration('editor')
    const onSave = { 'source.fixAll.reply-lint': 'explicit' }
    await editor.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global)
    const file = await writeTeam('.reply-lint/rules/en/slow.yaml', rule)
    try {
      // A draft that holds no trap: with it, the team is read, and that its rule may be slow is told.
      await openDraft('replies/harmless.md', 'Please use it.\n')
      await until('the rule to be read', () => vscode.languages.getDiagnostics(file).length > 0)
      const { document } = await openDraft('replies/slow.md', `Please utilize it. ${'a'.repeat(40)}!\n`)
      // The editor answers while the worker hangs: the extension's own thread never checks text.
      await replaceAll(document, `Please utilize it now. ${'a'.repeat(40)}!\n`)
      assert.match(document.getText(), /now/)
      await document.save() // without what it should have fixed: it doesn't wait for the worker
      assert.match(document.getText(), /utilize/)
      await until('the draft to be saved', () => !document.isDirty)
      await hintsOf(document, (hints) => hints.length === 0)
      await hintsOf(document, (hints) => hints.some(({ message }) => message.includes("'utilize'")), 60_000)
      const problems = await until('the rule’s name', () => {
        // That it can be slow was told when it was loaded.
        const found = vscode.languages.getDiagnostics(file).filter(({ code }) => code !== 'slow-pattern')
        return found.length > 0 && found
      })
      assert.equal(problems.length, 1)
      assert.match(problems[0]!.message, /slow/)
    } finally {
      await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global)
      await removeTeam()
    }
  }).timeout(180_000)
})
