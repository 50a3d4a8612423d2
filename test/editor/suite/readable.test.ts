import assert from 'node:assert/strict'
import PostalMime from 'postal-mime'
import * as vscode from 'vscode'
import { closeAll, hintsOf, until, workspaceFolder } from '../support'

const { fs } = vscode.workspace
const fixture = (name: string) => vscode.Uri.joinPath(workspaceFolder(), 'mails', `${name}.eml`)

/** A mail of its own for each test. */
async function copyOf(name: string, as: string): Promise<vscode.Uri> {
  const uri = fixture(as)
  await fs.copy(fixture(name), uri, { overwrite: true })
  return uri
}

/** Opens the mail, runs the command, and waits for the decoded reply. */
async function openReadable(mail: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(mail))
  await vscode.commands.executeCommand('replyLint.openReadable')
  return until('the readable draft', () => {
    const document = vscode.window.activeTextEditor?.document
    return document?.uri.scheme === 'reply-lint-mail' && document
  })
}

const isWordHint = ({ code }: vscode.Diagnostic) => (code as { value: string }).value.startsWith('jargon')
const wordHints = (hints: vscode.Diagnostic[]) => hints.filter(isWordHint)

async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const { QuickFix } = vscode.CodeActionKind
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    QuickFix.value,
  )
}

async function run({ command }: vscode.CodeAction): Promise<unknown> {
  return vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]))
}

/** How much of two files isn't the same at their beginnings and ends. */
function changed(before: Uint8Array, after: Uint8Array): { at: number; before: number; after: number } {
  let head = 0
  while (head < before.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { at: head, before: before.length - head - tail, after: after.length - head - tail }
}

suite('a readable draft', () => {
  teardown(closeAll)

  /** [the mail, the most bytes that a fix of one word may touch, its word for "café" or the like] */
  const mails: [name: string, most: number, word: string][] = [
    ['quoted-printable-utf8', 80, 'café'],
    ['base64-windows-1251', 1_000, 'Москва'],
    ['8bit-koi8-r', 'utilize'.length, 'Москва'],
  ]
  for (const [name, most, word] of mails)
    test(`${name}: read, fixed, saved, and read again by another parser`, async () => {
      const mail = await copyOf(name, `fixed-${name}`)
      const before = await fs.readFile(mail)
      const document = await openReadable(mail)
      assert.ok(document.getText().startsWith('Hi Ann,'))
      assert.ok(document.getText().includes(word), 'it is decoded')
      assert.ok(!document.getText().includes('> What now?'), 'the quote is no part of it')

      const [hint] = wordHints(await hintsOf(document, (hints) => wordHints(hints).length > 0))
      assert.equal(document.getText(hint!.range), 'utilize')
      const fix = (await actionsAt(document, hint!.range)).find(({ isPreferred }) => isPreferred)
      await run(fix!)
      assert.ok(await document.save())

      const after = await fs.readFile(mail)
      const read = await PostalMime.parse(after)
      const old = await PostalMime.parse(before)
      assert.equal(read.text, old.text!.replace('utilize', 'use'))
      assert.deepEqual(read.headers, old.headers)
      assert.equal(read.html, old.html)
      const difference = changed(before, after)
      assert.ok(difference.before <= most, JSON.stringify(difference))
      const bodyAt = new TextDecoder('latin1').decode(before).indexOf('\r\n\r\n')
      assert.ok(difference.at > bodyAt, 'the header is as before')
    })

  test('the mail itself shows its hints in the encoded text, until the readable draft is open', async () => {
    const mail = await copyOf('quoted-printable-utf8', 'both')
    const source = await vscode.workspace.openTextDocument(mail)
    await vscode.window.showTextDocument(source)
    const [hint] = wordHints(await hintsOf(source, (hints) => wordHints(hints).length > 0))
    assert.equal(source.getText(hint!.range), 'utilize')
    const titles = (await actionsAt(source, hint!.range)).map(({ title }) => title)
    assert.ok(titles.includes('Open as readable draft'), titles.join('\n'))
    const document = await openReadable(mail)
    await hintsOf(document, (hints) => wordHints(hints).length > 0)
    await hintsOf(source, (hints) => hints.length === 0)
  })

  test('a mail that changed meanwhile is left alone', async () => {
    const mail = await copyOf('8bit-koi8-r', 'changed')
    const document = await openReadable(mail)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(0, 0), 'Dear all, ')
    await vscode.workspace.applyEdit(edit)
    const theirs = new TextEncoder().encode('From: a@b.example\r\nTo: c@d.example\r\n\r\nSomething else.\r\n')
    await fs.writeFile(mail, theirs)
    const isSaved = await Promise.resolve(document.save()).catch(() => false)
    assert.equal(isSaved, false)
    assert.deepEqual([...(await fs.readFile(mail))], [...theirs])
  })

  test('what was opened with characters lost gets no edits, but the way to a readable draft', async () => {
    const mail = await copyOf('8bit-koi8-r', 'lossy')
    const document = await vscode.workspace.openTextDocument(mail)
    await vscode.window.showTextDocument(document)
    assert.ok(document.getText().includes('\ufffd'))
    const [hint] = wordHints(await hintsOf(document, (hints) => wordHints(hints).length > 0))
    const actions = await actionsAt(document, hint!.range)
    assert.ok(actions.some(({ title }) => title === 'Open as readable draft'))
    assert.ok(!actions.some(({ isPreferred }) => isPreferred))
    const { version, uri } = document
    const edits = [{ start: 0, end: 0, newText: 'x' }]
    const target = { uri: uri.toString(), version, edits }
    assert.equal(await vscode.commands.executeCommand('replyLint.applyChange', target), false)
    assert.equal(document.version, version)
  })
})
