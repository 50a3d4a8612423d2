import assert from 'node:assert/strict'
import { api, closeAll, openDraft, until } from '../support'

suite('the status item', () => {
  teardown(closeAll)

  const cases: [name: string, path: string, text: string, status: RegExp][] = [
    [
      'says what is missing',
      'replies/missing.md',
      'Hi Ada,\n\nThe lamp is blue.\n',
      /acknowledgement, next steps, sign-off missing/,
    ],
    [
      'is content with a good reply',
      'replies/good.md',
      "Hi Ada,\n\nI'm sorry the lamp arrived broken. I've sent a new one; it reaches you on Friday.\n\nBest regards,\nTom\n",
      /\$\(check\)/,
    ],
    ['is there for any Markdown file, so that it can be switched on', 'status.md', 'A note.\n', /off/],
    ['and for plain text', 'status.txt', 'A note.\n', /off/],
  ]
  for (const [name, path, text, status] of cases)
    test(name, async () => {
      const { status: shown } = await api()
      await openDraft(path, text)
      await until(`${status}`, () => status.test(shown() ?? ''))
    })

  test('is not there for code', async () => {
    const { status } = await api()
    await openDraft('a.json', '{}\n')
    await until('no status', () => status() === undefined)
  })
})

suite('the start', () => {
  test('one worker does the work of all drafts', async () => {
    const { workerStarts } = await api()
    await openDraft('replies/one.md', 'Please utilize it.\n')
    await openDraft('replies/two.md', 'Please utilize it.\n')
    assert.ok(workerStarts() >= 1)
  })
})
