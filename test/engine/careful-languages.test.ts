import assert from 'node:assert/strict'
import { createLinter } from '../../src/engine'
import { packs } from '../../src/generated/rules'

const linter = createLinter({ packs })
const cueIn = (locale: string, customer: string) =>
  linter.check('Hi', { format: 'markdown', forced: { locale }, customer }).careful?.cue ?? null

/** Messages that ask for care, with the words that do; and some that only look alike. */
const asks: Record<string, Record<string, string>> = {
  sl: {
    'Moj oče je umrl, kako odpovem naročnino?': 'umrl',
    'Pokojni mož je imel pri vas pogodbo.': 'Pokojni',
    'Zadevo bo prevzel moj odvetnik.': 'moj odvetnik',
    'Zdravim raka in ne zmorem priti.': 'Zdravim raka',
    'Zaradi dolgov ne morem plačati.': 'dolgov ne morem',
    'Po operaciji kolka ne morem do vas.': 'Po operaciji',
    'Poklicala bom medije.': 'Poklicala bom medije',
  },
  ru: {
    'Мой отец умер, как закрыть договор?': 'умер',
    'Я подам в суд.': 'подам в суд',
    'После операции не могу приехать.': 'После операции',
    'Загорелась розетка в вашей гостинице.': 'Загорелась розетка',
    'Вызвали скорую прямо в вашем кафе.': 'Вызвали скорую',
    'Просрочила платёж по ипотеке, муж попал в аварию.': 'Просрочила платёж',
  },
  af: {
    'My pa is oorlede, hoe kanselleer ek?': 'oorlede',
    'Ek gaan met my prokureur praat.': 'my prokureur',
    'My ma is terminaal siek.': 'terminaal siek',
    'Ek gaan die koerant toe.': 'koerant toe',
    'Ek het my werk verloor.': 'my werk verloor',
  },
}
const doesNot: Record<string, readonly string[]> = {
  sl: [
    'Ne vidim stanja v pokojninskem varčevanju.',
    'Kako dolgo traja dostava? Imam dolg hodnik.',
    'Izletu s splavom bi radi dodali dve osebi.',
    'Operacijski sistem je posodobljen, aplikacija pa ne dela.',
    'V horoskopu sem rak, imate tak obesek?',
    'Časopis mi še vedno nosijo na stari naslov.',
    'Po šivih je vdor vode v čevelj.',
    'Policijski zapisnik prilagam.',
  ],
  ru: [
    'Не работает телевидение, помогите.',
    'На линии авария, когда дадут свет?',
    'Загорелась лампочка на панели, что это?',
    'Нужна скорая отправка, успеете?',
    'Спорная операция по карте на 300 рублей.',
    'Я ошибся номером, следовательно, деньги ушли не туда.',
    'Сдать кровь на анализ можно без записи?',
    'Какое расписание у вашего судна?',
    'Согласие на обработку персональных данных подписала.',
  ],
  af: [
    'My koerant kom nog by die ou adres aan.',
    'By watter terminaal land die vlug?',
    'Is daar rolstoeltoegang by die saal?',
    'Die battery is dood, kan julle kom?',
  ],
}

suite('careful mode in Slovenian, Russian and Afrikaans', () => {
  for (const [locale, messages] of Object.entries(asks))
    for (const [message, cue] of Object.entries(messages))
      test(`${locale}: ${message}`, () => assert.equal(cueIn(locale, message), cue))
  for (const [locale, messages] of Object.entries(doesNot))
    for (const message of messages)
      test(`${locale}, not: ${message}`, () => assert.equal(cueIn(locale, message), null))
})
