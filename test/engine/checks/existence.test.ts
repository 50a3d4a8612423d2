import assert from 'node:assert/strict'
import { foundIn, linterOf, suggestedFor } from './support'

const ownWords = `
extends: existence
message: "Leave out '%s'."
level: suggestion
tokens: [at the end of the day, 'ba[sr]ic', naïve, touch]
exceptions: [BASIC]
suggest: ["{{reason}}", in short]
unless: [touch (screen|wood)]
`

suite('existence', () => {
  const check = linterOf([ownWords])
  const table: [text: string, found: string[]][] = [
    ['At the end of the day it rains.', ['At the end of the day']],
    ['It rains at the\nend of the day.', ['at the\nend of the day']],
    ['A baric thing, and baric.', ['baric', 'baric']],
    ['BASIC is fine, basic too.', []],
    ['barics, abaric', []],
    ['A naïve one, not naïveté.', ['naïve']],
    ['Touch it, not the touch screen.', ['Touch']],
    ['`baric` and [baric](https://baric.example)', ['baric']],
    ['> baric\n\nNothing here.', []],
  ]
  for (const [text, found] of table)
    test(JSON.stringify(text), () => {
      const result = check(text)
      assert.deepEqual(foundIn(result, text), found)
      for (const { message } of result.findings) assert.match(message, /^Leave out '.+'\.$/)
    })

  test('suggestions take the case of what they replace, a slot stays a slot', () => {
    const text = 'Baric it is.'
    assert.deepEqual(suggestedFor(check(text), text), ['{{reason}} it is.', 'In short it is.'])
  })

  test('raw parts are one expression without word boundaries; case may matter', () => {
    const raw = linterOf(["extends: existence\nmessage: '%s'\nraw: ['!', '{2,}']"])
    assert.deepEqual(foundIn(raw('Hi!!! Yes! No!!'), 'Hi!!! Yes! No!!'), ['!!!', '!!'])
    const exact = linterOf(["extends: existence\nmessage: '%s'\nignorecase: false\ntokens: [Bin]"])
    assert.deepEqual(foundIn(exact('bin BIN Bin'), 'bin BIN Bin'), ['Bin'])
  })

  const dialect: [fields: string, text: string, found: string[]][] = [
    ['ignorecase: false\ntokens: ["(?i)bin"]', 'bin BIN', ['bin', 'BIN']],
    ['ignorecase: false\ntokens: ["a(?i:b)c"]', 'aBc ABc', ['aBc']],
    ['tokens: ["[[:digit:]]{2}"]', '12 345', ['12']],
    ['tokens: ["\\\\w+č"]', 'Šarč, abč', ['Šarč', 'abč']],
    ['raw: ["\\\\bčas\\\\b"]', 'Čas, počas, časa', ['Čas']],
    ['raw: ["\\\\d+"]', 'a ٣٤', ['٣٤']],
    ['tokens: ["(?P<a>x)y\\\\1"]', 'xyx xyy', ['xyx']],
    ['tokens: ["(?>ab|a)c"]', 'ac abc', ['ac', 'abc']],
    ['tokens: [foo, "ba(?:r|z)"]', 'A foo and a bar.', ['foo', 'bar']],
  ]
  for (const [fields, text, found] of dialect)
    test(`Vale's dialect: ${fields.replace(/\n/g, ' · ')}`, () =>
      assert.deepEqual(
        foundIn(linterOf([`extends: existence\nmessage: '%s'\n${fields}`])(text), text),
        found,
      ))
})
