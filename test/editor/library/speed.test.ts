// Figures, no verdicts: how long a hint takes to follow an edit where a team has 2,000 templates in five languages.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, openDraft, replaceAll, until, workspaceFolder } from '../support'

const rounds = 30

/** Milliseconds until the document has a hint whose code is this one, or has none. */
async function hintAfter(
  document: vscode.TextDocument,
  text: string,
  code: string,
  wanted: boolean,
): Promise<number> {
  const has = () => vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === code)
  const start = performance.now()
  await replaceAll(document, text)
  if (has() !== wanted)
    await new Promise<void>((resolve) => {
      const heard = vscode.languages.onDidChangeDiagnostics(() => {
        if (has() !== wanted) return
        heard.dispose()
        resolve()
      })
    })
  return performance.now() - start
}

const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code)

function report(name: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
  console.log(`library: ${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`)
}

/** The longest time (ms) for which the extension host did nothing else while the work was done. */
async function longestGap<T>(name: string, work: () => Promise<T>): Promise<T> {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  const start = last
  const result = await work()
  clearInterval(timer)
  const whole = performance.now() - start
  console.log(`library: ${name}: ${whole.toFixed(0)} ms, the host's longest gap ${longest.toFixed(0)} ms`)
  return result
}

async function draftRounds(name: string, document: vscode.TextDocument, meanwhile?: () => Thenable<unknown>) {
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    await meanwhile?.()
    times.push(await hintAfter(document, `Please utilize it ${i}.\n`, 'jargon-verbs', true))
    await hintAfter(document, `Please use it ${i}.\n`, 'jargon-verbs', false)
  }
  report(name, times)
}

suite('a library of 2,000 templates in five languages', () => {
  teardown(closeAll)

  test('hints follow edits', async () => {
    await api()
    const draft = await openDraft('replies/speed.md', 'Please use it.\n')
    await hintAfter(draft.document, 'Please utilize it.\n', 'jargon-verbs', true)
    await hintAfter(draft.document, 'Please use it.\n', 'jargon-verbs', false)
    await draftRounds('a reply, before the library is read', draft.document)

    const folder = vscode.Uri.joinPath(workspaceFolder(), '.reply-lint/snippets/en')
    const [[name] = ['']] = await vscode.workspace.fs.readDirectory(folder)
    const document = await longestGap('opening the first template until its hint', async () => {
      const opened = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name))
      await vscode.window.showTextDocument(opened)
      const text = opened.getText()
      await replaceAll(opened, `${text}{{no.such.name}}\n`)
      await until(
        'the first hint of the library',
        () =>
          vscode.languages.getDiagnostics(opened.uri).some((one) => codeOf(one) === 'template-placeholder'),
        300_000,
      )
      await replaceAll(opened, text)
      return opened
    })
    const text = document.getText()
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      times.push(await hintAfter(document, `${text}{{no.such.name${i}}}\n`, 'template-placeholder', true))
      await hintAfter(document, `${text}${i}\n`, 'template-placeholder', false)
    }
    report('a template', times)
    await draftRounds('a reply', draft.document)
    await draftRounds('a reply, after a template was saved', draft.document, async () => {
      await replaceAll(document, `${document.getText()}x`)
      assert.ok(await document.save())
    })
    const { coverage } = await api()
    const lines = await longestGap('the table of languages', coverage)
    assert.ok(lines.length > 10_000)
    const reading = coverage()
    await draftRounds('a reply, while the table is made', draft.document)
    await reading
  }).timeout(900_000)
})
