import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { closeAll, hintsOf, openDraft, removeTeam, replaceAll, until, writeTeam } from '../support'

const { QuickFix } = vscode.CodeActionKind

/** What the light bulb offers at a piece of the text, once it offers something. */
async function offersAt(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
  await hintsOf(document, (hints) => hints.some(({ range }) => document.getText(range).includes(words)))
  const start = document.positionAt(document.getText().indexOf(words))
  return until(`quick fixes at "${words}"`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
      QuickFix.value,
    )
    const ours = actions.filter(({ command }) => command?.command.startsWith('replyLint.'))
    return ours.length > 0 && ours
  })
}

async function run({ command }: vscode.CodeAction): Promise<void> {
  await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []))
}

const titled = (actions: readonly vscode.CodeAction[], part: string) => {
  const action = actions.find(({ title }) => title.includes(part))
  assert.ok(action, `"${part}" is not among: ${actions.map(({ title }) => title).join(' | ')}`)
  return action
}

suite('quick fixes', () => {
  teardown(closeAll)

  test('the title shows the result, and that is what it does', async () => {
    const { document } = await openDraft(
      'replies/fix.md',
      "Hi Ada,\n\nWe can't ship it until you confirm your address.\n",
    )
    const actions = await offersAt(document, "We can't ship")
    const preferred = actions.filter(({ isPreferred }) => isPreferred)
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ["Say 'We need you to confirm your address before we can ship it'"],
    )
    await run(preferred[0]!)
    assert.equal(document.lineAt(2).text, 'We need you to confirm your address before we can ship it.')
  })

  test('"Fix all of this rule" leaves other rules alone', async () => {
    const { document } = await openDraft(
      'replies/fix-rule.md',
      'Please utilize it. We utilize the the lamp.\n',
    )
    await run(titled(await offersAt(document, 'utilize'), 'Fix all of this rule'))
    assert.equal(document.getText(), 'Please use it. We use the the lamp.\n')
  })

  test('where hints meet: what to write instead comes first, and then which rule is meant is said', async () => {
    const { document } = await openDraft('replies/meet.md', 'Hi Ada,\n\nWe utilize the the lamp.\n')
    await offersAt(document, 'utilize')
    const titlesAt = async (range: vscode.Range) =>
      until('quick fixes', async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
          QuickFix.value,
        )
        const titles = actions.map(({ title }) => title)
        return titles.some((title) => title.includes("'use'")) && titles
      })
    assert.deepEqual(await titlesAt(new vscode.Range(2, 4, 2, 4)), [
      "Say 'use'",
      'Fix all of this rule in this draft',
      'Ignore here',
      'This is a false alarm',
      "Add 'utilize' to the vocabulary",
      'Turn this rule off',
      'Explain this rule',
    ])
    const [first, second, third] = await titlesAt(new vscode.Range(2, 4, 2, 14))
    assert.deepEqual([first, second], ["Remove 'the'", "Say 'use'"])
    assert.equal(third, 'Fix all of this rule in this draft (repeated-word)')
  })

  test('what is said to happen on save happens, and one step undoes it', async () => {
    const editor = vscode.workspace.getConfiguration('editor')
    const onSave = (value: object | undefined) =>
      editor.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Global)
    await onSave({ 'source.fixAll.reply-lint': 'explicit' })
    try {
      const { document } = await openDraft('replies/on-save.md', '\n')
      const [before, after] = ["Please utilize it. We can't ship it until you pay.\n", 'Please use it.']
      await until('the saved draft to be tidy', async () => {
        await replaceAll(document, before)
        await hintsOf(document, (hints) => hints.length > 0) // so that the save waits for the fixes alone
        await document.save() // a machine that is too busy saves it as it is
        return document.getText().startsWith(after)
      })
      assert.equal(document.isDirty, false)
      assert.match(document.getText(), /We can't ship it until you pay/)
      await vscode.commands.executeCommand('undo')
      assert.equal(document.getText(), before)
    } finally {
      await onSave(undefined)
    }
  })

  test('source.fixAll.reply-lint replaces words and rebuilds nothing; the generic one does nothing', async () => {
    const { document } = await openDraft(
      'replies/fix-all.md',
      "Please utilize it. We can't ship it until you confirm your address.\n",
    )
    await offersAt(document, 'utilize')
    const range = new vscode.Range(0, 0, 0, 1)
    const actionsOf = (kind: string) =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind,
      )
    const isOurs = ({ command }: vscode.CodeAction) => command?.command.startsWith('replyLint.')
    assert.deepEqual((await actionsOf('source.fixAll')).filter(isOurs), [])
    const [action] = (await actionsOf('source.fixAll.reply-lint')).filter(isOurs)
    await run(action!)
    assert.equal(document.getText(), "Please use it. We can't ship it until you confirm your address.\n")
  })

  test('a slot becomes a tab stop; "$25", "}" and "\\" stay as they are', async () => {
    const text = "We can't refund $25 ${1:x} \\ or } today.\n"
    const editor = await openDraft('replies/slot.md', text)
    await run(titled(await offersAt(editor.document, "We can't refund"), 'but what we can do'))
    assert.equal(
      editor.document.getText(),
      "We can't refund $25 ${1:x} \\ or } today, but what we can do is {{what you can do}}.\n",
    )
    assert.equal(editor.document.getText(editor.selection), '{{what you can do}}')
    await vscode.commands.executeCommand('leaveSnippet')
    await editor.document.save()
    await hintsOf(editor.document, (hints) =>
      hints.some(({ message }) => message.includes('what you can do')),
    )
  })

  test('a missing move goes where it belongs', async () => {
    const { document } = await openDraft(
      'replies/move.md',
      'Hi Ada,\n\nThe lamp is blue.\n\nBest regards,\nTom\n',
    )
    await run(titled(await offersAt(document, 'Hi Ada'), "I'm sorry you're dealing with this"))
    assert.equal(
      document.getText(),
      "Hi Ada,\n\nI'm sorry you're dealing with this.\n\nThe lamp is blue.\n\nBest regards,\nTom\n",
    )
  })

  test('works with no editor open: the slot stays as its marker', async () => {
    const { document } = await openDraft('replies/no-editor.md', "We can't refund it.\n")
    const action = titled(await offersAt(document, "We can't refund"), 'but what we can do')
    await openDraft('replies/other.md', '\n')
    await run(action)
    assert.equal(document.getText(), "We can't refund it, but what we can do is {{what you can do}}.\n")
  })

  test('never lands on a draft that changed meanwhile', async () => {
    const { document } = await openDraft('replies/changed.md', 'Please utilize it.\n')
    const action = titled(await offersAt(document, 'utilize'), "Say 'use'")
    await replaceAll(document, 'Another text entirely.\n')
    await run(action)
    assert.equal(document.getText(), 'Another text entirely.\n')
  })

  test('"Ignore here" writes nothing into the reply, and only that sentence is quiet', async () => {
    const text = 'We will utilize this one sentence.\n\nThey utilize that.\n'
    const { document } = await openDraft('replies/ignore.md', text)
    await run(titled(await offersAt(document, 'utilize'), 'Ignore here'))
    const left = await hintsOf(
      document,
      (hints) => hints.filter(({ message }) => message.includes('utilize')).length === 1,
    )
    assert.equal(document.getText(), text)
    assert.equal(left.find(({ message }) => message.includes('utilize'))!.range.start.line, 2)
  })

  test('"Add to vocabulary" and "Turn this rule off" write the team’s config, its comments kept', async () => {
    const before = '# Ours.\nlocale: en # for now\nvocabulary:\n  - expedite # a service of ours\n'
    const config = await writeTeam('.reply-lint/config.yaml', before)
    const written = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(config))
    try {
      const text = 'Please utilize and expedite it. Take on on a lamp.\n'
      const { document } = await openDraft('replies/team.md', text)
      // Where the team isn't known yet, settings would be written.
      const isTeams = ({ message }: vscode.Diagnostic) => !message.includes('expedite')
      await hintsOf(document, (hints) => hints.length > 0 && hints.every(isTeams))
      await run(titled(await offersAt(document, 'utilize'), 'vocabulary'))
      await hintsOf(document, (hints) => !hints.some(({ message }) => message.includes('utilize')))
      await run(titled(await offersAt(document, 'on'), 'Turn this rule off'))
      await hintsOf(document, (hints) => !hints.some(({ message }) => message.includes('twice')))
      assert.equal(await written(), `${before}  - utilize\nlevels:\n  repeated-word: off\n`)
    } finally {
      await removeTeam()
    }
  })

  test('"Add to vocabulary" and "Turn this rule off" write settings where there is no team', async () => {
    const settings = () => vscode.workspace.getConfiguration('replyLint')
    const { document } = await openDraft('replies/settings.md', 'Please utilize it. Take on on a lamp.\n')
    try {
      await run(titled(await offersAt(document, 'utilize'), 'vocabulary'))
      await hintsOf(document, (hints) => !hints.some(({ message }) => message.includes('utilize')))
      assert.deepEqual(settings().get('vocabulary'), ['utilize'])
      await run(titled(await offersAt(document, 'on'), 'Turn this rule off'))
      await hintsOf(document, (hints) => !hints.some(({ message }) => message.includes('twice')))
      assert.deepEqual(Object.values(settings().get<object>('levels')!), ['off'])
    } finally {
      for (const key of ['vocabulary', 'levels'])
        for (const target of [vscode.ConfigurationTarget.Global, vscode.ConfigurationTarget.Workspace])
          await settings().update(key, undefined, target)
    }
  })
})
