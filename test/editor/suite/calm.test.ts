import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, replaceAll, until } from '../support'

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const run = vscode.commands.executeCommand
const type = (text: string) => run('type', { text })
/** What an input method does: the letters put in by the step before give way to others. */
const compose = (text: string, replacePrevCharCnt: number) =>
  run('compositionType', { text, replacePrevCharCnt, replaceNextCharCnt: 0, positionDelta: 0 })

const isAbout = (part: string) => (hints: vscode.Diagnostic[]) =>
  hints.some(({ message }) => message.includes(part))
const namesSignOff = isAbout('Close with your name')
const namesWord = isAbout("'utilize'")

/** Waits until a check of this very version was taken in; what is on screen then is what stays. */
async function whenChecked({ uri }: vscode.TextDocument, act: () => Thenable<unknown>): Promise<void> {
  const { onDidShow } = await api()
  let shown = 0
  const watching = onDidShow((one) => void (one.uri.toString() === uri.toString() && shown++))
  await act()
  await until('a check', () => shown > 0)
  watching.dispose()
}

const hintsNow = ({ uri }: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Reply Lint')

/** A draft of its own, empty, the caret in it. */
const emptyDraft = (name: string) => openDraft(`replies/calm-${name}.md`, '')
const caretToEnd = (editor: vscode.TextEditor) => {
  const end = editor.document.positionAt(1e6)
  editor.selection = new vscode.Selection(end, end)
}
const words = (count: number) => 'The lamp is blue and it has left. '.repeat(Math.ceil(count / 8)).trim()

suite('calm', () => {
  teardown(closeAll)

  test('a good reply of 120 words shows nothing, saved or not', async () => {
    const reply = `Hi Ada,

I'm sorry the lamp arrived with a cracked shade. That is a poor start to a new room, and thank you for the photo, which shows the crack well.

I've sent you a new shade today by courier; it reaches you on Friday 14 November before noon. You pay nothing for it. You need no tools: the old shade lifts off, and the new one clicks into the same ring. Please keep the lamp itself, since it works.

The broken shade is yours to throw away, so there is nothing to pack or to post. I'll write to you on Friday afternoon to ask whether all went well. If anything about the lamp looks wrong before then, reply to this message and I'll see to it the same day.

Best regards,
Tom

> The lamp arrived with a cracked shade. Can I get a new one?
`
    const { document } = await openDraft('replies/calm-good.md', reply)
    const { status } = await api()
    await until('the check', () => /\$\(check\)/.test(status() ?? ''), 60_000) // the first test: all of it starts
    assert.deepEqual(hintsNow(document), [])
    await whenChecked(document, () => replaceAll(document, reply.replace('Hi Ada', 'Hello Ada')))
    assert.deepEqual(hintsNow(document), [])
  }).timeout(90_000)

  test('what is missing is said in the status bar at once, and under the text once a sign-off stands', async () => {
    const { document } = await emptyDraft('sign-off')
    const { status } = await api()
    const begun = 'Hi Ada,\n\nThe blue lamp has left.\n'
    await whenChecked(document, () => replaceAll(document, begun))
    assert.match(status() ?? '', /acknowledgement.* missing/)
    assert.deepEqual(hintsNow(document), [])
    await replaceAll(document, `${begun}\nBest regards,\nTom\n`)
    await hintsOf(document, (hints) => hints.length > 0)
  })

  test('… or after 40 words and a rest of three seconds, not before', async () => {
    const { document } = await emptyDraft('rest')
    await whenChecked(document, () => replaceAll(document, `Hi Ada,\n\n${words(40)}\n`))
    const changed = Date.now()
    assert.ok(!namesSignOff(hintsNow(document)))
    await hintsOf(document, namesSignOff)
    assert.ok(Date.now() - changed > 2_000, `${Date.now() - changed} ms`)
  })

  test('… fewer words are no draft yet, however long the rest', async () => {
    const { document } = await emptyDraft('short')
    await whenChecked(document, () => replaceAll(document, `Hi Ada,\n\n${words(24)}\n`))
    await wait(4_000)
    assert.deepEqual(hintsNow(document), [])
  })

  test('what was shown stays while the draft is changed', async () => {
    const { document } = await openDraft('replies/calm-stays.md', 'Hi Ada,\n\nThe blue lamp has left.\n')
    await hintsOf(document, namesSignOff)
    await whenChecked(document, () => replaceAll(document, 'Hi Ada,\n\nThe blue lamp has left now.\n'))
    assert.ok(namesSignOff(hintsNow(document)))
  })

  test('the word under the caret is still being written; others are not', async () => {
    const editor = await openDraft('replies/calm-word.md', 'Take on on it. Please utiliz')
    const { document } = editor
    await hintsOf(document, isAbout('twice'))
    caretToEnd(editor)
    await whenChecked(document, () => type('e'))
    assert.ok(isAbout('twice')(hintsNow(document)))
    assert.ok(!namesWord(hintsNow(document)))
    await type(' ')
    await hintsOf(document, namesWord)
  })

  test('… and a word that was gone back to on purpose is not', async () => {
    const editor = await openDraft('replies/calm-back.md', 'Please utiliz')
    caretToEnd(editor)
    await whenChecked(editor.document, () => type('e'))
    assert.ok(!namesWord(hintsNow(editor.document)))
    editor.selection = new vscode.Selection(0, 3, 0, 3)
    await hintsOf(editor.document, namesWord)
  })

  test('while an input method puts letters together nothing changes on screen, however long it takes', async () => {
    const editor = await emptyDraft('compose')
    const { document } = editor
    await whenChecked(document, () => replaceAll(document, `Hi Ada,\n\n${words(48)} Please utilize i`))
    await replaceAll(document, `Hi Ada,\n\n${words(48)} Please utilize a`)
    caretToEnd(editor)
    const { onDidShow } = await api()
    await run('compositionStart')
    await compose('k', 0)
    await compose('か', 1)
    let shown = 0
    const watching = onDidShow(({ uri }) => void (uri.toString() === document.uri.toString() && shown++))
    await compose('かん', 1)
    await wait(4_000) // longer than the rest that shows what is missing
    watching.dispose()
    assert.equal(shown, 0)
    await run('compositionEnd')
    await type('.')
    await hintsOf(document, namesWord)
  })

  test('… and goes on where it ended, by a move of the caret as well', async () => {
    const editor = await openDraft('replies/calm-accent.md', 'Please utilize caf')
    caretToEnd(editor)
    await run('compositionStart')
    await compose('´', 0)
    await compose('é', 1)
    await run('compositionEnd')
    editor.selection = new vscode.Selection(0, 1, 0, 1)
    await hintsOf(editor.document, namesWord)
    assert.match(editor.document.getText(), /café$/)
  })
})

suite('untitled tabs', () => {
  const settings = () => vscode.workspace.getConfiguration('replyLint')
  const set = (value: string | undefined) =>
    settings().update('untitled', value, vscode.ConfigurationTarget.Global)
  teardown(async () => {
    await set(undefined)
    await closeAll()
  })

  const reply = 'Hi Ada,\n\nPlease utilize it.\n\nBest regards,\nTom\n'
  const open = async (content: string, language = 'plaintext') => {
    const document = await vscode.workspace.openTextDocument({ content, language })
    await vscode.window.showTextDocument(document)
    return document
  }
  /** By then a tab that is checked would have been. */
  const whenOthersAre = async () => {
    const { document } = await openDraft('replies/calm-beside.md', 'Please utilize it.\n')
    await hintsOf(document, namesWord)
    await wait(1_000)
  }

  const reads: [name: string, text: string][] = [
    ['a greeting and a sign-off', reply],
    ['a greeting and the customer’s words', 'Hi Ada,\n\nPlease utilize it.\n\n> It is broken.\n'],
  ]
  for (const [name, text] of reads)
    test(`auto: one with ${name} is a draft`, async () => hintsOf(await open(text), namesWord).then(() => {}))

  const others: [name: string, text: string, language?: string][] = [
    ['a note', 'Please utilize the lamp, and buy milk.\n'],
    ['a greeting alone', 'Hi all,\n\nplease utilize the lamp.\n'],
    ['code', `/* ${reply} */`, 'javascript'],
  ]
  for (const [name, text, language] of others)
    test(`auto: ${name} is none`, async () => {
      const document = await open(text, language)
      await whenOthersAre()
      assert.deepEqual(hintsNow(document), [])
    })

  test('auto: becomes one while it is being written, and stays one', async () => {
    const document = await open('')
    await replaceAll(document, reply)
    await hintsOf(document, namesWord)
    await replaceAll(document, 'Please utilize the the lamp.\n')
    await hintsOf(document, isAbout('twice'))
  })

  test('always: any with text in it', async () => {
    await set('always')
    await hintsOf(await open('Please utilize the lamp, and buy milk.\n'), namesWord)
  })

  test('never: only one that is switched on', async () => {
    await set('never')
    const document = await open(reply)
    await whenOthersAre()
    assert.deepEqual(hintsNow(document), [])
    await vscode.window.showTextDocument(document)
    await run('replyLint.toggleDraft')
    await hintsOf(document, namesWord)
  })
})
