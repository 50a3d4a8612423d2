import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { languageTools } from '../../../src/engine/language'
import { afrikaans } from '../../../src/engine/language/afrikaans'
import { participleOf, pluralsOf } from '../../../src/engine/language/afrikaans-words'
import type { LocaleData } from '../../../src/engine/rules/locale-data'
import { plain, sentencesOf, zonesOf } from '../draft/support'

const data = parse(readFileSync('rules/af/_locale.yaml', 'utf8')) as LocaleData
const locales: readonly LocaleData[] = [{ ...data, sets: {} }]

suite('Afrikaans', () => {
  test('its tools serve its regions too', () => assert.equal(languageTools('af-NA'), afrikaans))

  const participles: [verb: string, participle: string][] = [
    ['stuur', 'gestuur'],
    ['terugstuur', 'teruggestuur'],
    ['stuur terug', 'teruggestuur'],
    ['bevestig', 'bevestig'],
    ['terugbetaal', 'terugbetaal'],
    ['betaal terug', 'terugbetaal'],
    ['fasiliteer', 'gefasiliteer'],
    ['implementeer', 'geïmplementeer'],
    ['verskaf', 'verskaf'],
    ['herstel', 'herstel'],
    ['nagaan', 'nagegaan'],
    ['bel', 'gebel'],
    ['gebruik', 'gebruik'],
  ]
  for (const [verb, participle] of participles)
    test(`participle of ${verb}`, () => assert.equal(participleOf(verb), participle))

  for (const word of ['onvergeeflik', 'uitputtend', 'ontstellend', 'onhoudbare'])
    test(`${word} judges`, () => assert.ok(afrikaans.classes.judged!(word)))
  for (const word of ['bekend', 'geldend', 'duisend', 'onmoontlik', 'onmiddellik', 'eind'])
    test(`${word} judges nothing`, () => assert.ok(!afrikaans.classes.judged!(word)))

  const plurals: [noun: string, plural: string][] = [
    ['rekening', 'rekeninge'],
    ['betaling', 'betalings'],
    ['faktuur', 'fakture'],
    ['kaartjie', 'kaartjies'],
    ['moontlikheid', 'moontlikhede'],
    ['produk', 'produkte'],
    ['foto', "foto's"],
    ['tarief', 'tariewe'],
    ['dokument', 'dokumente'],
    ['eis', 'eise'],
    ['voucher', 'vouchers'],
    ['SLA', "SLA's"],
  ]
  for (const [noun, plural] of plurals)
    test(`plural of ${noun}`, () => assert.equal(pluralsOf(noun)[0], plural))

  test('participles are told from nouns and adjectives that begin like them', () => {
    const is = (word: string) => afrikaans.classes.participle!(word)
    for (const word of 'gestuur teruggestort afgehandel bevestig terugbetaal geïnstalleer ontvang'.split(' '))
      assert.ok(is(word), word)
    for (const word of 'gebruik geen geld gesprek beskikbaar bestelling verder hersiening'.split(' '))
      assert.ok(!is(word), word)
  })

  test('a verb is found by its participle', () => {
    assert.equal(afrikaans.twins(['bestelling', 'stuur'])('gestuur'), 'stuur')
    assert.equal(afrikaans.twins(['bestelling', 'stuur'])('bestellings'), 'bestelling')
    assert.equal(afrikaans.twins(['bestelling'])('betaling'), undefined)
  })

  const greetings: [text: string, greeting: string | null][] = [
    ['Geagte mnr. Botha\n\nDit is klaar.', 'Geagte mnr. Botha'],
    ['Liewe mnr. en mev. Smal\n\nDit is klaar.', 'Liewe mnr. en mev. Smal'],
    ['Middag oom Gert, dit is klaar.', 'Middag oom Gert,'],
    ['Haai Liezl! Dit is klaar.', 'Haai Liezl!'],
    ['Geagte kliënt\n\nDit is klaar.', 'Geagte kliënt'],
    ['Goeiemôre! Dit is klaar.', 'Goeiemôre!'],
    ['Goeie dag Tannie Bets\n\nDit is klaar.', 'Goeie dag Tannie Bets'],
    ['Môre sal ons dit stuur.', null],
  ]
  for (const [text, greeting] of greetings)
    test(`greeting: ${text.split('\n')[0]}`, () =>
      assert.equal(
        zonesOf(plain(text, { locales })).find((zone) => zone.startsWith('greeting')) ?? null,
        greeting === null ? null : `greeting: ${greeting}`,
      ))

  test('abbreviations end no sentence, ’n may begin one', () =>
    assert.deepEqual(
      sentencesOf(plain('Vra vir mnr. Nel. ’n Kopie is bv. in die boks, m.a.w. reg.', { locales })),
      ['Vra vir mnr. Nel.', '’n Kopie is bv. in die boks, m.a.w. reg.'],
    ))
})
