import assert from 'node:assert/strict'
import { foundIn, linterOf } from './support'

const rule = `
extends: form-of-address
message: "'%[2]s' breaks with '%[1]s'."
formal: [sie, "ihre|ihnen", (rufen sie)]
informal: [du, dein, dir]
unless: [du liebe zeit]
`
const slipsIn = linterOf([rule])

suite('form-of-address', () => {
  for (const [text, slips] of [
    ['Sie have Ihre lamp, and du have dein light, says Sie.', ['du']],
    ['Wie geht es dir? Rufen Sie an.', ['Rufen Sie']],
    ['Sie haben ein Paket. Freust du dich?', ['du']],
    ['Sie haben Ihre Lampe.', []],
    ['Sie haben Ihre Lampe, du liebe Zeit.', []],
    ['Sie sagten "du bist dran".', []],
  ] as const)
    test(text, () => assert.deepEqual(foundIn(slipsIn(text), text), slips))

  test('as many of both: the later one, or the informal one where the rule says so', () => {
    const text = 'Wie geht es dir? Rufen Sie an.'
    assert.deepEqual(foundIn(linterOf([`${rule}even: informal\n`])(text), text), ['dir'])
  })
})
