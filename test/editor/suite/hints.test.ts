import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, removeTeam, replaceAll, until, writeTeam } from '../support'

const { Error, Information, Hint } = vscode.DiagnosticSeverity

suite('hints', () => {
  teardown(closeAll)

  test('have a calm severity, our name, and the rule as their code', async () => {
    const text = "Hi {{name}},\n\nWe can't ship it until you confirm your address. Please utilize the code.\n"
    const { document } = await openDraft('replies/severity.md', text)
    const hints = await hintsOf(document, (hints) => hints.length >= 3)
    const severityOf = (part: string) => hints.find(({ message }) => message.includes(part))?.severity
    assert.equal(severityOf('{{name}}'), Error)
    assert.equal(severityOf('We need you to confirm'), Information)
    assert.equal(severityOf("'utilize'"), Hint)
    for (const { source, code } of hints) {
      assert.equal(source, 'Reply Lint')
      assert.ok(typeof code === 'object' && String(code.value).length > 0)
    }
  })

  test('stand under the words, line ends and all', async () => {
    const { document } = await openDraft('replies/crlf.md', 'Hi Ada,\r\n\r\n👍 Please utilize it.\r\n')
    const hints = await hintsOf(document, (hints) => hints.some(({ message }) => message.includes('utilize')))
    const hint = hints.find(({ message }) => message.includes('utilize'))!
    assert.equal(document.getText(hint.range), 'utilize')
  })

  const unchecked: [name: string, path: string][] = [
    ['a Markdown file like any other', 'README.md'],
    ['a text in a folder of notes', 'notes/a.txt'],
  ]
  for (const [name, path] of unchecked)
    test(`${name} is left alone`, async () => {
      const { document } = await openDraft(path, "We can't utilize it.\n")
      const { document: draft } = await openDraft('replies/beside.md', 'Please utilize it.\n')
      await hintsOf(draft, (hints) => hints.length > 0) // by now the other would have been checked, too
      await hintsOf(document, (hints) => hints.length === 0)
    })

  test('an untitled tab is checked once it is switched on', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: 'Please utilize it.',
      language: 'markdown',
    })
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('replyLint.toggleDraft')
    await hintsOf(document, (hints) => hints.length > 0)
    await vscode.commands.executeCommand('replyLint.toggleDraft')
    await hintsOf(document, (hints) => hints.length === 0)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  })

  test('quoted words of the customer, and mail headers, have none', async () => {
    const mail =
      'From: a@b.example\nSubject: utilize\n\nHi Ada,\n\nThanks for the photo. I will send a new one today.\n\nTom\n\n> We utilize the the lamp.\n'
    const { document } = await openDraft('mail.eml', mail)
    assert.equal(document.languageId, 'email')
    const { document: draft } = await openDraft('replies/beside.md', 'Please utilize it.\n')
    await hintsOf(draft, (hints) => hints.length > 0)
    assert.deepEqual(await hintsOf(document, (hints) => hints.every(({ range }) => range.start.line > 1)), [])
  })

  test('of an outdated version are never published', async () => {
    const { document } = await openDraft('replies/outdated.md', '\n')
    const { onDidShow } = await api()
    const shown: { version: number; present: number }[] = []
    const watching = onDidShow(
      ({ uri, version }) =>
        uri.toString() === document.uri.toString() && shown.push({ version, present: document.version }),
    )
    try {
      // Every keystroke moves the word: a late answer would underline something else.
      for (let i = 0; i < 60; i++) {
        await replaceAll(document, `${'x '.repeat(i % 7)}Please utilize it. ${'y'.repeat(i)}\n`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      const isThere = ({ message, range }: vscode.Diagnostic) =>
        message.includes("'utilize'") && document.getText(range) === 'utilize'
      await hintsOf(document, (hints) => hints.some(isThere))
    } finally {
      watching.dispose()
    }
    assert.ok(shown.length > 0)
    for (const { version, present } of shown) assert.equal(version, present)
  })

  test('about the whole draft wait until it is saved by hand; auto-save is no sign of being ready', async () => {
    const files = vscode.workspace.getConfiguration('files')
    const autoSave = async (when: string | undefined, delay: number | undefined) => {
      await files.update('autoSaveDelay', delay, vscode.ConfigurationTarget.Global)
      await files.update('autoSave', when, vscode.ConfigurationTarget.Global)
    }
    await autoSave('afterDelay', 100)
    try {
      const { document } = await openDraft('replies/auto-save.md', '\n')
      const { onDidShow } = await api()
      let shown = 0
      const watching = onDidShow(({ uri }) => void (uri.toString() === document.uri.toString() && shown++))
      await replaceAll(document, 'Please utilize it.\n')
      await until('the auto-save to be taken in', () => !document.isDirty && shown > 1)
      watching.dispose()
      const isMove = ({ message }: vscode.Diagnostic) => message.includes('Close with your name')
      const hints = await hintsOf(document, (hints) => hints.some(({ message }) => /utilize/.test(message)))
      assert.ok(!hints.some(isMove))
      await vscode.commands.executeCommand('workbench.action.files.save')
      await hintsOf(document, (hints) => hints.some(isMove))
    } finally {
      await autoSave(undefined, undefined)
    }
  })

  test('a team’s config counts, and counts anew when it is saved', async () => {
    const { document } = await openDraft('replies/config.md', 'Please utilize it.\n')
    const speaks = (hints: vscode.Diagnostic[]) => hints.some(({ message }) => message.includes("'utilize'"))
    await hintsOf(document, speaks)
    const config = await writeTeam('.reply-lint/config.yaml', 'locale: en\n')
    try {
      const team = await vscode.workspace.openTextDocument(config)
      const edit = new vscode.WorkspaceEdit()
      edit.insert(config, new vscode.Position(1, 0), 'vocabulary: [utilize]\n')
      await vscode.workspace.applyEdit(edit)
      await team.save()
      await hintsOf(document, (hints) => !speaks(hints))
    } finally {
      await removeTeam()
    }
  })

  test('a broken config is a problem at its line; the draft is checked all the same', async () => {
    const config = await writeTeam('.reply-lint/config.yaml', 'locale: en\nchanel: chat\n')
    try {
      const { document } = await openDraft('replies/broken.md', 'Please utilize it.\n')
      await hintsOf(document, (hints) => hints.length > 0)
      const [problem] = await until('the problem', () => {
        const problems = vscode.languages.getDiagnostics(config)
        return problems.length > 0 && problems
      })
      assert.match(problem!.message, /channel/)
      assert.equal(problem!.range.start.line, 1)
    } finally {
      await removeTeam()
    }
  })
})
