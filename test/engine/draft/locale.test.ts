import assert from 'node:assert/strict'
import { createLinter, type CheckOptions } from '../../../src/engine'
import { detectLocale } from '../../../src/engine/draft/locale'
import { parseDraft } from '../../../src/engine/draft/parse'
import type { LocaleData } from '../../../src/engine/rules/locale-data'
import { packs } from '../../../src/generated/rules'

const bare: Omit<LocaleData, 'locale'> = {
  name: '',
  frequent: [],
  greeting: [],
  closing: [],
  abbreviations: [],
  sentFrom: [],
  sets: {},
}
const tags = 'en sl ru af de nl hr sr pl fr es it pt uk cs sk bg'.split(' ')
const installed = tags.map((locale): LocaleData => ({ ...bare, locale }))

/** Our own texts; the figure that counts is measured on texts by others (see the note). */
const texts: Record<string, string[]> = {
  en: ['We swapped the handle this morning and the kettle leaves our workshop before noon.', 'Your seats are next to each other now; both tickets sit in the app under Trips.'],
  sl: ['Ročaj smo danes zamenjali, kotliček pa bo iz delavnice odpotoval še pred poldnevom.', 'Sedeža sta zdaj drug ob drugem, obe vozovnici najdete v aplikaciji pod Potovanja.'],
  ru: ['Сегодня утром мы заменили ручку, и чайник уедет из мастерской ещё до полудня.', 'Теперь ваши места рядом, а оба билета лежат в приложении в разделе «Поездки».'],
  af: ['Ons het vanoggend die handvatsel omgeruil en die ketel verlaat ons werkswinkel voor twaalfuur.', 'Julle sitplekke is nou langs mekaar; albei kaartjies lê in die toep onder Reise.'],
  de: ['Wir haben den Griff heute früh getauscht, und der Kessel verlässt die Werkstatt noch vor Mittag.', 'Die Plätze liegen jetzt nebeneinander; beide Fahrkarten stehen in der App unter Reisen.'],
  nl: ['We hebben vanochtend het handvat vervangen en de ketel gaat nog voor twaalf uur de deur uit.', 'De plaatsen liggen nu naast elkaar; beide kaartjes staan in de app bij Reizen.'],
  hr: ['Ručku smo jutros zamijenili i kuhalo odlazi iz radionice prije podneva, javit ćemo vam se.', 'Sjedala su sada jedno do drugoga, a obje karte možete pronaći u aplikaciji pod Putovanja.'],
  sr: ['Ručku smo jutros zamenili i čajnik odlazi iz radionice pre podneva, javićemo vam se.', 'Седишта су сада једно до другог, а обе карте можете да нађете у апликацији.', 'Sedišta su sada jedno do drugog, a obe karte možete da nađete u aplikaciji.'],
  pl: ['Dziś rano wymieniliśmy uchwyt i czajnik opuści warsztat jeszcze przed południem.', 'Miejsca są teraz obok siebie, a oba bilety znajdą Państwo w aplikacji.'],
  fr: ["Nous avons changé la poignée ce matin et la bouilloire quitte l'atelier avant midi.", "Vos places sont maintenant côte à côte ; les deux billets sont dans l'application."],
  es: ['Esta mañana cambiamos el asa y la tetera sale del taller antes del mediodía.', 'Los asientos están ahora juntos; los dos billetes están en la aplicación.'],
  it: ["Stamattina abbiamo sostituito il manico e il bollitore lascia l'officina prima di mezzogiorno.", "I posti ora sono vicini; trova i due biglietti nell'app alla voce Viaggi."],
  pt: ['Hoje de manhã trocámos a pega e a chaleira sai da oficina antes do meio-dia.', 'Os lugares estão agora lado a lado; os dois bilhetes estão na aplicação.'],
  uk: ['Сьогодні вранці ми замінили ручку, і чайник поїде з майстерні ще до полудня.', 'Тепер ваші місця поруч, а обидва квитки лежать у застосунку в розділі «Поїздки».'],
  cs: ['Dnes ráno jsme vyměnili ucho a konvice opustí dílnu ještě před polednem.', 'Místa jsou teď vedle sebe a obě jízdenky najdete v aplikaci v části Cesty.'],
} // prettier-ignore

