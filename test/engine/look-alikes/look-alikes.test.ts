import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from '../../../src/engine'
import { packs } from '../../rule-packs'

const folder = 'test/engine/look-alikes'
const linter = createLinter({ packs })

/** Families that judge a tone: what a sentence does with the words counts, not the words. */
const tones = ['blame', 'deflection', 'vague-time', 'canned-phrase']

const tonesIn = (text: string, locale: string) =>
  linter
    .check(text, { format: 'plain', forced: { locale, kind: 'reply' } })
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => tones.some((family) => id === family || id.startsWith(`${family}-`)))

suite('look-alikes: the words of a reproach, a deflection or an empty phrase, and none of them', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const locale = file.slice(0, 2)
    const sentences = readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)

    test(`${locale}: ${sentences.length} sentences`, () => {
      const spoken = sentences.flatMap((text) => tonesIn(text, locale).map((id) => `${id}: ${text}`))
      assert.deepEqual(spoken, [])
    })
  }

  test('the rules do speak where it is meant', () => {
    assert.deepEqual(tonesIn('There is a clear sign at the gate.', 'en'), ['blame-implied'])
    assert.deepEqual(tonesIn('Скупой платит дважды.', 'ru'), ['blame-retort'])
  })
})
