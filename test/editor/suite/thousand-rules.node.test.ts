import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, removeTeam, until, workspaceFolder, writeTeam } from '../support'

const count = 1_000

/** Words, terms and expressions in turns; each tenth rule carries an example. */
function rule(i: number, word = wordOf(i)): string {
  const message = `message: "Rule ${i} avoids '%s'."\nlevel: warning\n`
  const kinds = [
    `extends: existence\n${message}tokens: [${word}, ${word} of old]\n`,
    `extends: substitution\n${message.replace('%s', '%[2]s')}swap: { ${word}: parcel }\n`,
    `extends: existence\n${message}tokens: ['${word}(?:s|ed)?', '${word}\\s+\\w+ly']\n`,
  ]
  const example = i % 10 ? '' : `examples: [{ bad: "A ${word} came.", good: A box came. }]\n`
  return kinds[i % kinds.length]! + example
}
const wordOf = (i: number): string =>
  `qua${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

const pathOf = (i: number) => `.reply-lint/rules/en/rule-${i}.yaml`
const write = (i: number, text: string) =>
  vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(workspaceFolder(), pathOf(i)),
    new TextEncoder().encode(text),
  )

/** Beats on the extension host's only thread; the longest pause between two beats is how long it was blocked at most. */
function startHeart() {
  let [beats, longest, last] = [0, 0, Date.now()]
  const timer = setInterval(() => {
    const now = Date.now()
    longest = Math.max(longest, now - last)
    beats++
    last = now
  }, 10)
  return () => {
    clearInterval(timer)
    return { beats, longest }
  }
}

suite('a thousand rules of a team', () => {
  teardown(async () => {
    await closeAll()
    await removeTeam()
  })

  test('typing goes on while they are read; all of them speak, and a changed one soon', async () => {
    await writeTeam(pathOf(0), rule(0))
    const words = [0, 1, 2, 998, 999].map(wordOf)
    const { document } = await openDraft('replies/many.md', `We send ${words.join(' and ')} today.\n`)
    await hintsOf(document, (hints) => hints.some(({ message }) => message.startsWith('Rule 0 ')))

    const ids = Array.from({ length: count }, (_, i) => i)
    for (let at = 0; at < count; at += 50)
      await Promise.all(ids.slice(at, at + 50).map((i) => write(i, rule(i))))
    const stopHeart = startHeart()
    await vscode.commands.executeCommand('replyLint.reloadRules')
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(1, 0), 'We utilize it.\n')
    assert.ok(await vscode.workspace.applyEdit(edit))
    await hintsOf(document, (hints) => hints.some(({ message }) => message.includes("'utilize'")))
    await hintsOf(
      document,
      (hints) => words.every((word) => hints.some(({ message }) => message.includes(`'${word}'`))),
      120_000,
    )
    const { beats, longest } = stopHeart()
    console.log(`    ${count} rules: ${beats} beats, the longest pause between two was ${longest} ms`)

    await writeTeam(pathOf(500), rule(0).replace('Rule 0', 'Rule 500'))
    await hintsOf(document, (hints) => hints.some(({ message }) => message.startsWith('Rule 500')))
    const { ruleTests } = await api()
    await until('a test for each example', () => ruleTests().length === count / 10, 120_000)
  }).timeout(300_000)
})
