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

/** What machines and things do or fail to do by themselves, and what nobody need do. */
const faulty =
  /^(?:откр|закр|загруж|груз|включ|выключ|получа|отобраз|отображ|подключ|запуска|счита|считыва|сохран|обнов|заряж|разряж|сброс|снимает|соедин|устанав|появ|наход|треб|каса|нрав|спис|взима|удаля|мен|измен|повтор|разглаша|храни|хранят|теря|порт|лома|гн|расход|находит|откл|работа|двига|вращ|греет|нагрев|чита|прокруч|пересыл|меша|боит|волну|бесп|торопит|случ|получит|удаст|окажет|останет|остает|каж|явля|задерж|задержив|сбива|потер|прид|верн|нужда|движ|подклад|стыку|высвеч|показыв|печат|пропад|кончит|сраба|сработ|ошиб|сгор|просят|соглас|сомнев|надеет|вид|слыш|дозв|разряд|сойд|стан|входит|выходит|проявл|отраж|отраз|обесп|справ|догад|ста|понрав|постав|волн|зависит|отличает|отлича|совпад|относит|сход|скла|прерыв|рв|мига|гор|свет|заверш|конч|отклеи|отла|отвалив|прокл|крошит|туск|линя|вытяг|тян|растяг|ложит|садит|закан|пересек)/

/** Nouns that end as the name of an action does, and name a thing, a place or a sum: "заявление, отделение, задание". */
const thing =
  /^(?:заявлени|сообщени|отделени|решени|условии?|значени|помещени|здани|задани|заведени|приложени|обновлени|уведомлени|предложени|объявлени|отправлени|растени|удостоверени|настроени|расписани|отоплени|освещени|питани|мнени|впечатлени|изображени|издани|растяжени|воспалени|населени|вложени|обращени|желани|пожелани|внимани|понимани|терпени|ожидани|описани|названи|образовани|свидани|здравоохранени|поколени|учреждени|соглашени|уравнени|сомнени|давлени|измерени|занят|замечани|знани|состоян|собрани|компани|кампани|станци|акци|информаци|функци|инструкци|организаци|администраци|позици|квитанци|консультаци|ситуаци|операци|авиаци|конструкци|документаци|презентаци|комбинаци|коллекци|секци|порци|лекци|традици|гаранти|конференци|экскурси|полици|милици|специализаци|нации|цивилизаци|интонаци|декларации|лицензи|облигаци|федераци|ассоциаци|корпораци|канализаци|вентиляци|сигнализаци|иллюстраци|аннотаци|публикаци|локаци|эмоци|реакци)/

/** What somebody sees, knows or suffers, and nouns that end as a verb does. */
const noService = oneOf(
  'видит видят знает знают помнит помнят понимает понимают хочет хотят любит любят спит спят слышит слышат отвечает отвечают дышит звучит пахнет мешает мешают болит весит весят стоит стоят идет идут может могут имеет имеют значит грозит пугает узнает узнают находит находят теряет теряют ждет ждут грозят врет врут играет играют влияет влияют знают совет ответ привет свет цвет билет пакет лимит кредит визит сайт чат факт контакт опыт аппарат результат формат возврат салат халат адвокат депозит обед интернет кабинет год сорт порт отчет счет расчет учет зачет почет налет полет прилет вылет портрет секрет запрет предмет бюджет комитет университет факультет приоритет авторитет паритет суверенитет иммунитет брат сват набат шпинат томат автомат мандат плакат стандарт март старт спорт торт борт курорт экспорт импорт паспорт транспорт аэропорт концерт эксперт десерт пункт продукт конфликт объект субъект проект дефект эффект аспект инспект комплект интеллект',
)

/** What I know, feel or say is no step: "понимаю, желаю, сообщаю". */
const noDoing = oneOf(
  'понимаю знаю думаю считаю желаю полагаю сожалею благодарю поздравляю напоминаю сообщаю уведомляю информирую повторяю признаю уважаю ожидаю обещаю случаю чаю урожаю краю раю сочувствую чувствую замечаю вспоминаю скучаю обращаю довожу догадываюсь извиняюсь представляю бываю получаю понимаюсь обожаю мечтаю разделяю',
)
const perfective = /^(?:пере|про|по|за|вы|на|ото?|об|до|при|раз|рас|из|ис|подо?|со?|у|во?)[а-я]{3,}$/
const noPromise = oneOf(
  'надеемся верим ждем просим помним зависим сожалеем видим понимаем поздравим принесем-ка сможем сумеем успеем сочувствуем советуем уверяем предвидим поверим пользуемся поймем подождем присоединим соболезнуем стремимся сидим стоим состоим смотрим считаем знаем сообщим всем своим совсем вашем нашем',
)
const noDeed = oneOf(
  'забыла забыли забыл упустил упустила упустили потерял потеряла потеряли опоздал опоздала опоздали подумал подумала подумали понял поняла поняли увидел увидела увидели заметил заметила заметили прочитал прочитала прочитали обнаружил обнаружила обнаружили подвел подвела подвели перепутал перепутала перепутали напутал напутала напутали недоглядели постарался постаралась постарались поступил поступила поступили прошел прошла прошли пришел пришла пришли вышел вышла вышли произошла произошел произошли возник возникла возникли стал стала стали сбился сбилась сбились получил получила получили составил составила составили послал уснул пропал пропала пропали поломался поломалась смог смогла смогли сказал сказала сказали услышал услышала услышали попал попала попали упал упала упали устал устала устали посчитал посчитали',
)

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
    /** What I'm doing about it, unfinished: "снимаю, закрываю, оформляю". */
    doing: (word) =>
      /..[аяу]ю(?:сь)?$/.test(word) && !/(?:ую|юю)$/.test(word.replace(/ирую$/, '')) && !noDoing(word),
    /** What we shall have done, by its prefix: "перекинем, починим". */
    promise: (word) =>
      perfective.test(word) &&
      /[еи]м(?:ся)?$/.test(word) &&
      !/(?:[аяу]ем|даем|знаем|(?:ход|вод|нос|воз|прос|вид)им)(?:ся)?$/.test(word) &&
      !noPromise(word),
    /** What somebody got done, by its prefix: "долил, пересадили". */
    deed: (word) =>
      perfective.test(word) &&
      /..(?:л|ла|ли)$/.test(word) &&
      !/(?:ыва|ива|ова)(?:л|ла|ли)$/.test(word) &&
      !noDeed(word),
    /** What is or isn't done here, as a rule: "не записываются, не засчитывается". */
    passive: (word) => /..[аеиуя]?(?:ется|ются|ится|ятся)$/.test(word) && !faulty.test(word),
    /** An action as a noun, the brick of officialese: "устранение, проведения, рассмотрению". */
    deverbal: (word) =>
      /...(?:[аеяи]ни|яти|[аи]ци)(?:е|я|ю|ем|ям|ях|ями|и|й|ей)$/.test(word) && !thing.test(word),
    /** What a house, a rule or a machine does, behind a negation a refusal: "не печатает, не складывает, не сажают". */
    does: (word) => /..(?:[еи]т|[уюая]т)$/.test(word) && !faulty.test(word) && !noService(word),
    /** What one friend tells the other that they do: "хочешь, найдешь". */
    thou: (word) => /..[еи]шь(?:ся)?$/.test(word) && !noThou(word),
  },
}
