import assert from 'node:assert/strict'
import { Typing } from '../../../src/editor/typing'

/** [replaced from, how many characters, by what] */
type Change = [start: number, length: number, text: string]
const after = (...changes: Change[]): Typing => {
  const typing = new Typing()
  for (const [rangeOffset, rangeLength, text] of changes)
    typing.changed([{ rangeOffset, rangeLength, text, range: undefined as never }], true)
  return typing
}

suite('what keystrokes tell', () => {
  const composing: [name: string, changes: Change[], isComposing: boolean][] = [
    ['a letter', [[0, 0, 'k']], false],
    ['letters in a row', [[0, 0, 'k'], [1, 0, 'a']], false], // prettier-ignore
    ['a letter that gives way', [[0, 0, 'k'], [0, 1, 'か']], true], // prettier-ignore
    ['a dead key and its letter', [[4, 0, '^'], [4, 1, 'ê']], true], // prettier-ignore
    ['a word being composed', [[0, 0, 'k'], [0, 1, 'か'], [0, 1, 'かn'], [0, 2, 'かん']], true], // prettier-ignore
    ['the next letter after it', [[0, 0, 'k'], [0, 1, 'か'], [1, 0, '。']], false], // prettier-ignore
    ['one that was given up', [[0, 0, 'k'], [0, 1, '']], false], // prettier-ignore
    ['a completed word', [[4, 0, 'u'], [5, 0, 't'], [4, 2, 'use']], false], // prettier-ignore
    ['a selection typed over', [[4, 0, 'u'], [0, 3, 'x']], false], // prettier-ignore
    ['a paste', [[0, 0, 'two words here, and more']], false],
  ]
  for (const [name, changes, expected] of composing)
    test(`${name} is ${expected ? '' : 'not '}composed`, () =>
      assert.equal(after(...changes).isComposing, expected))

  test('the caret may move within what is composed, not out of it', () => {
    const typing = after([5, 0, 'k'], [5, 1, 'かん'])
    assert.equal(typing.caretMoved(6), false)
    assert.ok(typing.isComposing)
    assert.equal(typing.caretMoved(2), true)
    assert.ok(!typing.isComposing)
  })

  test('a pause ends a word that was typed, and leaves one that is composed alone', () => {
    const typed = after([0, 0, 'k'])
    typed.paused()
    assert.equal(typed.typedAt, null)
    const composed = after([0, 0, 'k'], [0, 1, 'か'])
    composed.paused()
    assert.equal(composed.typedAt, 1)
  })

  test('undo is no typing', () => {
    const typing = after([0, 0, 'k'])
    typing.changed([{ rangeOffset: 0, rangeLength: 1, text: '', range: undefined as never }], false)
    assert.equal(typing.typedAt, null)
  })
})
