import type { CaseForms, Gender } from './russian-adjectives'

/** Nouns whose forms their ending doesn't tell: written out, in the order of `CaseForms`. */
const irregular: Readonly<Record<string, string>> = {
  время: 'время времени времени время временем времени времена времен временам времена временами временах',
  день: 'день дня дню день днем дне дни дней дням дни днями днях',
  деньги: 'деньги денег деньгам деньги деньгами деньгах',
  письмо: 'письмо письма письму письмо письмом письме письма писем письмам письма письмами письмах',
  счет: 'счёт счёта счёту счёт счётом счёте счета счетов счетам счета счетами счетах',
  срок: 'срок срока сроку срок сроком сроке сроки сроков срокам сроки сроками сроках',
  путь: 'путь пути пути путь путем пути пути путей путям пути путями путях',
  номер: 'номер номера номеру номер номером номере номера номеров номерам номера номерами номерах',
  адрес: 'адрес адреса адресу адрес адресом адресе адреса адресов адресам адреса адресами адресах',
  мастер:
    'мастер мастера мастеру мастера мастером мастере мастера мастеров мастерам мастеров мастерами мастерах',
  окно: 'окно окна окну окно окном окне окна окон окнам окна окнами окнах',
  человек: 'человек человека человеку человека человеком человеке люди людей людям людей людьми людях',
  люди: 'люди людей людям людей людьми людях',
  цена: 'цена цены цене цену ценой цене цены цен ценам цены ценами ценах',
  услуга: 'услуга услуги услуге услугу услугой услуге услуги услуг услугам услуги услугами услугах',
  лицо: 'лицо лица лицу лицо лицом лице лица лиц лицам лица лицами лицах',
  место: 'место места месту место местом месте места мест местам места местами местах',
  средства: 'средства средств средствам средства средствами средствах',
  данные: 'данные данных данным данные данными данных',
  работы: 'работы работ работам работы работами работах',
  платеж:
    'платёж платежа платежу платёж платежом платеже платежи платежей платежам платежи платежами платежах',
  долг: 'долг долга долгу долг долгом долге долги долгов долгам долги долгами долгах',
  логи: 'логи логов логам логи логами логах',
  пеня: 'пеня пени пене пеню пеней пене пени пеней пеням пени пенями пенях',
  отходы: 'отходы отходов отходам отходы отходами отходах',
  габариты: 'габариты габаритов габаритам габариты габаритами габаритах',
  размеры: 'размеры размеров размерам размеры размерами размерах',
  реквизиты: 'реквизиты реквизитов реквизитам реквизиты реквизитами реквизитах',
}

/** Persons: whom we ask is as whose. */
const animate = new Set(
  'пользователь производитель покупатель плательщик сотрудник специалист клиент продавец мошенник перевозчик курьер водитель отправитель получатель заёмщик владелец арендатор'.split(
    ' ',
  ),
)
/** Whose last vowel goes: "список", "списка". */
const fleeting = /(?:спис|загол|участ|подар|сним|звон|рын|отпечат|остат|убыт|поряд|флаж|круж)ок$/

const masculineSoft =
  /(?:тель|день|рубль|путь|профиль|модуль|автомобиль|контроль|пароль|ноль|апрель|июнь|июль|словарь|календарь|уровень)$/
const hush = /[жшчщ]$/
const velar = /[гкх]$/

const join = (stem: string, list: string): string[] =>
  list.split(' ').map((end) => stem + (end === '0' ? '' : end))

/** "заявка" has "заявок", "настройка" "настроек": what stands between two consonants once the ending is gone. */
function bareStem(stem: string): string {
  const [, head, last] = /^(.*[бвгджзйклмнпрстфхцчшщ])(к)$/.exec(stem) ?? []
  if (!head) return stem
  return (/й$/.test(head) ? head.slice(0, -1) + 'е' : head + (hush.test(head) ? 'е' : 'о')) + last!
}

export const genderOf = (noun: string): Gender =>
  /[оё]$|[^ы]е$|мя$/.test(noun)
    ? 'n'
    : /[ая]$/.test(noun) || (/ь$/.test(noun) && !masculineSoft.test(noun))
      ? 'f'
      : 'm'

/** The forms of a noun; six of one that has no singular, the word itself where it doesn't change ("СМС", "API"). */
export function nounForms(noun: string): CaseForms {
  const forms = inanimateForms(noun)
  const whom = (accusative: number, genitive: number) => (forms[accusative] = forms[genitive]!)
  if (animate.has(noun) && forms.length === 12) {
    whom(3, 1)
    whom(9, 7)
  }
  return forms
}

function inanimateForms(noun: string): string[] {
  const known = irregular[noun.replaceAll('ё', 'е')]
  if (known) return known.split(' ')
  const stem = noun.slice(0, -1)
  if (/ия$/.test(noun)) return join(stem, 'я и и ю ей и и й ям и ями ях')
  if (/а$/.test(noun)) {
    const i = velar.test(stem) || hush.test(stem) ? 'и' : 'ы'
    const oj = hush.test(stem) || /ц$/.test(stem) ? 'ей' : 'ой'
    return [...join(stem, `а ${i} е у ${oj} е ${i}`), bareStem(stem), ...join(stem, `ам ${i} ами ах`)]
  }
  if (/я$/.test(noun)) return join(stem, 'я и е ю ей е и ь ям и ями ях')
  if (/ие$/.test(noun)) return join(stem, 'е я ю е ем и я й ям я ями ях')
  if (/[жшчщц]е$/.test(noun)) return join(stem, 'е а у е ем е а 0 ам а ами ах')
  if (/о$/.test(noun)) return join(stem, 'о а у о ом е а 0 ам а ами ах')
  if (/ь$/.test(noun))
    return masculineSoft.test(noun)
      ? join(stem, 'ь я ю ь ем е и ей ям и ями ях')
      : join(stem, 'ь и и ь ью и и ей ям и ями ях')
  if (/ий$/.test(noun)) return join(stem, 'й я ю й ем и и ев ям и ями ях')
  if (/й$/.test(noun)) return join(stem, 'й я ю й ем е и ев ям и ями ях')
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(noun)) return consonantForms(noun)
  return [noun]
}

function consonantForms(noun: string): string[] {
  const stem = fleeting.test(noun)
    ? noun.slice(0, -2) + 'к'
    : /[^аеиоуыэюя]ец$/.test(noun)
      ? noun.slice(0, -2).replace(/л$/, 'ль') + 'ц'
      : noun
  const i = velar.test(stem) || hush.test(stem) ? 'и' : 'ы'
  const om = hush.test(stem) || /ц$/.test(stem) ? 'ем' : 'ом'
  const ov = hush.test(stem) ? 'ей' : /ц$/.test(stem) ? 'ев' : 'ов'
  return [noun, ...join(stem, 'а у'), noun, ...join(stem, `${om} е ${i} ${ov} ам ${i} ами ах`)]
}
