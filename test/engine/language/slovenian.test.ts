import assert from 'node:assert/strict'
import { slovenian } from '../../../src/engine/language/slovenian'
import { declineAlike } from '../../../src/engine/language/slovenian-forms'
import { rules } from '../../rule-packs'

const { inflect, plain, twins, classes } = slovenian
const formOf = (from: string, lemma: string, replacement: string, as: 'noun' | 'verb') =>
  inflect(lemma, replacement, as).find((pair) => pair.from === from)?.to

suite('Slovenian', () => {
  for (const [from, lemma, replacement, to] of [
    ['tiketa', 'tiket', 'zahtevek', 'zahtevka'],
    ['formularjem', 'formular', 'obrazec', 'obrazcem'],
    ['routerju', 'router', 'usmerjevalnik', 'usmerjevalniku'],
    ['voucherjev', 'voucher', 'bon', 'bonov'],
    ['franšizo', 'franšiza', 'franšiza', 'franšizo'],
    ['zavarovalnega primera', 'zavarovalni primer', 'zavarovalni primer', 'zavarovalnega primera'],
    ['zapadlostjo', 'zapadlost', 'zapadlost', 'zapadlostjo'],
    ['merilnem mestu', 'merilno mesto', 'merilno mesto', 'merilnem mestu'],
  ] as const)
    test(`${from} → ${to}`, () => assert.equal(formOf(from, lemma, replacement, 'noun'), to))

  for (const [from, lemma, replacement, to] of [
    ['eskalirali', 'eskalirati', 'posredovati', 'posredovali'],
    ['eskaliramo', 'eskalirati', 'posredovati', 'posredujemo'],
    ['printajte', 'printati', 'natisniti', 'natisnite'],
    ['refundiram', 'refundirati', 'vrniti', 'vrnem'],
    ['procesirajo', 'procesirati', 'obdelati', 'obdelajo'],
    ['procesirano', 'procesirati', 'obdelati', 'obdelano'],
    ['resetirajo', 'resetirati', 'ponastaviti', 'ponastavijo'],
    ['konfiguriran', 'konfigurirati', 'nastaviti', undefined],
  ] as const)
    test(`${from} → ${to}`, () => assert.equal(formOf(from, lemma, replacement, 'verb'), to))

  test('what replaces a noun of the built-in rules declines like it', () => {
    const swaps = rules
      .filter(({ locale, inflect: as }) => locale === 'sl' && as === 'noun')
      .flatMap(({ swap = {} }) => Object.entries(swap as Record<string, string>))
    assert.ok(swaps.length > 10)
    assert.deepEqual(
      swaps.filter(([from, to]) => !declineAlike(from, to)),
      [],
    )
  })

  test('accents are left out in haste, but never in "še"', () => {
    assert.deepEqual(
      ['žal', 'čimprej', 'še', 'vaš'].map((word) => plain!(word)),
      ['zal', 'cimprej', 'še', 'vas'],
    )
  })

  test('twins are found in any case, with accents and without', () => {
    const twinOf = twins(['rezervacijo', 'cevlji', 'račun'])
    assert.deepEqual(['rezervacije', 'čevlje', 'racuna', 'miza'].map(twinOf), [
      'rezervacijo',
      'cevlji',
      'račun',
      undefined,
    ])
  })

  for (const [name, yes, no] of [
    ['inf', ['poslati', 'reči', 'reci', 'urediti'], ['možnosti', 'proti', 'pošti', 'poti']],
    ['we', ['pošljemo', 'smo', 'bomo'], ['samo', 'pismo', 'mimo']],
    ['you', ['imate', 'uredite', 'pokličite', 'pošljite'], ['minute', 'te', 'ste', 'kvalitete']],
    ['participle', ['poslal', 'vrnila', 'uredili'], ['hvala', 'žal', 'zelo', 'šele']],
    ['thou-do', ['kopaj', 'spiraj', 'poskušaj'], ['nazaj', 'včeraj', 'komaj', 'tečaj', 'naj']],
    ['did-once', ['zaklenili', 'vpisala', 'umaknil'], ['prejeli', 'zavrnili', 'poslušala', 'obravnavali']],
    ['all-done', ['podaljšano', 'vpisani'], ['cena', 'zavrnjeno', 'ena', 'razprodano']],
  ] as const)
    test(`the words of #${name}`, () => {
      assert.deepEqual(
        yes.filter((word) => !classes[name]!(word)),
        [],
      )
      assert.deepEqual(
        no.filter((word) => classes[name]!(word)),
        [],
      )
    })
})
