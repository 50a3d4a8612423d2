import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { textHash } from '../../../src/engine/templates/hash'
import { api, openDraft, removeTeam, until, workspaceFolder, writeTeam } from '../support'

const at = (path: string) => vscode.Uri.joinPath(workspaceFolder(), path)
const snippet = (id: string, locale = 'en') => `.reply-lint/snippets/${locale}/${id}.md`

const hintsAt = (uri: vscode.Uri, code: string) =>
  until(`the hint ${code}`, async () =>
    vscode.languages.getDiagnostics(uri).find((diagnostic) => diagnostic.code === code),
  )

async function offered(editor: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  )
  return items
}

suite('a team’s template library', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await removeTeam()
  })

  test('says on a template’s file what is wrong in its library, and mends it', async () => {
    const body = 'Hello.'
    await writeTeam('.reply-lint/config.yaml', 'locale: en\n')
    await writeTeam(snippet('lamp'), `---\ntitle: Lamp\nowner: ops\n---\n${body}\n`)
    await writeTeam(snippet('lamp', 'sl'), '---\ntitle: Luč\nowner: ops\n---\nPozdravljeni.\n')
    const document = await vscode.workspace.openTextDocument(at(snippet('lamp', 'sl')))
    await vscode.window.showTextDocument(document)
    const { range } = (await hintsAt(document.uri, 'template-stale'))!
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    )
    const reviewed = actions.find(({ title }) => title === 'Mark as reviewed')
    await vscode.workspace.applyEdit(reviewed!.edit!)
    assert.ok(document.getText().includes(textHash(body)))
    await until(
      'no hint',
      async () =>
        !vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === 'template-stale'),
    )
  })

  test('hides what is deprecated or over; fills what is known; offers choices', async () => {
    const text = (head: string) =>
      `---\ntitle: Qwip\nowner: ops\n${head}---\nHi {{customer.name | there}}, {{order.number}}: {{fact.window}}, {{choice: refund | lamp}}.\n`
    await writeTeam('.reply-lint/facts.yaml', 'window: 30 days\n')
    await writeTeam(snippet('qwip-new'), text('when-to-use: New.\n'))
    await writeTeam(snippet('qwip-old'), text('when-to-use: Old.\nstatus: deprecated\n'))
    await writeTeam(snippet('qwip-over'), text('when-to-use: Over.\nvalid: {to: 2020-01-01}\n'))
    const draft =
      '\n\nOn 3 May 2026, Ana Novak <ana@x.example> wrote:\n> Where is my order 48151623?\n> It is late.\n>\n> Thanks,\n> Ana\n'
    const editor = await openDraft('replies/library.md', draft)
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    const items = await until('the team’s template', async () => {
      const found = (await offered(editor)).filter(
        ({ label }) => (typeof label === 'string' ? label : label.label) === 'Qwip',
      )
      return found.length > 0 && found
    })
    assert.deepEqual(
      items.map(({ detail }) => detail),
      ['New.'],
    )
    const inserted = (items[0]!.insertText as vscode.SnippetString).value
    assert.match(inserted, /^Hi Ana, 48151623: 30 days, \$\{1\|.*refund,lamp\|\}\./)
  })

  test('completes and explains front matter', async () => {
    await writeTeam(snippet('lamp'), '---\ntitle: Lamp\nstatus: \n\n---\nHello.\n')
    const document = await vscode.workspace.openTextDocument(at(snippet('lamp')))
    const editor = await vscode.window.showTextDocument(document)
    editor.selection = new vscode.Selection(2, 8, 2, 8)
    const labels = async () =>
      (await offered(editor)).map(({ label }) => (typeof label === 'string' ? label : label.label))
    assert.ok((await labels()).includes('in-review'))
    editor.selection = new vscode.Selection(3, 0, 3, 0)
    const keys = await labels()
    assert.ok(keys.includes('review-by') && !keys.includes('title'), keys.join())
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 2),
    )
    assert.match(
      hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join(),
      /only approved ones are exported/,
    )
  })

  test('the side bar tells which template is there in which language', async () => {
    await writeTeam(snippet('lantern'), '---\ntitle: Lantern\nowner: ops\n---\nHello.\n')
    await writeTeam(
      snippet('lantern', 'sl'),
      '---\ntitle: Svetilka\nowner: ops\nsource-hash: "0"\n---\nPozdravljeni.\n',
    )
    await writeTeam(snippet('torch'), '---\ntitle: Torch\nowner: ops\n---\nBye.\n')
    const { coverage } = await api()
    const lines = await until('both templates', async () => {
      const now = await coverage()
      return now.some((line) => line.startsWith('torch')) && now
    })
    const shown = lines.map((line) => line.replace(/ · \d+ hints?$/, ''))
    assert.deepEqual(shown, [
      'lantern: 1 of 2 languages',
      '  English: there',
      '  Slovenian: its source has changed',
      'torch: 1 of 2 languages',
      '  English: there',
      '  Slovenian: missing',
    ])
  })

  test('starts a missing variant from its source', async () => {
    // An id of its own: VS Code may still hold the text of a deleted file.
    await writeTeam(snippet('candle'), '---\ntitle: Candle\nowner: ops\nstatus: approved\n---\nHello.\n')
    await writeTeam(snippet('bulb', 'sl'), '---\ntitle: Luč\nowner: ops\n---\nPozdravljeni.\n')
    await vscode.commands.executeCommand('replyLint.createVariant', { id: 'candle', locale: 'sl' })
    const { document } = await until('the variant', () => {
      const editor = vscode.window.activeTextEditor
      return editor?.document.uri.path.endsWith(snippet('candle', 'sl')) && editor
    })
    const text = document.getText()
    assert.match(text, /status: draft/)
    assert.ok(
      text.includes(`source-hash: "${textHash('Hello.')}"`) ||
        text.includes(`source-hash: ${textHash('Hello.')}`),
      text,
    )
  })
})