suite('telling languages apart', () => {
  for (const [language, samples] of Object.entries(texts))
    for (const text of samples)
      test(`${language}: ${text.slice(0, 50)}`, () => assert.equal(detectLocale(text, installed), language))

  test('what isn’t installed is left alone', () => {
    const only = installed.filter(({ locale }) => ['en', 'sl', 'ru', 'af'].includes(locale))
    for (const language of ['de', 'nl', 'hr', 'sr', 'uk', 'cs', 'pl'])
      for (const text of texts[language]!) assert.equal(detectLocale(text, only), null, text)
  })

  test('of two scripts of a language, the text’s own', () => {
    const both = ['sr-Cyrl', 'sr-Latn'].map((locale) => ({ ...bare, locale }))
    assert.equal(detectLocale(texts.sr![1]!, both), 'sr-Cyrl')
    assert.equal(detectLocale(texts.sr![2]!, both), 'sr-Latn')
  })

  test('a language that we know nothing of is told by its own frequent words', () => {
    const own: LocaleData = {
      ...bare,
      locale: 'eo',
      frequent: ['kaj', 'la', 'estas', 'vi', 'ni', 'por', 'ne'],
    }
    assert.equal(detectLocale('Ni sendis la pakon kaj vi ricevos ĝin morgaŭ, kaj ne poste.', [own]), 'eo')
  })
})

const linter = createLinter({ packs })
const check = (text: string, options: Partial<CheckOptions> = {}) =>
  linter.check(text, { format: 'markdown', ...options })

const inEnglish = 'Hi Ada,\n\nWe have sent your parcel, and you can utilize the link to see where it is.'
const inGerman =
  'Hallo Ada,\n\nwir haben Ihr Paket verschickt, und Sie können mit dem Link sehen, wo es gerade ist.'
const inRussian =
  'Здравствуйте, Ада!\n\nМы отправили вашу посылку, по ссылке видно, где она сейчас и когда будет у вас.'

suite('bilingual replies', () => {
  const found = (text: string, options?: Partial<CheckOptions>) =>
    check(text, options).findings.map(({ ruleId }) => ruleId)

  test('each part is read by its own language’s rules', () => {
    const text = `${inEnglish}\n\n---\n\n${inRussian}`
    const { languages, locale } = check(text)
    assert.deepEqual(
      languages.map((stretch) => stretch.locale),
      ['en', 'ru'],
    )
    assert.ok(
      languages[1]!.span.start > text.indexOf('where it is') &&
        languages[1]!.span.start <= text.indexOf('Мы отправили'),
    )
    assert.ok(locale === 'en' || locale === 'ru')
    assert.ok(found(text).some((id) => id.startsWith('jargon')))
  })

  test('a part in a language without rules stays silent', () => {
    const utilize = `${inEnglish}\n\n${inGerman} Wir utilize nichts, wenn Sie es nicht möchten.`
    assert.equal(found(utilize).filter((id) => id.startsWith('jargon')).length, 1)
  })

  test('a move in either part counts', () => {
    const thanks = 'Thank you for telling us about the broken lamp. A new one leaves our workshop today.'
    const both = `${inRussian}\n\n${thanks}`
    const moves = (text: string) => check(text, { forced: { locale: 'ru' } }).moves.acknowledgement
    assert.ok(moves(both))
    assert.equal(moves(inRussian), null)
  })

  test('a title or a name in another language is no part', () => {
    const text = `${inEnglish}\n\nDas Lied von der Erde\n\nIt is on the second page of the list that we sent you.`
    assert.deepEqual(
      check(text).languages.map(({ locale }) => locale),
      ['en'],
    )
  })

  test('what the draft declares holds for what tells little', () => {
    const { languages } = check('---\nlang: sl\n---\n\nOK.\n\n1234')
    assert.deepEqual(
      languages.map(({ locale }) => locale),
      ['sl'],
    )
  })

  test('the customer’s language is told by itself', () => {
    const quoted = `${inEnglish}\n\n> ${inRussian.replaceAll('\n', '\n> ')}\n`
    const result = check(quoted)
    assert.deepEqual([result.locale, result.customerLocale], ['en', 'ru'])
    assert.equal(check(inEnglish).customerLocale, null)
  })

  test('English rules don’t read French, whatever is quoted', () => {
    const inFrench =
      'Bonjour Ada,\n\nvotre lampe est arrivée hier et nous vous l’envoyons dès demain matin par la poste.'
    assert.deepEqual(found(`${inFrench}\n\n> ${inEnglish.replaceAll('\n', '\n> ')}\n`), [])
  })
})

suite('readers elsewhere', () => {
  const mail = (theirs: string) =>
    `From: Shop <help@lamps.example>\nDate: Mon, 3 Feb 2025 10:00:00 +0100\n\nThe lamp ships today.\n\nOn Sun, 2 Feb 2025 at 19:00:00 ${theirs}, Ada <ada@mail.example> wrote:\n> Where is it?\n`
  const audience = (theirs: string) =>
    parseDraft(mail(theirs), { format: 'email', locales: installed }).audience
  test('are told by clocks that differ', () => {
    assert.equal(audience('-0500'), 'international')
    assert.equal(audience('+0100'), null)
  })
})
