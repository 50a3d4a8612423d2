import type { InflectedPair, LanguageTools, WordClass } from './language'
import { nounPairs, verbPairs } from './slovenian-forms'

const unaccented: Readonly<Record<string, string>> = { č: 'c', ć: 'c', š: 's', ž: 'z', đ: 'd' }

/** Without their accents these are other words: "se" (oneself), "ves" (all). */
const accented = new Set(['še', 'veš'])

/** "zal" for "žal", as it is typed without a Slovenian keyboard. */
const plain = (word: string): string =>
  accented.has(word) ? word : word.replace(/[čćšžđ]/g, (letter) => unaccented[letter]!)

const oneOf = (words: string) => {
  const set = new Set(words.split(' ').flatMap((word) => [word, plain(word)]))
  return (word: string) => set.has(word)
}

// Words by their endings, as no list holds all verbs: patterns ask for them beside a word that tells more.
const notInfinitive = oneOf(
  'proti vesti niti vrsti cesti prosti četrti isti sveti poti opoti peti šesti deveti deseti zlati pošti časti nasproti krati moči noči pomoči oči priči hčeri',
)
const notFirstPlural = oneOf('samo pismo mimo ramo zimo temo firmo normo reklamo kamo osmo sedmo domo')
const notOnce = oneOf(
  'razumemo zamerimo pozabimo zamudimo doživimo izgubimo naletimo zahvalimo opravičimo poudarimo omenimo prizadenemo navedemo pojasnimo',
)
const notDeed = oneOf(
  'imaš želiš misliš sprašuješ pišeš čakaš vidiš potrebuješ praviš omenjaš opisuješ nimaš poznaš rabiš uporabljaš',
)
const notTheirs = oneOf('prodajo postajo idejo zarjo oddajo izdajo predajo imajo nimajo veljajo')
const notSecondPlural = oneOf(
  'minute kvalitete karte kvote tarife vrste elite pošte kredite limite vrate table garante kante lepote dobrote ponte opremite pakete tablete kandidate rezultate certifikate plakate formate aparate avtomate kilovate salate rakete',
)
const notParticiple = oneOf(
  'žal hvala zelo malo celo mail email ali šele skupaj geslo telo portal cel del hotel model signal',
)
// What is done once is a step; what was got, seen, said or refused is none.
const once =
  /^(?:(?:za|od|pre|pri|po|na|iz|raz|ob|pod|do)\p{L}{2}|vpis|vključ|vrn|ured|uskla|ustav|umak|zdru|spreme|shran|sesta)\p{L}*l[aeio]?$/u
const notOnceDid =
  /^(?:ob?žal|prej|dob|priča|potreb|posku|poslu|porab|podra|zavr|zahteva|začel|zazna|zasled|opa|odkri|napove|zapisa|napisa|pojas|poveda|poudar|opoz|nave|našte|objav|oblju|odgovor|obvest|pogreš|pozab|zamud|zamoč|podcen|prebra|prezr|pozna|pomisl|premisl|zaved|namera|izbra|odloč|določ|obrav|zaraču|obraču|izraču|podpis|povzro|nasta|postal|ostal|prišl|poseb|podob|polovic|zaključ|zadovolj|izgub|naleta|nalete|prizade|doživ|zagotav|razum|pogovar|poročal|odnes)|(?:ov|ev|av|lj|nj|šč|aj)al[aeio]?$/u
const notThouDo = oneOf(
  'zakaj skupaj nazaj tukaj nekaj sedaj dosedaj tedaj nekdaj komaj zunaj znotraj spredaj zdavnaj včeraj zmeraj marsikaj malokaj tečaj stečaj položaj značaj slučaj običaj prodaj oddaj predaj izdaj postaj zalogaj tramvaj okraj ročaj lišaj utripljaj vzdihljaj smehljaj dunaj ptuj',
)
const notAllDone =
  /^(?:zavr|zased|razproda|onemogo|ukin|prepove|presež|izčrp|prekinj|preteč|strinj|napačn|cena|cene|cenjen|spoštova|drag|stran|omejen|pohvaln|name[nš]|zaže|ena|menjan|različn)|(?:menj|anj|stran|cen|žen)[aoie]$/u
