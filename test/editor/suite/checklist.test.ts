import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import type { Entry } from '../../../src/editor/checklist/entries'
import { api, closeAll, openDraft, replaceAll, until } from '../support'

const run = vscode.commands.executeCommand

/** The checklist, once it is as wanted. */
async function checklist(wanted: (entries: readonly Entry[]) => boolean): Promise<readonly Entry[]> {
  const { checklist: shown } = await api()
  return until('the checklist', () => wanted(shown()) && shown())
}

const inGroup = (entries: readonly Entry[], id: string) =>
  entries.find((entry) => entry.id === id)?.children ?? []
const outline = (entries: readonly Entry[]) =>
  entries.flatMap(({ label, description, children = [] }) => [
    `${label}: ${description ?? ''}`,
    ...children.map((child) => `- ${child.label}: ${child.description}`),
  ])
const jump = (document: vscode.TextDocument, id: string) =>
  run('replyLint.showPlace', { uri: document.uri.toString(), id })

suite('the checklist', () => {
  teardown(closeAll)
  const text = 'Hi Ada,\n\nThe blue lamp has left. We utilize the the post, and they utilize it.\n'

  test('says what is done, with the words that show it, what is missing, and the hints by family', async () => {
    await openDraft('replies/checklist.md', text)
    const entries = await checklist((all) => inGroup(all, 'moves').some(({ id }) => id === 'sign-off'))
    const lines = outline(entries)
    for (const line of [
      'What the reply does: ',
      '- Greeting: Hi Ada,',
      '- Acknowledgement: missing',
      '- Sign-off: missing',
      'Jargon: 2',
      "- utilize: Say 'use' instead of 'utilize'.",
      'Repeated words: 1',
    ])
      assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`)
  })

  test('says first, in one line, that the customer’s words ask for care', async () => {
    await openDraft(
      'replies/checklist-careful.md',
      `${text}\n> My solicitor has advised me to go to court.\n`,
    )
    const [first] = await checklist(([entry]) => entry?.id === 'careful')
    assert.match(first!.label, /'My solicitor'.* nothing is rewritten/)
  })

  test('tells a screen reader all that is to be seen', async () => {
    await openDraft('replies/checklist-spoken.md', text)
    const entries = await checklist((all) => inGroup(all, 'moves').length > 1)
    const spoken = entries.flatMap(({ spoken, children = [] }) => [
      spoken,
      ...children.map((one) => one.spoken),
    ])
    assert.ok(spoken.includes('Greeting: done, with the words Hi Ada,'), spoken.join('\n'))
    assert.ok(spoken.some((one) => /^Sign-off: missing\. Close with your name/.test(one)))
    assert.ok(spoken.some((one) => /^utilize: Say 'use'.* Line 3\.$/.test(one)))
    assert.ok(spoken.includes('Jargon, hints: 2'))
  })

  test('leads to the place, also after the text has moved, and shows what is missing under the text', async () => {
    const { document } = await openDraft('replies/checklist-jump.md', '\n')
    await replaceAll(document, text)
    await checklist((all) => inGroup(all, 'family jargon').length === 2)
    await jump(document, 'jargon 1')
    const isSelected = (start: number) => {
      const { selection } = vscode.window.activeTextEditor!
      return document.offsetAt(selection.start) === start && document.getText(selection) === 'utilize'
    }
    await until('the second', () => isSelected(text.lastIndexOf('utilize')))
    await replaceAll(document, `Well.\n\n${text}`)
    await jump(document, 'jargon 0') // at once: the check of the new text is waited for
    await until('the first', () => isSelected('Well.\n\n'.length + text.indexOf('utilize')))
    await jump(document, 'sign-off')
    const isMove = ({ message }: vscode.Diagnostic) => message.includes('Close with your name')
    await until('the hint', () => vscode.languages.getDiagnostics(document.uri).some(isMove))
  })

  test('says so when all is well', async () => {
    await openDraft(
      'replies/checklist-good.md',
      "Hi Ada,\n\nI'm sorry the lamp arrived broken. I've sent a new one; it reaches you on Friday.\n\nBest regards,\nTom\n",
    )
    const entries = await checklist((all) => all.some(({ id }) => id === 'clean'))
    assert.ok(inGroup(entries, 'moves').every(({ icon }) => icon === 'pass'))
  })

  test('follows the writer from draft to draft, stays while the side bar has the focus, goes with the last draft', async () => {
    await openDraft('replies/checklist-a.md', 'Please utilize it.\n')
    await checklist((all) => inGroup(all, 'family jargon').length === 1)
    await openDraft('replies/checklist-b.md', 'Take on on it.\n')
    await checklist((all) => inGroup(all, 'family repeated-word').length === 1)
    await run('replyLint.checklist.focus')
    await checklist((all) => inGroup(all, 'family repeated-word').length === 1)
    await closeAll()
    await checklist((all) => all.length === 0)
  })

  test('is empty for a file that is not checked, so that the welcome shows how to begin', async () => {
    await openDraft('replies/checklist-c.md', 'Please utilize it.\n')
    await checklist((all) => all.length > 0)
    await openDraft('checklist.json', '{}\n')
    await checklist((all) => all.length === 0)
  })
})
