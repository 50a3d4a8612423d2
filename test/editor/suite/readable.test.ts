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

/** The body's bytes behind its transfer encoding, as characters; told by nothing of ours. */
function bytesBehind(mail: Uint8Array): string {
  const text = Array.from(mail, (byte) => String.fromCharCode(byte)).join('')
  const [header, ...body] = text.split('\r\n\r\n')
  const rest = body.join('\r\n\r\n')
  if (/encoding: base64/i.test(header!)) return `${header}\r\n\r\n${atob(rest)}`
  const hex = (_: string, code: string) => String.fromCharCode(parseInt(code, 16))
  const isQuoted = /encoding: quoted-printable/i.test(text)
  return isQuoted ? text.replace(/=\r\n/g, '').replace(/=([\dA-F]{2})/g, hex) : text
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

/** Writes as saving does, but without what VS Code makes of a refusal: a message in a corner. */
const write = (document: vscode.TextDocument, text: string): Promise<void> =>
  Promise.resolve(fs.writeFile(document.uri, new TextEncoder().encode(text)))

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
      assert.equal(bytesBehind(after), bytesBehind(before).replace('utilize', 'use'))
      const read = await PostalMime.parse(after)
      const old = await PostalMime.parse(before)
      assert.equal(read.text, old.text!.replace('utilize', 'use'))
      assert.deepEqual(read.headers, old.headers)
      assert.equal(read.html, old.html)
      const difference = changed(before, after)
      assert.ok(difference.before <= most, JSON.stringify(difference))
      const bodyAt = new TextDecoder('latin1').decode(before).indexOf('\r\n\r\n')
      assert.ok(difference.at > bodyAt, 'the header is as before')
      assert.ok(!document.isDirty)
      await hintsOf(document, (hints) => wordHints(hints).length === 0)
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
    // What VS Code tells the writer.
    await assert.rejects(write(document, 'Dear all,'), /The mail changed meanwhile, so nothing was written/)
    assert.deepEqual([...(await fs.readFile(mail))], [...theirs])
  })

  test('a mail that is open with unsaved changes is left alone', async () => {
    const mail = await copyOf('quoted-printable-utf8', 'unsaved')
    const before = await fs.readFile(mail)
    const document = await openReadable(mail)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(mail, new vscode.Position(0, 0), 'X-Note: mine\n')
    await vscode.workspace.applyEdit(edit)
    await assert.rejects(write(document, 'Dear all,'), /open with unsaved changes/)
    assert.deepEqual([...(await fs.readFile(mail))], [...before])
  })

  test('a mail that is only touched may be written all the while', async () => {
    const mail = await copyOf('quoted-printable-utf8', 'touched')
    const document = await openReadable(mail)
    const words = document.getText()
    // Each write makes the watcher speak some time later.
    for (let round = 0; round < 40; round++) {
      await write(document, `${round} ${words}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const { text } = await PostalMime.parse(await fs.readFile(mail))
    assert.match(text!, /^39 /)
  })

  test('what the mail’s encoding can’t hold is refused', async () => {
    const mail = await copyOf('8bit-koi8-r', 'unencodable')
    const before = await fs.readFile(mail)
    const document = await openReadable(mail)
    await assert.rejects(
      write(document, document.getText().replace('Hi', 'Se\u00f1ora')),
      /encoding can't hold/,
    )
    assert.deepEqual([...(await fs.readFile(mail))], [...before])
    // What it can hold goes on.
    await write(document, document.getText().replace('Hi Ann', 'Аня'))
    assert.equal((await PostalMime.parse(await fs.readFile(mail))).text?.slice(0, 4), 'Аня,')
  })

  test('words go into the place that they have in the mail, whichever way they came', async () => {
    const mail = await copyOf('base64-windows-1251', 'typed')
    const document = await openReadable(mail)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(4, 0), 'Пишите нам. ')
    await vscode.workspace.applyEdit(edit)
    assert.ok(await document.save())
    const { text } = await PostalMime.parse(await fs.readFile(mail))
    assert.ok(text!.includes('\nПишите нам. If anything else'))
    assert.ok(text!.includes('> What now?'))
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
    const kind = vscode.CodeActionKind.SourceFixAll.append('reply-lint')
    const all: vscode.CodeAction[] = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      kind.value,
    )
    assert.deepEqual(all, [])
    // Unsaved words bring nothing back that was lost.
    const insert = new vscode.WorkspaceEdit()
    insert.insert(uri, new vscode.Position(document.lineCount - 1, 0), 'more')
    await vscode.workspace.applyEdit(insert)
    const typed = { ...target, version: document.version }
    assert.equal(await vscode.commands.executeCommand('replyLint.applyChange', typed), false)
  })

  test('a text in an 8-bit charset is read and written as a readable draft, too', async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'replies', 'latin.reply.txt')
    const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
    await fs.writeFile(uri, bytes('Hi Jos\u00e9,\n\nwe utilize a new box.\n\nBest,\nTom\n'))
    const document = await openReadable(uri)
    const [hint] = wordHints(await hintsOf(document, (hints) => wordHints(hints).length > 0))
    await run((await actionsAt(document, hint!.range)).find(({ isPreferred }) => isPreferred)!)
    assert.ok(await document.save())
    const after = [...(await fs.readFile(uri))]
    assert.deepEqual(after, [...bytes('Hi Jos\u00e9,\n\nwe use a new box.\n\nBest,\nTom\n')])
    await fs.delete(uri)
  })
})
