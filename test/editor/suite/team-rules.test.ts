import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { api, closeAll, hintsOf, openDraft, removeTeam, replaceAll, until, writeTeam } from '../support'

const rule = `extends: existence
message: "We say 'parcel', not '%s'."
tokens: [pakket]
examples:
  - { bad: The pakket is here., good: The parcel is here. }
allows: [A pakketten shop.]
`

/** Opens a rule's file, as its author does. */
async function openRule(id: string, text: string): Promise<vscode.TextEditor> {
  const file = await writeTeam(`.reply-lint/rules/en/${id}.yaml`, text)
  const document = await vscode.workspace.openTextDocument(file)
  return vscode.window.showTextDocument(document)
}

const faultsOf = (uri: vscode.Uri, wanted: (faults: vscode.Diagnostic[]) => boolean) =>
  until('faults as wanted', () => {
    const faults = vscode.languages.getDiagnostics(uri)
    return wanted(faults) && faults
  })

suite('rules of a team, as their author meets them', () => {
  teardown(async () => {
    await closeAll()
    await removeTeam()
  })

  test('a fault stands at its line without any draft, and goes once it is mended and saved', async () => {
    const { document } = await openRule('ours', rule.replace('tokens', 'tokns'))
    const [fault] = await faultsOf(document.uri, (faults) => faults.length > 0)
    assert.match(fault!.message, /did you mean "tokens"/)
    assert.equal(fault!.range.start.line, 2)
    await replaceAll(document, rule)
    await document.save()
    await faultsOf(document.uri, (faults) => faults.length === 0)
    const draft = await openDraft('replies/team.md', 'The pakket has left.\n')
    await hintsOf(draft.document, (hints) => hints.some(({ message }) => message.includes('pakket')))
  })

  test('a failing example is a fault at its line; the Testing view has a test for each', async () => {
    const { document } = await openRule('ours', rule.replace('A pakketten shop.', 'A pakket.'))
    const [fault] = await faultsOf(document.uri, (faults) => faults.length > 0)
    assert.match(fault!.message, /Look-alike 1 of ours fails/)
    assert.equal(fault!.range.start.line, 5)
    const { ruleTests } = await api()
    const labels = await until('tests', () => ruleTests().length > 0 && ruleTests())
    assert.deepEqual(labels, ['Example: The pakket is here.', 'Allowed: A pakket.'])
    await removeTeam()
    await faultsOf(document.uri, (faults) => faults.length === 0)
  })

  test('completion and hover know the keys', async () => {
    const { document } = await openRule('ours', 'extends: \n')
    const complete = async (line: number, character: number) =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(line, character),
      )
    const labels = ({ items }: vscode.CompletionList) => items.map(({ label }) => label)
    assert.ok(labels(await complete(0, 9)).includes('substitution'))
    assert.ok(labels(await complete(1, 0)).includes('message'))
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 2),
    )
    assert.match((hovers[0]!.contents[0] as vscode.MarkdownString).value, /check/)
  })
})
