import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/engine/fix'
import { fixedText, foundIn, linterOf, suggestedFor, type Check } from './support'

/** Each text with what is found in it. */
function table(check: Check, cases: readonly [text: string, found: readonly string[]][]): void {
  for (const [text, found] of cases)
    test(JSON.stringify(text), () => assert.deepEqual(foundIn(check(text), text), found))
}

suite('sentence-length', () => {
  const check = linterOf(["extends: sentence-length\nmessage: '%[2]s of %s'\nmax: 6\nlimits: { chat: 4 }"])
  table(check, [
    ['One two three four five six.', []],
    ['One two three four five six seven.', ['One two three four five six seven.']],
    ['One, two – three; four (five) six!', []],
    ['One two `a b c` four five https://a.example 7.', ['One two `a b c` four five https://a.example 7.']],
    ['One two three four. Five six seven eight.', []],
    ['# One two three four five six seven', []],
    ['- one two three four\n- five six seven eight', []],
    ['Fine.\n\n> One two three four five six seven.', []],
  ])
  test('a channel may ask for less', () => {
    const { findings } = check('One two three four five.', { forced: { channel: 'chat' } })
    assert.deepEqual(
      findings.map(({ message }) => message),
      ['5 of 4'],
    )
  })
})

suite('capitals', () => {
  const check = linterOf([
    "extends: capitals\nmessage: '%s'\nplain: [please, not, read, we]\nexceptions: [PDF, I]\nunless: ['press #capital']",
  ])
  table(check, [
    ['PLEASE READ this.', ['PLEASE READ']],
    ['Do NOT read it.', []],
    ['Our ACME LAMPS LTD is here.', []],
    ['PLEASE, READ 5 PAGES!', ['PLEASE, READ 5 PAGES']],
    ['READ the PDF, READ PDF.', []],
    ['Press READ AND CLOSE.', []],
    ['"PLEASE READ" stands on it.', []],
    ['PLEASE READ', []],
    ['# PLEASE READ THIS WHOLE LONG HEADING', []],
    ['Fine.\n\n> PLEASE READ THIS.', []],
  ])
  test('small letters, but for what keeps its capitals', () => {
    const small = (text: string) => suggestedFor(check(text), text)
    assert.deepEqual(small('PLEASE READ THE PDF.'), ['Please read the PDF.'])
    assert.deepEqual(small("Now WE SEE WHAT I'M NOT."), ["Now we see what I'm not."])
    assert.deepEqual(small('PLEASE **READ** THIS.'), [])
  })
})

suite('marks', () => {
  const check = linterOf(["extends: marks\nmessage: '%s'\nfix: lexical\nmarks: ['?', '!']"])
  table(check, [
    ['Yes!!! Why?? What?!', ['!!!', '??', '?!']],
    ['Yes! Why? ! `a!!`', []],
    ['"Sure??" it says.', []],
    ['![image](a.png)!', []],
  ])
  test('the first of the listed marks stays', () =>
    assert.equal(fixedText(check, 'Yes!!! Why?? What!?'), 'Yes! Why? What?'))
})

suite('steps', () => {
  const check = linterOf(
    [
      "extends: steps\nmessage: '%[2]s'\nmax: 2\npatterns: ['< (open|close|turn) #word']\nunless: ['(we|and) open']",
    ],
    {},
  )
  table(check, [
    ['Open it. Close it.', []],
    ['Well. Open it. Close it. Turn it. Fine.', ['Open it. Close it. Turn it.']],
    ['Open it, close it, turn it.', ['Open it, close it, turn it.']],
    ['- Open it.\n- Close it.\n- Turn it.', []],
    ['Open it.\n\nClose it.\n\nTurn it.', []],
    ['Open it? Close it? Turn it?', []],
    ['So we open it, close it, turn it.', []],
  ])
  const listed = (text: string) =>
    check(text).findings.flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)))
  test('sentences become a list', () => {
    assert.deepEqual(listed('Well. Open it. Close it. Turn it. Fine.\n\nBye.'), [
      'Well.\n\n1. Open it.\n2. Close it.\n3. Turn it.\n\nFine.\n\nBye.',
    ])
    assert.deepEqual(listed('Open it.\r\nClose it. Turn it.'), ['1. Open it.\r\n2. Close it.\r\n3. Turn it.'])
  })
  test('what stands in one sentence, or has others between, is left to the writer', () => {
    assert.deepEqual(listed('Open it, close it, turn it.'), [])
    assert.deepEqual(listed('Open it. Close it. It is stiff. Turn it.'), [])
  })
})
