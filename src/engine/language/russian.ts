import type { InflectedPair, LanguageTools } from './language'
import { adjectiveForms, isAdjective } from './russian-adjectives'
import { genderOf, nounForms } from './russian-nouns'
import { twinsByStem } from './stems'

function headIndex(words: readonly string[]): number {
  let head = 0
  while (head < words.length - 1 && isAdjective(words[head]!)) head++
  return head
}

const headOf = (phrase: string) => phrase.split(' ')[headIndex(phrase.split(' '))]!

/**
 * The forms of a noun phrase in the nominative ("точка входа", "новый способ оплаты"): the adjectives in front agree
 * with the head, what stands behind it stays as it is.
 */
export function phraseForms(lemma: string): readonly string[] {
  const words = lemma.split(' ')
  const head = headIndex(words)
  const forms = nounForms(words[head]!)
  const gender = genderOf(words[head]!)
  const isPlural = forms.length === 6
  const agreed = words.slice(0, head).map((word) => {
    const all = adjectiveForms(isPlural ? word.replace(/е$/, 'й') : word, gender)
    return isPlural ? all.slice(6) : all
  })
  const tail = words.slice(head + 1)
  return forms.map((form, index) => [...agreed.map((all) => all[index]!), form, ...tail].join(' '))
}

/**
 * Each form with the same case of the replacement; where one of them has no singular, with the only number there is.
 * Adjectives and verbs agree with a noun in gender and number: where those differ, it is named and not inserted.
 */
function inflect(lemma: string, replacement: string): readonly InflectedPair[] {
  const [from, to] = [phraseForms(lemma), phraseForms(replacement)]
  const sameGender = genderOf(headOf(lemma)) === genderOf(headOf(replacement))
  const pairs = new Map<string, InflectedPair>()
  from.forEach((form, index) => {
    const isPlural = from.length === 6 || index >= 6
    const fitting = to[to.length === from.length ? index : to.length === 6 ? index % 6 : index + 6] ?? to[0]!
    const agrees = isPlural ? to.length > 1 : to.length === 12 && sameGender
    // "Линии" is of, to or in a line: where the replacement tells these apart, the writer has to.
    const known = pairs.get(form)
    const isClear = agrees && (!known || known.to === fitting) && !known?.disagrees
    pairs.set(form, { from: form, to: known?.to ?? fitting, ...(isClear ? {} : { disagrees: true }) })
  })
  return [...pairs.values()]
}

const oneOf = (words: string) => {
  const set = new Set(words.split(' '))
  return (word: string) => set.has(word)
}

const noInfinitive = oneOf(
  'опять пять шесть десять часть есть путь суть сеть весть честь смерть область запчасть печать память кровать помощь ночь дочь вещь речь чуть хоть мать медь нефть грудь тетрадь площадь очередь степень модель лишь четверть треть пути почти дети сети части нести-ка',
)
const isInfinitive = (word: string) =>
  /(?:[аеиоуыя]|[зс])ть(?:ся)?$|[зс]ти(?:сь)?$|йти(?:сь)?$|чь(?:ся)?$/.test(word) &&
  !noInfinitive(word) &&
  !/(?:ост|ност)[ьи]$|стности$/.test(word)

const noFirstPlural = oneOf(
  'всем совсем тем чем этим своим моим твоим нашим нашем вашим вашем таким другим каким никаким одним самим им ним моем твоем своем проблем систем схем тем прием объем подъем заем наем том ем зачем причем затем вовсе лишним хорошим последним прежним домашним летним зимним многим любым',
)

/** They end as a genitive does and are none: adverbs, verbs, pronouns, names of days. */
const noGenitive = oneOf(
  'если когда всегда иногда тогда сюда туда куда никогда сегодня завтра вчера пока ваша наша твоя моя свои ваши наши твои мои почти очень чтобы были была пришли могли можно или либо себя тебя меня после для нужды тоже также сразу снова дня года раза выйти найти пройти войти прийти разница проблема причина суббота среда пятница неделя возможности смысла необходимости вопросов проблем сомнений причины ошибки слова худа предела никаких никакой никакого больше меньше дома',
)

/** "на сайте, в пакете, в кредите": nouns that end as an order does. */
const noOrder = oneOf(
  'сайте кредите лимите визите депозите элите магните граните транзите аппетите профиците дефиците бисквите хотите видите слышите зависите ненавидите',
)
/** "в пакете, на планете": nouns that end as "you do" does. */
const noYou = oneOf(
  'пакете билете интернете кабинете ответе привете рассвете цвете букете паркете планете анкете газете карете котлете монете комете расчете зачете счете отчете учете почете полете прилете вылете перелете налете самолете вертолете портрете секрете запрете этикете жилете предмете университете факультете иммунитете приоритете авторитете совете свете лете буфете туалете банкете бюджете комитете пистолете браслете скелете бюллетене квартете сюжете объекте макете момете сонете балете табурете кювете лазарете магнитолете пете',
)
/** "лишь, дочь": nouns and adverbs that end as "you do" does. */
const noThou = oneOf('лишь тишь мышь камыш малыш гуашь вишь слышь ишь')

export const russian: LanguageTools = {
  locale: 'ru',
  inflect,
  article: () => null,
  verbForm: () => null,
  twins: twinsByStem,
  classes: {
    inf: isInfinitive,
    /** "мы возвращаем, вернем, занимаемся": by its shape, as no list holds all verbs. */
    we: (word) => /..(?:[еи]м)(?:ся)?$/.test(word) && !noFirstPlural(word),
    /** What there is none of: "пионов", "пандуса", "свободной веранды". */
    genitive: (word) => /...(?:[аяыи]|[оеё]в|ей|ого|его|ых|их|ой)$/.test(word) && !noGenitive(word),
    /** Past tense: what somebody did. */
    past: (word) => /..(?:л|ла|ли|лся|лась|лись)$/.test(word),
    /** What the reader is asked to do, politely: "пришлите, проверьте, свяжитесь". */
    please: (word) => /..(?:йте|ьте|ите)(?:сь)?$/.test(word) && !noOrder(word),
    /** What the reader does or will do, politely: "можете, получаете, найдёте". */
    you: (word) => /..ете(?:сь)?$/.test(word) && !noYou(word),
    /** What one friend tells the other that they do: "хочешь, найдешь". */
    thou: (word) => /..[еи]шь(?:ся)?$/.test(word) && !noThou(word),
  },
}
