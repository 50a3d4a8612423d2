import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { hintsOf, openDraft, removeTeam, until, writeTeam } from '../support'

/** Repeats a command until the document changes: a picker or list fills while it is open. */
async function untilChanged({ document }: vscode.TextEditor, command: string): Promise<void> {
  const { version } = document
  await until(`a change by ${command}`, async () => {
    await vscode.commands.executeCommand(command)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return document.version !== version
  })
}

/** Runs the command and takes the first template that it offers; gives the draft's text. */
async function insertFirst(editor: vscode.TextEditor): Promise<string> {
  const done = vscode.commands.executeCommand('replyLint.insertTemplate')
  await untilChanged(editor, 'workbench.action.acceptSelectedQuickOpenItem')
  await done
  return editor.document.getText()
}

/** A draft with the caret where `|` stands. */
async function openAt(path: string, text: string): Promise<vscode.TextEditor> {
  const [before = '', after = ''] = text.split('|')
  const editor = await openDraft(path, before + after)
  const caret = editor.document.positionAt(before.length)
  editor.selection = new vscode.Selection(caret, caret)
  return editor
}

async function templatesAt({ document, selection }: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  )
  // Other extensions have snippets, too: ours are ranked.
  return list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''))
}

const titleOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label

suite('templates', () => {
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'))

  test('the command inserts one, its slots selected one after the other', async () => {
    const editor = await openAt('replies/template-command.md', '|')
    assert.match(await insertFirst(editor), /^Hi \{\{customer\.name \| there\}\},\n/)
    assert.equal(editor.document.getText(editor.selection), '{{customer.name | there}}')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    assert.match(editor.document.getText(editor.selection), /^\{\{.+\}\}$/)
  })

  test('a slot that is left with Esc is still found', async () => {
    const editor = await openAt('replies/template-escape.md', '|')
    await insertFirst(editor)
    await vscode.commands.executeCommand('leaveSnippet')
    await editor.document.save()
    await hintsOf(editor.document, (hints) => hints.some(({ message }) => message.includes('customer.name')))
  })

  test('one step undoes it', async () => {
    const editor = await openAt('replies/template-undo.md', 'Well.\n\n|')
    await insertFirst(editor)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), 'Well.\n\n')
  })

  /** [where, the draft, how every further line of the template begins] */
  const places: [name: string, draft: string, prefix: string][] = [
    ['a list item', 'Steps:\n\n- |', '  '],
    ['a nested list item', '- a\n  - |', '    '],
    ['an item’s second paragraph', '1. a\n\n   |', '   '],
    ['a quote', 'x\n\n> |', '> '],
    ['a list in a quote', '> - |', '>   '],
  ]
  for (const [name, draft, prefix] of places)
    test(`inserted in ${name}, it stays there`, async () => {
      const editor = await openAt(`replies/${name.replaceAll(/\W/g, '-')}.md`, draft)
      const text = await insertFirst(editor)
      const [before = ''] = draft.split('|')
      assert.ok(text.startsWith(`${before}Hi {{customer.name | there}},\n`), text)
      const lines = text.slice(before.length).split('\n').slice(1)
      assert.ok(lines.length > 5)
      const blank = prefix.trimEnd()
      for (const line of lines) assert.ok(line === blank || line.startsWith(prefix), line)
      assert.doesNotMatch(text, /[ \t]$/m)
    })

  test('a greeting and a sign-off that are there are not repeated, not even while nothing is checked', async () => {
    for (const path of ['replies/template-twice.md', 'notes.md']) {
      const editor = await openAt(path, 'Hi Ada,\n\n|\n\nBest regards,\nTom\n')
      const text = await insertFirst(editor)
      assert.equal(text.match(/^Hi /gm)?.length, 1)
      assert.equal(text.match(/Best regards/g)?.length, 1)
      assert.match(text, /^Hi Ada,\n\n\S[^]*\S\n\nBest regards,\nTom\n$/)
    }
  })

  test('completions offer them by their words, at the start of a line only', async () => {
    const offered = async (draft: string) =>
      (await templatesAt(await openAt(`replies/completion-${draft.length}.md`, draft))).map(titleOf)
    const all = await until('templates', async () => {
      const titles = await offered('Hello\n\n|')
      return titles.length >= 6 && titles
    })
    assert.ok(all.includes('Refund granted'))
    const refunds = await offered('Hello\n\nrefund|')
    assert.ok(refunds.includes('Refund granted') && refunds.length < all.length, refunds.join())
    assert.deepEqual(await offered('I would like to refund|'), [])
    assert.deepEqual(await offered('re|'), [])
  })

  test('an accepted completion replaces the word, keeps its place and its tab stops', async () => {
    const editor = await openAt('replies/completion-accept.md', 'Steps:\n\n  - refund-granted|')
    await until('templates', async () => (await templatesAt(editor)).length > 0)
    await vscode.commands.executeCommand('editor.action.triggerSuggest')
    await untilChanged(editor, 'acceptSelectedSuggestion')
    const text = editor.document.getText()
    assert.match(text, /^Steps:\n\n {2}- Hi \{\{customer\.name \| there\}\},\n\n {4}\S/)
    assert.doesNotMatch(text, /^ {5,}\S|[ \t]$/m)
    assert.equal(editor.document.getText(editor.selection), '{{customer.name | there}}')
  })

  test('the quick fix of what is missing offers them', async () => {
    const { document } = await openAt(
      'replies/template-fix.md',
      'Hi Ada,\n\nThe lamp is blue.\n\nBest regards,\nTom\n|',
    )
    const [hint] = await hintsOf(document, (hints) => hints.length > 0)
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      hint!.range,
    )
    assert.ok(actions.some(({ command }) => command?.command === 'replyLint.insertTemplate'))
  })

  test('the text is shown beside while one is chosen, and goes with the list', async () => {
    const editor = await openAt('replies/template-preview.md', '|')
    const shown = () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'reply-lint-template')
    const done = vscode.commands.executeCommand('replyLint.insertTemplate')
    const preview = await until('the preview', async () => {
      await vscode.commands.executeCommand('replyLint.previewTemplate')
      const editor = shown()
      return editor?.document.getText() ? editor : null
    })
    assert.match(preview.document.getText(), /^Hi \{\{customer\.name \| there\}\},\n/)
    await untilChanged(editor, 'workbench.action.acceptSelectedQuickOpenItem')
    await done
    assert.match(editor.document.getText(), /^Hi \{\{customer\.name/)
    await until('no preview', () => !shown())
  })

  suite('of a team', () => {
    const file = '.reply-lint/snippets/en/refund-granted.md'
    teardown(removeTeam)
    const ownAt = (editor: vscode.TextEditor, detail: string) =>
      until('the team’s own template', async () =>
        (await templatesAt(editor)).find((item) => item.detail === detail),
      )

    test('replace ours of the same id, and their text is literal', async () => {
      await writeTeam(
        file,
        '---\ntitle: Refund granted\nwhen-to-use: Ours.\n---\nIt costs $25 ${1:x} and a \\ and a } for {{name}}.\n',
      )
      const editor = await openAt('replies/template-team.md', '|')
      const own = await ownAt(editor, 'Ours.')
      await editor.insertSnippet(own.insertText as vscode.SnippetString, own.range as vscode.Range)
      assert.equal(editor.document.getText(), 'It costs $25 ${1:x} and a \\ and a } for {{name}}.')
    })

    test('are read again when they are saved', async () => {
      await writeTeam(file, '---\ntitle: Refund granted\nwhen-to-use: Before.\n---\nSorry.\n')
      const draft = await openAt('replies/template-saved.md', '|')
      await ownAt(draft, 'Before.')
      const template = await openDraft(file, '---\ntitle: Refund granted\nwhen-to-use: After.\n---\nSorry.\n')
      await template.edit((edit) => edit.insert(template.document.positionAt(1e6), '\n'))
      await template.document.save()
      await ownAt(await vscode.window.showTextDocument(draft.document), 'After.')
    })

    test('slots of the same name are filled together', async () => {
      await writeTeam(file, '---\ntitle: Two\nwhen-to-use: Two.\n---\n{{a}} {{b}} {{ a | x }}\n')
      const editor = await openAt('replies/template-linked.md', '|')
      const own = await ownAt(editor, 'Two.')
      await editor.insertSnippet(own.insertText as vscode.SnippetString, own.range as vscode.Range)
      await vscode.commands.executeCommand('type', { text: 'Ada' })
      assert.equal(editor.document.getText(), 'Ada {{b}} Ada')
    })

    test('say what is wrong with them, at their line', async () => {
      await writeTeam(file, '')
      const { document } = await openDraft(file, '---\ntitle: A\nkidn: reply\n---\nSorry.\n')
      const [fault] = await hintsOf(document, (hints) => hints.some(({ code }) => code === 'unknown-key'))
      assert.match(fault!.message, /"kidn".*"kind"/)
      assert.equal(fault!.range.start.line, 2)
    })
  })
})
