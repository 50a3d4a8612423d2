import assert from 'node:assert/strict'
import { createLinter } from '../../../src/engine'
import { languageTools } from '../../../src/engine/language/index'
import { phraseForms } from '../../../src/engine/language/russian'
import { packs } from '../../rule-packs'

const russian = languageTools('ru')
const linter = createLinter({ packs })
const check = (text: string) =>
  linter.check(text, { format: 'markdown', forced: { locale: 'ru', channel: 'email', kind: 'reply' } })

suite('Russian', () => {
  // Nominative, genitive, dative, accusative, instrumental, prepositional; singular, then plural.
  const phrases: readonly (readonly [lemma: string, forms: string])[] = [
    ['заявка', 'заявка заявки заявке заявку заявкой заявке заявки заявок заявкам заявки заявками заявках'],
    [
      'настройка',
      'настройка настройки настройке настройку настройкой настройке настройки настроек настройкам настройки настройками настройках',
    ],
    ['список', 'список списка списку список списком списке списки списков спискам списки списками списках'],
    ['срок', 'срок срока сроку срок сроком сроке сроки сроков срокам сроки сроками сроках'],
    [
      'уведомление',
      'уведомление уведомления уведомлению уведомление уведомлением уведомлении уведомления уведомлений уведомлениям уведомления уведомлениями уведомлениях',
    ],
    [
      'операция',
      'операция операции операции операцию операцией операции операции операций операциям операции операциями операциях',
    ],
    [
      'возможность',
      'возможность возможности возможности возможность возможностью возможности возможности возможностей возможностям возможности возможностями возможностях',
    ],
    [
      'получатель',
      'получатель получателя получателю получателя получателем получателе получатели получателей получателям получателей получателями получателях',
    ],
    [
      'платёж',
      'платёж платежа платежу платёж платежом платеже платежи платежей платежам платежи платежами платежах',
    ],
  ]
  for (const [lemma, forms] of phrases) test(lemma, () => assert.equal(phraseForms(lemma).join(' '), forms))

  test('adjectives agree with their noun, what follows it stays', () => {
    assert.deepEqual(phraseForms('большой груз').slice(0, 3), [
      'большой груз',
      'большого груза',
      'большому грузу',
    ])
    assert.deepEqual(phraseForms('новая версия сайта').slice(3, 5), [
      'новую версию сайта',
      'новой версией сайта',
    ])
    assert.deepEqual(phraseForms('денежные средства').slice(0, 2), ['денежные средства', 'денежных средств'])
    assert.equal(phraseForms('последнее исправление')[7], 'последних исправлений')
  })

  test('a replacement stands in the same case', () => {
    const pairs = russian.inflect('транзакция', 'операция', 'noun')
    assert.deepEqual(
      pairs.find(({ from }) => from === 'транзакцией'),
      { from: 'транзакцией', to: 'операцией' },
    )
  })

  test('one of another gender, and one that would have to choose a case, is named and not inserted', () => {
    const [nominative] = russian.inflect('хотфикс', 'исправление', 'noun')
    assert.deepEqual(nominative, { from: 'хотфикс', to: 'исправление', disagrees: true })
    const line = russian.inflect('линия', 'группа', 'noun').find(({ from }) => from === 'линии')
    assert.equal(line?.disagrees, true)
  })

  test('infinitives and what we do, by their shape', () => {
    const { inf, we } = russian.classes
    for (const word of ['вернуть', 'найти', 'помочь', 'связаться', 'разобраться', 'везти'])
      assert.ok(inf!(word), word)
    for (const word of ['часть', 'стоимость', 'опять', 'пять', 'есть', 'ночь']) assert.ok(!inf!(word), word)
    for (const word of ['возвращаем', 'вернем', 'занимаемся', 'сможем']) assert.ok(we!(word), word)
    for (const word of ['всем', 'совсем', 'нашим', 'чем', 'проблем']) assert.ok(!we!(word), word)
  })

  test('a name may open the greeting, and a group may sign', () => {
    const { moves } = check('Анна, добрый день!\n\nЧехол во вложении.\n\nС уважением,\nслужба поддержки')
    assert.ok(moves.greeting && moves['sign-off'])
  })

  test('ё and е are one letter, in rules and in drafts', () => {
    const found = (text: string) => check(text).findings.map(({ ruleId }) => ruleId)
    assert.deepEqual(found('Не вернём деньги.'), found('Не вернем деньги.'))
    assert.ok(found('Не вернём деньги.').includes('negative-phrasing-refusal'))
  })
})
