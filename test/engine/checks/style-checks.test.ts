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
    ['Yes!!! Why?? What?!?', ['!!!', '??', '?!?']],
    // A tone, no shouting.
    ['What?! Really!?', []],
    ['Yes! Why? ! `a!!`', []],
    ['"Sure??" it says.', []],
    ['![image](a.png)!', []],
  ])
  test('the first of the listed marks stays', () =>
    assert.equal(fixedText(check, 'Yes!!! Why?? What!?!'), 'Yes! Why? What?'))
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

suite('frequency', () => {
  const check = linterOf([
    "extends: frequency\nmessage: '%s'\nmax: 2\npatterns: [sorry, so sorry]\nunless: ['not sorry']",
  ])
  table(check, [
    ['Sorry. So sorry.', []],
    ['Sorry. So sorry. Sorry again. Sorry!', ['Sorry']],
    ['Sorry. So sorry. Not sorry.', []],
    ['Sorry. "Sorry," he said. Sorry.', []],
    ['Sorry. Sorry.\n\n> Sorry.', []],
  ])
})

suite('clock', () => {
  const check = linterOf([
    "extends: clock\nmessage: '%[2]s'\nzones: [utc]\nhalves: [pm, o'clock]\nafter: [at]\nsuggest: ['{time} {{zone}}']",
  ])
  table(check, [
    ['At 3 pm.', ['3 pm']],
    ['At 15:00.', ['15:00']],
    ['At 15.30 it costs 15.30.', ['15.30']],
    ['From 9:00 to 17:00.', ['17:00']],
    ["At 3 o'clock or 3pm.", ['3pm']],
    ['At 15:00 UTC. Not at 16:00.', []],
    ['16:9, 99:99, 15, 3 times, 15.30.', []],
    ['Fine.\n\n> At 3 pm.', []],
  ])
  test('the zone is a blank', () =>
    assert.deepEqual(suggestedFor(check('At 3 pm.'), 'At 3 pm.'), ['At 3 pm {{zone}}.']))
})

suite('subject', () => {
  const check = linterOf([
    "extends: subject\nmessage: '%[2]s'\npatterns: ['your? (update|order)']\nanswers: [re]",
  ])
  table(check, [
    ['Subject: Update\n\nHello,\n\nfine.', ['Update']],
    ['Subject: your order\nTo: a@b.example\n\nHello,\n\nfine.', ['your order']],
    ['Subject: Re: Update\n\nHello,\n\nfine.', []],
    ['Subject: Update 4711\n\nHello,\n\nfine.', []],
    ['Update\n\nfine.', []],
  ])
})

suite('link-text', () => {
  const check = linterOf([
    "extends: link-text\nmessage: '%[2]s'\ntexts: [here, read more]\nsuggest: ['{{name}}']",
  ])
  table(check, [
    ['Look [here](https://a.example) or [there](https://a.example).', ['here']],
    [
      '[**Read more**](https://a.example "a") and [read more!](https://a.example)',
      ['**Read more**', 'read more!'],
    ],
    ['![here](a.png) here `[here](a)`', []],
    ['Fine.\n\n> [here](https://a.example)', []],
  ])
  test('its name is a blank', () =>
    assert.deepEqual(
      suggestedFor(check('It is [here](https://a.example).'), 'It is [here](https://a.example).'),
      ['It is [{{name}}](https://a.example).'],
    ))
})
