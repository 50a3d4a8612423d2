import assert from 'node:assert/strict'
import { foundIn, linterOf } from '../checks/support'

suite('the placeholder check', () => {
  const check = linterOf(["extends: placeholder\nmessage: 'Fill in %s'\nnames: [customer.name]"])
  const cases: readonly (readonly [text: string, found: readonly string[], messages?: readonly string[]])[] =
    [
      ['We send {id}. {id} is blue, {y} is not.', ['{id}', '{y}'], ['Fill in {id} (×2)', 'Fill in {y}']],
      ['From ____ to ____ for XXX and XXX.', ['____', '____', 'XXX', 'XXX']],
      [
        '<!-- reply-lint-disable-next-line rule-0 -->\nWe write {id} here.\n\nBut {id} is a blank, {id} too.',
        ['{id}'],
        ['Fill in {id} (×2)'],
      ],
      ['Hi ,\n\nIt is done.', ['Hi ,'], ['Fill in Hi ___,']],
      ['Dear .\n\nIt is done.', ['Dear .']],
      ['Hi Ann ,\n\nIt is done.', []],
      ['Hi,\n\nIt is done.', []],
      ['Hi ...\n\nIt is done.', []],
    ]
  for (const [text, found, messages] of cases)
    test(JSON.stringify(text), () => {
      const result = check(text)
      assert.deepEqual(foundIn(result, text), found)
      if (messages)
        assert.deepEqual(
          result.findings.map(({ message }) => message),
          messages,
        )
    })

  test('in a template every place of a mistyped name is shown', () => {
    const text = 'Hi {{customer.nmae}}, {{customer.nmae}}'
    assert.equal(check(text, { forced: { kind: 'template' } }).findings.length, 2)
  })
})