const notDid = oneOf(
  'ali beli mali celi debeli topli svetli kisli zreli cveli goli hoteli stoli šali skali vezali nihali žuželi nogali mili čili gnili okrogli dozoreli',
)
const deverbal =
  /(?:[aeiu]nj(?:e|a|u|em|ih)|it(?:ev|ve|vi|vijo)|[ai]cij(?:a|e|i|o)|imenitev|(?:dob|izd|obdel|izdel|sest|post|zamenj|prod|odd|odst|upor|doba|nab)av(?:a|e|i|o)|izvedb(?:a|e|i|o)|predaj(?:a|e|i|o)|gradnj(?:a|e|i|o)|montaž(?:a|e|i|o))$/u
const notDeverbal = oneOf(
  'stanje stanja stanju vprašanje vprašanja vprašanju mnenje mnenja stanovanje stanovanja stanovanju zdravljenje znanje znanja dejanje dejanja zanimanje življenje življenja ocenjevanje situacija situacije situaciji situacijo aplikacija aplikacije aplikaciji aplikacijo informacija informacije informaciji informacijo lokacija lokacije lokaciji lokacijo rezervacija rezervacije rezervaciji rezervacijo reklamacija reklamacije reklamaciji reklamacijo potovanje potovanja tekmovanje tekmovanja srečanje srečanja predavanje predavanja praznovanje praznovanja snemanje snemanja testiranje cepljenje cepljenja',
)

// Borrowed words that everybody uses; any other one on -acija, -iranje, -iran belongs to a trade or an office.
const everydayLoan =
  /^(?:ne)?(?:in?forma|deza|aplika|rezerv|reklam|organi|registr|restavr|ordina|dokument|lokacij|lociran|situa|destina|relac|rekreac|specializ|adapt(?:ac|ir)|oper|rehabil|degusta|improviz|akac|akrob|anim|navig|komunik|kombin|gener|prezent|kategor|donac|donir|vari|klima|ventil|kanaliz|izol|motiv|deklar|hidr|tetov|publik|aktiv|deakt|vakcin|manip|inspir|imit|dekor|konverz|ilustr|kopi|fotokop|fotogr|telefon|parkir|trenir|plan|garant|blokir|odblok|kontakt|pakir|zapak|studir|reag|ignor|mark|masir|lakir|glaz|marin|panir|mir|pir|kontrol|test|mont|zmont|servis|tapec|renov|adopt|agit|provok|integr|abon|adres|balans|friz|producir|konzer|instal|inštal|zainter|gradac|recikl|steril|polir|grav|program|reprogram|digit|konstruk|medit|veget|evaku|vibra|rota|infla|popul|civil|rac|radia|feder|orient|halucin|imigra|migra|fermen|konzult|gimna|kvalif|certif|diskrim|karanten|amput|transplant|inhal|dezinf|komis|fris|ekran|skenir|poskenir|list|numer|nadmir|umir|pomir|stacij|predstac|postac|nac|internac|kompl?ik|variac|tradic|sofinanc|financ|refinanc|grupir|trans|cit|recit|respir|lam|meliorac|kand|kritiz|analiz|organ|centralizir|skic|akont|delegac|demonstr|doz|elimin|emocij|formac|for?mul|interpr|nominir|nomin|okup|prakt|premi|prover|rang|regener|relaks|simul|situac|stimul|sortir|štip|tempir|toler|vari|zabe|zafrk|šport|šok|kasir|kir|dirig|aranž|ambul|obst|odm|vir|zvir|usmir|adaptacij|adapter|barik|bal|brigir|dresir|dres|gast|kamp|kolon|kostum|maskir|parf|pozir|protest|puding|remont|semin|stažir|star|štart|tren|torp|zasid|frankir|kredit|honor|nagrad|natural|negir|nokav|paradir|promovir|propagir|senzac|separ|skart|sublim|tangir|volont|evident|optim|subvenc|specif|identif|invest|lektor|depil|menstr|ovul|gazir|paster|homog|impreg|tonir|plastif|patent|pigment|hospital|imuniz|stabil|modern|emajl|satin|karir|permanent|sond|filtr|destil|cirkul|konden|koncentr|polar|magnet|sinhron|avtomat|standard|person|individ|lokaliz|geolok|vizual|ilumin|sanac|saniran|elektri|amort|deratiz|reanim|hipnot|tatu|degen|konfig|aklam|reform|vulkan|banal|kancel|spekul|provizij|legal|tapet|bandaž|čip|kastr|akredit|asfalt|balzam|betonir|varir)/u
const learned =
  /\p{L}{3}(?:acij(?:a|e|i|o|ah|ami|am)?|iranj(?:e|a|u|em)|iran(?:a|o|i|e|ega|emu|em|im|ih|imi)?)$/u

