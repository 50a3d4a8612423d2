import assert from 'node:assert/strict'
import type { DraftFacts } from '../../../src/engine/options'
import { detectLocale } from '../../../src/engine/draft/locale'
import { email, locales, markdown, plain, sentencesOf, zonesOf } from './support'

suite('front matter', () => {
  test('gives locale, channel, kind, turn, careful', () => {
    const draft = markdown(
      '---\nlang: "en-GB" # here\nchannel: chat\nkind: template\nturn: follow-up\ncareful: true\ntitle: A\n---\nIt is done.',
    )
    const { locale, channel, kind, turn, careful } = draft
    assert.deepEqual(
      { locale, channel, kind, turn, careful },
      {
        locale: 'en-GB',
        channel: 'chat',
        kind: 'template',
        turn: 'follow-up',
        careful: true,
      },
    )
    assert.deepEqual(sentencesOf(draft), ['It is done.'])
  })

  const faulty: readonly (readonly [text: string, zones: readonly string[]])[] = [
    ['---\nchannel: chat\n\nIt is done.', ['body: --- channel: chat It is done.']],
    ['---\nIt is done.\n---\nBye now.', ['body: --- It is done. --- Bye now.']],
    [
      '---\nchannel: fax\n  : odd\nkind reply\n---\nIt is done.',
      ['front-matter: --- channel: fax : odd kind reply ---', 'body: It is done.'],
    ],
    ['---\n---\nIt is done.', ['front-matter: --- ---', 'body: It is done.']],
    ['----\nIt is done.', ['body: ---- It is done.']],
    ['---', ['body: ---']],
  ]
  for (const [text, zones] of faulty)
    test(`nothing is lost: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(zonesOf(markdown(text)), zones)
      assert.equal(markdown(text).channel, 'email')
    })

  test('yields to what is forced and wins over defaults', () => {
    const text = '---\nchannel: chat\n---\nIt is done.'
    assert.equal(
      markdown(text, { forced: { channel: 'social' }, defaults: { channel: 'email' } }).channel,
      'social',
    )
    assert.equal(markdown(text, { defaults: { channel: 'social', kind: 'note' } }).channel, 'chat')
    assert.equal(markdown(text, { defaults: { channel: 'social', kind: 'note' } }).kind, 'note')
    // From JSON a key may come without a value.
    const forced = { channel: undefined } as unknown as DraftFacts
    assert.equal(markdown(text, { forced }).channel, 'chat')
  })
})

suite('header', () => {
  const head = 'From: Shop <care@shop.example>\nTo: ann@mail.example\nSubject: Re: lid\n'
  const kinds: readonly (readonly [header: string, kind: string])[] = [
    ['', 'reply'],
    ['Auto-Submitted: auto-replied\n', 'auto'],
    ['Auto-Submitted: no\n', 'reply'],
    ['Precedence: bulk\n', 'auto'],
  ]
  for (const [header, kind] of kinds)
    test(`${header.trim() || 'none'}: ${kind}`, () =>
      assert.equal(email(`${head}${header}\nIt is done.`).kind, kind))

  test('tells the language', () =>
    assert.equal(email(`${head}Content-Language: en-US, en\n\nOk`).locale, 'en-US'))

  test('may be typed above a text', () => {
    const draft = plain('Subject: Re: lid\nTo: ann@mail.example\n\nIt is done.')
    assert.equal(draft.subject, 'Re: lid')
    assert.deepEqual(zonesOf(draft), ['header: Subject: Re: lid To: ann@mail.example', 'body: It is done.'])
  })

  test('a subject may be typed in any language, on a line of its own', () => {
    const draft = plain('Zadeva: Vaš paket\n\nPozdravljeni, Ana,\n\nprišel je.')
    assert.equal(draft.subject, 'Vaš paket')
    assert.equal(zonesOf(draft)[0], 'header: Zadeva: Vaš paket')
    assert.equal(plain('Тема: ваш заказ\n\nЗдравствуйте!').subject, 'ваш заказ')
    assert.equal(plain('Zadeva: vaš paket\nje prišel.').subject, null)
  })

  const quote = (address: string) =>
    `\nIt is done.\n\nOn 3 May 2025, Ann <ann@mail.example> wrote:\n> Again?\n>\n> On 2 May 2025, Tom <${address}> wrote:\n>> We sent it.\n`
  const turns: readonly (readonly [text: string, turn: string])[] = [
    [head + quote('care@shop.example'), 'follow-up'],
    [head + quote('tom@shop.example'), 'follow-up'],
    [head + quote('tom@other.example'), 'first'],
    [head.replace('care@shop.example', 'shop@gmail.com') + quote('tom@gmail.com'), 'first'],
    [head.replace('ann@mail.example', 'ann@shop.example') + quote('tom@shop.example'), 'first'],
    [`${head}\nIt is done.`, 'first'],
  ]
  turns.forEach(([text, turn], index) =>
    test(`turn ${index + 1}: ${turn}`, () => assert.equal(email(text).turn, turn)),
  )
})

suite('customer', () => {
  const cases: readonly (readonly [text: string, customer: string | null])[] = [
    ['Done.', null],
    ['Done.\n\nOn 3 May 2025, Ann wrote:\n> Where is\n> it?\n', 'Where is\nit?'],
    ['Done.\n\n> Now?\n>\n> On 2 May 2025, Tom wrote:\n> > Soon.\n', 'Now?'],
    [
      'Done.\n\nFrom: Ann\nSent: 3 May\nTo: Shop\nSubject: lid\n\nWhere is it?\n\nFrom: Shop\nSent: 2 May\nTo: Ann\nSubject: lid\n\nSoon.',
      'Where is it?',
    ],
  ]
  for (const [text, customer] of cases)
    test(JSON.stringify(text), () => assert.equal(plain(text).customer?.text ?? null, customer))

  test('the one beside the text wins; its words are folded', () => {
    const draft = plain('Done.\n\n> Now?', { customer: 'It Won’t propagate' })
    assert.deepEqual([...draft.customer!.words], ['it', "won't", 'propagate'])
  })
})

suite('locale', () => {
  const cases: readonly (readonly [text: string, locale: string | null])[] = [
    ['We have sent your parcel and you will get it on Friday.', 'en'],
    ['Invoice attached!', 'en'],
    ['', 'en'],
    ['1234', 'en'],
    ['Ihre Rechnung ist da, wir haben sie Ihnen gerade geschickt.', null],
    ['Vielen Dank für Ihre Nachricht.', null],
    ['Uw pakket is onderweg en wij sturen u de link.', null],
    ['Merci pour votre message, nous avons bien reçu la demande.', null],
    ['Gracias por su mensaje, hemos enviado el pedido.', null],
    ['Grazie per il messaggio, il pacco è partito.', null],
    ['Obrigado pela mensagem, já enviamos o seu pedido.', null],
    ['Dziękujemy za wiadomość, paczka została wysłana.', null],
    ['Hvala za sporočilo, vaše naročilo smo poslali.', null],
    ['Hvala na poruci, vaša narudžba je poslana.', null],
    ['Dankie vir jou boodskap, ons het dit gestuur.', null],
    ['Děkujeme za zprávu, zásilka je na cestě.', null],
    ['Спасибо за письмо, мы уже отправили заказ.', null],
    ['Рахунок додано', null],
    ['ありがとうございます', null],
  ]
  for (const [text, locale] of cases)
    test(JSON.stringify(text), () => assert.equal(detectLocale(text, locales), locale))

  test('is told by the newest reply, not by the quote', () =>
    assert.equal(
      plain('We have sent it to you.\n\n> Wo ist meine Rechnung? Ich habe sie nicht.').locale,
      'en',
    ))
  test('is what the draft says', () => {
    assert.equal(markdown('---\nlang: de\n---\nWe have sent it.').locale, 'de')
    assert.equal(plain('Vielen Dank für Ihre Nachricht.', { forced: { locale: 'en' } }).locale, 'en')
    assert.equal(plain('We have sent it to you.', { defaults: { locale: 'sl' } }).locale, 'sl')
  })
  test('without locales there is none', () =>
    assert.equal(plain('We have it.', { locales: [] }).locale, null))
})
