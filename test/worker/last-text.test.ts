import assert from 'node:assert/strict'
import fc from 'fast-check'
import { LastText } from '../../src/worker/last-text'

suite('the last text of a channel', () => {
  test('whatever is written, the other end has the same text', () => {
    const pieces = fc.array(fc.constantFrom('a', 'ab', '\n', '👍', '\ud83d', ''), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (texts) => {
        const [sender, receiver] = [new LastText(), new LastText()]
        for (const text of texts.map((list) => list.join(''))) {
          const change = sender.changeTo(text)
          assert.equal(receiver.take(change ? '' : text, change), text)
        }
      }),
    )
  })

  const letter = `Dear Ann,\n\n${'We are looking into it. '.repeat(20)}\n\nKind regards,\nTom`
  const middle = letter.length >> 1
  const edits: [name: string, next: string, text: string | null][] = [
    ['a letter typed', `${letter.slice(0, middle)}x${letter.slice(middle)}`, 'x'],
    ['a letter taken out', letter.slice(0, middle) + letter.slice(middle + 1), ''],
    ['nothing', letter, ''],
    ['another draft', 'Hello', null],
  ]
  for (const [name, next, text] of edits)
    test(`${name} is told as ${text === null ? 'a whole text' : JSON.stringify(text)}`, () => {
      const sender = new LastText()
      assert.equal(sender.changeTo(letter), null)
      assert.equal(sender.changeTo(next)?.text ?? null, text)
    })
})
