import assert from 'node:assert/strict'
import { email, zonesOf } from './support'

/** A reply with something below its sign-off. */
const below = (text: string) =>
  zonesOf(email(`From: a@b.example\nTo: c@d.example\n\nIt is done.\n\nBest,\nTom\n\n${text}\n`)).slice(1)
const reply = ['body: It is done.', 'sign-off: Best, Tom']

suite('below the reply', () => {
  const disclaimers = [
    'Confidentiality Notice: This email is for Ann.',
    'DISCLAIMER',
    'Disclaimer: This e-mail may hold errors.',
    'If you are not the intended recipient, please delete it.',
    'If you have received this message in error, please notify the sender.',
    'Please consider the environment before printing this email.',
    'This message may contain information that is privileged.',
    'This communication is intended solely for the use of the person named above.',
    'This e-mail and its files are intended for the addressee only.',
    'The information contained in this message is confidential.',
    'The information transmitted is intended only for the person to whom it is addressed.',
    'Hierdie e-pos en aanhangsels is vertroulik.',
    'Tato zpráva a přílohy jsou určeny výhradně adresátovi.',
    'Denne e-mail kan indeholde fortrolige oplysninger.',
    'Diese E-Mail enthält vertrauliche Informationen.',
    'Diese Nachricht ist ausschließlich für den Empfänger bestimmt.',
    'Este mensaje puede contener información confidencial.',
    'Tämä viesti on tarkoitettu vain vastaanottajalle.',
    'Ce message est confidentiel.',
    'Avant d’imprimer ce mail, pensez à l’environnement.',
    'Ova poruka namijenjena je isključivo primatelju.',
    'Questo messaggio contiene informazioni riservate.',
    'Denne e-posten er kun beregnet for mottakeren.',
    'Deze e-mail is uitsluitend bestemd voor de geadresseerde.',
    'Ta wiadomość jest przeznaczona wyłącznie dla adresata.',
    'Esta mensagem destina-se exclusivamente ao destinatário.',
    'Это сообщение предназначено только для адресата.',
    'To sporočilo in priponke so zaupne narave.',
    'Detta meddelande är konfidentiellt.',
    'Це повідомлення призначене виключно для адресата.',
  ]
  for (const text of disclaimers)
    test(`a notice: ${text}`, () => assert.deepEqual(below(text), [...reply, `disclaimer: ${text}`]))

  /** What begins like a notice and is the writer's own. */
  const prose = [
    'This message is intended to tell you what happens now.',
    'This email is for the person who signs for the parcel.',
    'The information that you share with us is confidential.',
    'This information is confidential, so it stays in your account.',
    'The message bounced, since the intended recipient has moved.',
    'Disclaimer: I have tried it on one phone only.',
    'If you are not the named driver, please ask the one who is.',
    'Legal notices go to our office in Leeds.',
    'Please consider the environment that the app runs in.',
    'Diese Nachricht hilft Ihnen bestimmt weiter.',
    'Este mensaje no llegó a su destinatario.',
    'Avant d’imprimer votre bon, choisissez le format A4.',
    'Ce message est destiné à vous aider.',
    'Prima di stampare il buono, apra il file.',
    'Это сообщение предназначено тем, кто ждёт посылку.',
    'To sporočilo je namenjeno vsem, ki čakajo na paket.',
    'Ta wiadomość nie dotarła do adresata.',
  ]
  for (const text of prose)
    test(`prose: ${text}`, () =>
      assert.deepEqual(
        zonesOf(email(`From: a@b.example\nTo: c@d.example\n\nIt is done.\n\n${text}\n`)).slice(1),
        [`body: It is done. ${text}`],
      ))

  test('the lone sign of a mail tracker is nobody’s word', () => {
    assert.deepEqual(below('\u1427'), [...reply, 'signature: \u1427'])
    assert.deepEqual(below('\u1427\n> And the lid?'), [
      ...reply,
      'signature: \u1427',
      'quote: > And the lid?',
    ])
    assert.deepEqual(below('\u1427\nOn Mon, 1 Dec 2025, Ann wrote:\n> And the lid?').slice(-2), [
      'attribution: On Mon, 1 Dec 2025, Ann wrote:',
      'quote: > And the lid?',
    ])
  })
})