const notUndoable =
  /^ne(?:verje|izog|umlj|razum|loč|čit|berlj|preb|predvid|zanes|pozab|primer|zadrž|uničl|dotak|občutl|ranlj|premišlj|prijaz|znos|nadomestl|razdru)/u

function inflect(lemma: string, replacement: string, as?: WordClass): readonly InflectedPair[] {
  if (as === 'verb') return verbPairs(lemma, replacement)
  return as === 'noun' ? nounPairs(lemma, replacement) : [{ from: lemma, to: replacement }]
}

export const slovenian: LanguageTools = {
  locale: 'sl',
  inflect,
  article: () => null,
  verbForm: () => null,
  plain,
  twins: twinsOf,
  classes: {
    // "poslati", "reči"; nouns in -ost ("možnosti") end alike.
    inf: (word) =>
      (/\p{L}{2}ti$/u.test(word) || /(?:re|pe|te|le|se|vle)[čc]i$/u.test(word)) &&
      !/osti$/u.test(word) &&
      !notInfinitive(word),
    // "pošljemo", "smo"
    we: (word) => /[aeiou]mo$|^smo$/u.test(word) && !notFirstPlural(word),
    // "očistimo", "poskrbimo": a prefix makes it a thing done once, and its present a promise
    'we-once': (word) =>
      /^(?:po|pre|pri|od|iz|na|za|do|raz|ob|pod|pred)\p{L}{2,}(?:[^j]em|im)o$/u.test(word) && !notOnce(word),
    // "imate", "uredite": present and imperative
    you: (word) => /(?:[aei]|[aeiou]j)te$/u.test(word) && word.length > 4 && !notSecondPlural(word),
    // "pokažeš": what one does, or is told to do
    thou: (word) => /\p{L}{3}[aei]š$/u.test(word) && !notDeed(word),
    // "kopaj", "spiraj": what one is told to do
    'thou-do': (word) => /\p{L}{3}[au]j$/u.test(word) && !notThouDo(word),
    // "jemljem", "izdam"; forms of adjectives end alike
    me: (word) => /\p{L}{3}[aei]m$/u.test(word),
    // "nepopravljiv", "neizvedljivo"
    undoable: (word) => /^ne\p{L}{3,}(?:lj|č|š)iv[aeio]?$/u.test(word) && !notUndoable.test(word),
    // "validacija", "kolacioniranje": learned words, less those that everybody uses
    learned: (word) => learned.test(word) && !everydayLoan.test(word),
    // "menjajo", "rešujejo"
    they: (word) => /\p{L}{2}[aeu]jo$/u.test(word) && !notTheirs(word),
    // "hodili": the plural alone, as nouns end in -lo and -la as often
    did: (word) => /\p{L}{3}li$/u.test(word) && !notDid(word),
    // "poslal", "poslala", "poslali"
    participle: (word) => /\p{L}{2}l[aeio]?$/u.test(word) && !notParticiple(word),
    // "zaklenili", "izdala": done, and done with
    'did-once': (word) => once.test(word) && !notOnceDid.test(word) && !notParticiple(word),
    // "podaljšano", "vpisani": said alone, it is done
    'all-done': (word) => /\p{L}{3}[ae]n[aoie]$/u.test(word) && !notAllDone.test(word),
    // "finalizacije", "pridobitvi", "ugotavljanje": a verb made a noun
    deverbal: (word) => deverbal.test(word) && word.length > 6 && !notDeverbal(word),
  },
}

const shortestStem = 3

/** Endings of one to three letters are left out of account: "vrsta" and "vrsti", "čevlje" and "cevlji". */
function twinsOf(words: readonly string[]): (word: string) => string | undefined {
  const byStart = new Map<string, string[]>()
  const startOf = (word: string) => plain(word).slice(0, shortestStem)
  for (const word of words) byStart.set(startOf(word), [...(byStart.get(startOf(word)) ?? []), word])
  return (word) => byStart.get(startOf(word))?.find((other) => sameStem(plain(word), plain(other)))
}

function sameStem(a: string, b: string): boolean {
  if (a === b) return true
  const size = Math.min(a.length, b.length)
  if (Math.abs(a.length - b.length) > 3 || size < shortestStem) return false
  const stem = size <= 6 ? Math.max(shortestStem, size - 1) : size - 2
  return a.slice(0, stem) === b.slice(0, stem)
}
