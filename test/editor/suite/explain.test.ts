import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  closeAll,
  hintsOf,
  openDraft,
  removeTeam,
  replaceAll,
  until,
  workspaceFolder,
  writeTeam,
} from '../support'

const run = vscode.commands.executeCommand

/** Runs the command, not more often than a person would; gives the page's text. */
async function explained({ uri }: vscode.TextDocument): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await run('replyLint.explainDraft')
  const name = uri.path.split('/').at(-1)!
  const page = vscode.Uri.from({ scheme: 'reply-lint-draft', path: `/${name}`, query: uri.toString() })
  return (await vscode.workspace.openTextDocument(page)).getText()
}

suite('"Explain This Draft"', () => {
  teardown(closeAll)

  test('says in plain words how the draft is read, which part is what, and by which settings', async () => {
    await writeTeam(
      '.reply-lint/config.yaml',
      'locale: en\nchannel: chat\nlevels: { idiom: off }\nvocabulary: [RMA]\n',
    )
    try {
      const text =
        '---\nturn: follow-up\n---\n\nHi Ada,\n\nIt left.\n\nBest regards,\nTom\n\n> Where is it?\n'
      const { document } = await openDraft('replies/explain.md', text)
      const page = await until('the page', async () => {
        const now = await explained(document)
        return now.includes('chat') && now
      })
      for (const line of [
        '# How explain\\.md is read',
        "- Language: English (the team's settings say so).",
        "- Channel: chat (the team's settings say so).",
        '- Kind: reply (nothing says otherwise).',
        '- Turn: later reply (the draft says or shows so).',
        '- Lines 1 to 3: notes about the draft; not checked',
        '- Line 5: greeting',
        '- Line 7: your words',
        '- Lines 9 to 10: sign-off',
        '- Line 12: quoted message: read for what the customer needs, not checked',
        '- Settings come from: .reply-lint/config.yaml.',
        '- How loudly rules speak: `idiom: off`.',
        '- Words that no hint questions: `RMA`.',
      ])
        assert.ok(page.split('\n').includes(line), `${line}\nis not in\n${page}`)
    } finally {
      await removeTeam()
    }
  }).timeout(60_000)

  test('says what was found and is not shown, and why', async () => {
    const { document } = await openDraft('replies/explain-silent.md', '\n')
    await replaceAll(
      document,
      '<!-- reply-lint-disable-next-line jargon -->\nPlease utilize it. The lamp is blue.\n',
    )
    const page = await explained(document)
    assert.match(page, /- 'utilize', line 2 \(`jargon[\w-]*`\): a comment in the draft switches it off\./)
    assert.match(page, /\(`missing-[\w-]+`\): it is still being written; it shows when/)
  })

  test('says so of a file that is not checked; its words are no Markdown', async () => {
    const { document } = await openDraft('explain-notes.md', 'Please *utilize* it.\n')
    assert.match(await explained(document), /This file isn't checked\./)
  })

  test('can’t be changed', async () => {
    const { document } = await openDraft('replies/explain-read-only.md', 'It left.\n')
    await explained(document)
    assert.notEqual(vscode.workspace.fs.isWritableFileSystem('reply-lint-draft'), true)
  })
})

suite('"This is a false alarm"', () => {
  teardown(closeAll)

  /** Runs the quick fix of that title at the words. */
  async function falseAlarmAt(document: vscode.TextDocument, words: string): Promise<void> {
    await hintsOf(document, (hints) => hints.some(({ range }) => document.getText(range).includes(words)))
    const at = document.positionAt(document.getText().indexOf(words))
    const action = await until('the quick fix', async () => {
      const actions = await run<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.QuickFix.value,
      )
      return actions.find(({ title }) => title.startsWith('This is a false alarm'))
    })
    await run(action.command!.command, ...(action.command!.arguments ?? []))
  }
  const file = () => vscode.Uri.joinPath(workspaceFolder(), '.reply-lint/false-alarms.yaml')

  test('writes the sentence into the team’s file, as the rule’s own file would hold it, and the hint goes', async () => {
    await writeTeam('.reply-lint/config.yaml', 'locale: en\n')
    try {
      const lamp = `lamp ${Date.now()}` // another sentence on a second try
      const text = `Hi Ada,\n\nIt left. They utilize the ${lamp} in "Alba". Take on on it.\n`
      const { document } = await openDraft('replies/alarm.md', text)
      await falseAlarmAt(document, 'utilize')
      await hintsOf(document, (hints) => hints.every(({ message }) => !message.includes("'utilize'")))
      const noted = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()))
      assert.match(noted, /^# Hints that you called a false alarm\..*is ever sent\.\n/)
      assert.match(
        noted,
        /- rule: jargon[\w-]*\n {2}locale: en\n {2}allows:\n {4}- They utilize the lamp \d+ in "Alba"\.\n/,
      )
      await falseAlarmAt(document, 'on on')
      const both = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()))
      assert.ok(both.startsWith(noted) && both.includes('- Take on on it.'), both)
      assert.equal(document.getText(), text)
      await run('replyLint.openFalseAlarms')
      await until(
        'the file',
        () => vscode.window.activeTextEditor?.document.uri.toString() === file().toString(),
      )
    } finally {
      await closeAll()
      await removeTeam()
    }
  })

  test('about the whole draft: the reply and the customer’s message', async () => {
    await writeTeam('alarm/.reply-lint/config.yaml', 'locale: en\n')
    const text = 'Hi Ada,\n\nThe blue lamp has left.\n\n> Where is it?\n'
    const { document } = await openDraft('alarm/replies/whole.md', text)
    await falseAlarmAt(document, 'left')
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'alarm/.reply-lint/false-alarms.yaml')
    const noted = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
    assert.match(noted, /rule: missing-/)
    assert.match(noted, /text: [^]*Hi Ada,[^]*The blue lamp has left\.[^]*customer: Where is it\?/)
  })

  test('without a team, into a file of the extension’s own', async () => {
    const { document } = await openDraft('replies/alarm-alone.md', 'They utilize the lamp.\n')
    await falseAlarmAt(document, 'utilize')
    await run('replyLint.openFalseAlarms')
    const editor = await until('the file', () => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.path.endsWith('/false-alarms.yaml') && active
    })
    assert.ok(editor.document.getText().includes('- They utilize the lamp.'))
    assert.ok(!vscode.workspace.getWorkspaceFolder(editor.document.uri))
  })
})
