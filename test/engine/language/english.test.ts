import assert from 'node:assert/strict'
import { languageTools } from '../../../src/engine/language'
import { english } from '../../../src/engine/language/english'
import { verbForms } from '../../../src/engine/language/english-verbs'

suite('English', () => {
  const verbs: [lemma: string, forms: string][] = [
    ['use', 'uses used used using'],
    ['stop', 'stops stopped stopped stopping'],
    ['show', 'shows showed shown showing'],
    ['steam', 'steams steamed steamed steaming'],
    ['try', 'tries tried tried trying'],
    ['enjoy', 'enjoys enjoyed enjoyed enjoying'],
    ['tie', 'ties tied tied tying'],
    ['agree', 'agrees agreed agreed agreeing'],
    ['refer', 'refers referred referred referring'],
    ['offer', 'offers offered offered offering'],
    ['format', 'formats formatted formatted formatting'],
    ['withhold', 'withholds withheld withheld withholding'],
    ['take', 'takes took taken taking'],
    ['have', 'has had had having'],
    ['fix', 'fixes fixed fixed fixing'],
    ['panic', 'panics panicked panicked panicking'],
    ['equip', 'equips equipped equipped equipping'],
    ['speed', 'speeds sped sped speeding'],
  ]
  for (const [lemma, expected] of verbs)
    test(`forms of ${lemma}`, () => {
      const { third, past, participle, ing } = verbForms(lemma)
      assert.equal([third, past[0], participle[0], ing[0]].join(' '), expected)
    })

  test('both spellings of -ize and of a final l are found', () => {
    const from = (lemma: string) => english.inflect(lemma, 'use', 'verb').map((pair) => pair.from)
    assert.ok(from('utilize').includes('utilised'))
    assert.ok(from('cancel').includes('canceled') && from('cancel').includes('cancelled'))
    assert.ok(!from('size').includes('sise'))
    const nouns = english.inflect('authorization hold', 'hold', 'noun').map((pair) => pair.from)
    assert.ok(nouns.includes('authorisation hold') && nouns.includes('authorisation holds'))
  })

  const nouns: [lemma: string, to: string, plural: string, toPlural: string][] = [
    ['remittance', 'payment', 'remittances', 'payments'],
    ['proof of delivery', 'receipt', 'proofs of delivery', 'receipts'],
    ['query', 'question', 'queries', 'questions'],
    ['criterion', 'rule', 'criteria', 'rules'],
    ['SLA', 'promise', 'SLAs', 'promises'],
  ]
  for (const [lemma, to, plural, toPlural] of nouns)
    test(`plural of ${lemma}`, () => {
      const pairs = english.inflect(lemma, to, 'noun')
      assert.equal(pairs.find((pair) => pair.from === plural)?.to, toPlural)
    })

  const articles: [before: string, next: string, expected: string | null][] = [
    ['a', 'error', 'an'],
    ['an', 'use', 'a'],
    ['An', 'payment', 'A'],
    ['a', 'payment', null],
    ['the', 'error', null],
    ['a', 'hour', 'an'],
    ['an', 'unit', 'a'],
    ['a', 'uninstalled', 'an'],
    ['an', 'euro', 'a'],
    ['a', 'SMS', 'an'],
    ['an', 'URL', 'a'],
    ['an', 'one-off', 'a'],
    ['a', '8-day', 'an'],
  ]
  for (const [before, next, expected] of articles)
    test(`${before} ${next}`, () => assert.equal(english.article(before, next), expected))

  const fits: [before: string, fit: 'past' | 'participle' | null][] = [
    ['we have', 'participle'],
    ["we've already", 'participle'],
    ["hasn't", 'participle'],
    ['they', 'past'],
    ['we never', 'past'],
    ['the work', null],
    ['', null],
  ]
  for (const [before, fit] of fits)
    test(`verb after "${before}"`, () =>
      assert.equal(english.verbForm(before.split(' ').filter(Boolean)), fit))

  const base: [word: string, isBase: boolean][] = [
    ['ship', true],
    ['shipped', false],
    ['shipping', false],
    ['ships', false],
    ['bring', true],
    ['need', true],
    ['process', true],
    ['apply', true],
    ['quickly', false],
    ['the', false],
  ]
  for (const [word, expected] of base)
    test(`#base ${word}`, () => assert.equal(english.classes.base!(word), expected))

  const twins: [word: string, known: string, areTwins: boolean][] = [
    ['parcels', 'parcel', true],
    ['downloading', 'download', true],
    ['charge', 'charged', true],
    ['delivery', 'delivers', true],
    ['order', 'older', false],
    ['app', 'apps', false],
    ['comp', 'complained', false],
    ['parking', 'parcel', false],
  ]
  for (const [word, known, areTwins] of twins)
    test(`${word} and ${known} are ${areTwins ? 'one word' : 'two words'}`, () =>
      assert.equal(english.twins(['zebra', known])(word), areTwins ? known : undefined))

  test('of a language of which nothing is known, only the same word is the same', () => {
    const twinOf = languageTools('xx').twins(['parcel'])
    assert.deepEqual([twinOf('parcel'), twinOf('parcels')], ['parcel', undefined])
    assert.equal(languageTools('en-GB'), english)
  })
})
