import { participleOf, pluralsOf } from './afrikaans-words'
import type { InflectedPair, LanguageTools, WordClass } from './language'
import { twinsByStem } from './stems'

/** Words that follow a noun phrase's head: "bewys | van betaling". */
const afterHead = new Set('van vir om te in op by met uit oor aan na wat voor onder teen per'.split(' '))

const withWord = (words: readonly string[], at: number, word: string) =>
  words.map((old, index) => (index === at ? word : old)).join(' ')

function verbPairs(lemma: string, replacement: string): InflectedPair[] {
  const [from, to] = [participleOf(lemma), participleOf(replacement)]
  const typed = from.replace('geï', 'gei').replace('geë', 'gee')
  return [{ from: lemma, to: replacement }, { from, to }, ...(typed === from ? [] : [{ from: typed, to }])]
}

function head(words: readonly string[]): number {
  const end = words.findIndex((word, index) => index > 0 && afterHead.has(word))
  return (end < 0 ? words.length : end) - 1
}

function nounPairs(lemma: string, replacement: string): InflectedPair[] {
  const [words, to] = [lemma.split(' '), replacement.split(' ')]
  const [source, target] = [head(words), head(to)]
  const [plural] = pluralsOf(to[target]!)
  return [
    { from: lemma, to: replacement },
    ...pluralsOf(words[source]!).map((form) => ({
      from: withWord(words, source, form),
      to: withWord(to, target, plural!),
    })),
  ]
}

function inflect(lemma: string, replacement: string, as?: WordClass): readonly InflectedPair[] {
  const pairs = [
    ...(as === 'noun' ? [] : verbPairs(lemma, replacement)),
    ...(as === 'verb' ? [] : nounPairs(lemma, replacement)),
  ]
  const byForm = new Map<string, InflectedPair>()
  for (const pair of pairs) if (!byForm.has(pair.from)) byForm.set(pair.from, pair)
  return [...byForm.values()]
}

const oneOf = (words: string) => {
  const set = new Set(words.split(' '))
  return (word: string) => set.has(word)
}

const separable =
  '(?:af|aan|op|uit|in|terug|na|deur|oor|voor|weg|by|om|saam|toe|mee|onder|vas|reg|skoon|los|neer|vry|vooruit|goed|klaar|dood|plaas|bekend|gereed|oop|rond|voort|stop|stil|agter|teë|heen|nat|droog|dig)'
const withGe = new RegExp(`^${separable}?ge[a-zêëôöûï]{3,}$`)
/** Verbs that take no ge-, with or without a separable prefix: bevestig, terugbetaal. Nouns begin so as well: a closed list. */
const withoutGe = new RegExp(
  `^${separable}?(?:be(?:sef|gryp|doel|vestig|spreek|taal|sorg|reik|werk|handel|kom|loof|antwoord|reken|skadig|skerm|stel|veel|veilig|stuur|waar|ëindig|land|dien|nader|oordeel|perk|plan|wys|soek|gin|rei|gelei|hou|houd|las|noem|paal|skryf|spoedig|talings|vraag|derf|dreig|grawe|haal|ïnvloed|loon|mark|nut|skou|skuldig|sproei|stee|straf|stry|trap|twis|vuil|moeilik|mors)|` +
    `ver(?:neem|moed|dien|werk|ander|stuur|send|skaf|vang|wyder|leng|koop|hoog|laag|minder|soek|staan|geet|loor|duidelik|meld|suim|rig|wys|skuif|reken|skeep|nuwe|bind|beter|dubbel|haal|huur|ifieer|skyn|traag|trek|val|wag|eenvoudig|goed|gelyk|tel|wissel|nietig|lê|ruil|trou|sit|seker|oorsaak|oordeel|gewis|klaar|kies|dwyn|brand|keer|duur|deel|erger|hinder|hoed|laat|my|pak|plaas|sorg|sterk|strek|sprei|swak|taal|toon|vul|welkom|werp|wittig|woes|daag|swyg|kwis|waarloos|knoei|brou|ongeluk|mors|kreukel|roes|rot)|` +
    `her(?:stel|laai|druk|bespreek|roep|nu|sien|verkoop|vat|open|bevestig|begin|inner|stuur|bereken|betaal|skryf|installeer|aktiveer|skeduleer|ken|win|lei|haal)|` +
    `ont(?:hou|vang|sluit|trek|dek|koppel|werp|vou|val|slaan|hef|blok|grendel|moet|wikkel|ken|neem|staan|vries|ruim|smet)|` +
    `mis(?:bruik|lei|verstaan|handel)|oor(?:skry|weeg|laai|tref|tree|handig|reed|val|verhit)|onder(?:soek|hou|teken|skat|breek)|ervaar|erken)$`,
)
const noParticiple = oneOf(
  'gebruik gedeelte gedeeltelik geld gelde geldig geleentheid geleenthede gemak gemaklik gemeenskap genoeg gesin gesprek ' +
    'gesprekke getal gevolg gevolge gevolglik geval gevalle gevoel gebou geboue gebied gegewens geskenk gesond gesondheid ' +
    'geskik gerus gereed gewone gewoon gewoonlik gesig gebeur gesels gelukkig gemiddeld geduld geduldig gevaar ' +
    'gevaarlik gedrag gehalte geheel geheim gelang gelyk geneig geraas gerief gereeld gereelde geen geheue geagte ' +
    'gebruiker gebruikers gedagte gedagtes genees genot gepas geregtig geskiedenis gewig gewoonte geluk getrou gereedskap gesag geriewe gebrek gebreke geskil geskille gehoor gemeente gewete geweld gereg geskenke genade gewoontes geskiktheid geldigheid geskenkbewys',
)

/** They tell a state of things or a time, not how it feels. */
const noJudgement = oneOf(
  'versend gesend gewend verpligtend bekend onbekend volgend lopend geldend dringend passend bindend duisend oggend vriend weekend lewend hangend sluitend ' +
    'bestaand dekkend afdoend roerend onroerend aanvullend uitstaand staand deurlopend meegaand rigtend voorlopend ' +
    'onmoontlik onmoontlike onmiddellik onmiddellike onafhanklik onafhanklike onbeskikbaar onbeskikbare onduidelik ' +
    'onduidelike ontvanklik ontoelaatbaar ontoelaatbare onderskeidelik onderskeidelike onsigbaar onverwyld ondersteunend',
)

/** What the names of firms, offices and bodies end in: koeriermaatskappy, pensioenfonds, reisburo. */
const firmHead =
  /.{3}(?:bank|verskaffer|maatskappy|departement|afdeling|munisipaliteit|fonds|agentskap|netwerk|redery|versekeraar|makelaar|handelaar|sentrum|administrateur|owerheid|raad|vervaardiger|diens(?:te)?|(?:hulp|nood|klagte|skakel|kliënte|oproep|diens)lyn|kantoor|spesialis|spesialiste|instansie|vereniging|liggaam|winkel|span|agent|agente|kommissie|komitee|bestuur|regering|hospitaal|kliniek|apteek|fabriek|depot|kollege|universiteit|firma|eienaar|verhuurder|skool|klub|bond|unie|stigting|instituut|praktyk|laboratorium|ministerie|direktoraat|burgersentrum|kerk|wynkelder|garage|drukkery|uitgewery|kwekery|buro|koöperasie|maatskappye|skema|trust|operateur|handelaars|museum|teater|argief|forum)$/
/** What the names of people in their trade end in: klubsekretaris, veearts, wyksraadslid. */
const roleHead =
  /(?:.{3}|^)(?:sekretaris(?:se)?|arts|chirurg|terapeut|sielkundige|aptekers?|werkers?|bouers?|installeerders?|tegnikus|tegnici|ingenieurs?|argitek(?:te)?|prokureurs?|advokaat|notaris|boekhouers?|ouditeurs?|rekenmeesters?|beampte|beamptes|amptenaar|amptenare|bestuurders?|opsigter|koördineerder|organiseerders?|inspekteurs?|aannemers?|kontrakteurs?|afrigters?|onderwysers?|onderwyseres|dosente?|lektor|voorsitter|tesourier|adviseurs?|konsultante?|verteenwoordigers?|redakteurs?|uitgewers?|elektrisiëns?|loodgieters?|werktuigkundiges?|raadslid|raadslede|(?:hawe|pos|skool|burge|stasie)meester|kurator|eksekuteur|likwidateur|ontwikkelaars?|verspreiders?|invoerders?|uitreikers?|organisators?|departemente|verskaffers|owerhede|maatskappye|afdelings|kantore|skole|klubs|takke)$/

export const afrikaans: LanguageTools = {
  locale: 'af',
  inflect,
  article: () => null,
  verbForm: () => null,
  twins(words) {
    const twinOf = twinsByStem([...words, ...words.flatMap((word) => bare(word) ?? [])])
    return (word) => twinOf(word) ?? twinOf(bare(word) ?? word)
  },
  classes: {
    participle: (word) => (withGe.test(word) || withoutGe.test(word)) && !noParticiple(word),
    /** How something is, for whoever lives through it: onvergeeflik, uitputtend, skandelik. */
    judged: (word) =>
      /^(?:on.{3,}(?:like?|baar|bare)|.{3,}end|(?:ver|af|aan|be)?skrik(?:lik|wekkend)e?)$/.test(word) &&
      !noJudgement(word),
    /** Who or what one is sent to, written as one word: koeriermaatskappy, verkeersdepartement. */
    firm: (word) =>
      (firmHead.test(word) || roleHead.test(word)) &&
      !/^(?:weerdiens|kliëntediens|aandiens|selfdiens|nagdiens|naweekdiens|(?:werk|rus|sit|tuin|slaap|sand|krag)bank|voorraad|verbond|medewerkers?|kleurskema|erediens|kerkdiens|intydse)$/.test(
        word,
      ),
    /** Where people are sent to look for themselves, in one word: belastingwebwerf, selfhelpblad. */
    pagename: (word) =>
      /.{2}-?(?:webwerf|webtuiste|webblad|portaal|(?:hulp|help|status|inligting|vrae)blad(?:sy)?|forum)$/.test(
        word,
      ),
    /** What can be done with it, or not: verhaalbaar, omruilbaar; not what it looks like. */
    doable: (word) =>
      /.{4}ba(?:ar|re)$/.test(word) &&
      !/^(?:dank|kwets|sig|lees|hoor|bruik|breek|merk|skyn|klaar|open|wonder|kost|eer|vrug|ken|draag|gang|denk|voel|tas|eet|drink|onder|skei|vergelyk|veran|betroue?|verklaar|aanspreek|buig|smelt|brand|verstaan|onaantas|weeg|vat|hanteer|bedien|begryp|opmerk|onmisken)ba(?:ar|re)$/.test(
        word,
      ),
    /** The Skolewet, the Montreal-konvensie: what has a name on paper and is read by few. */
    lawname: (word) =>
      /.{3}(?:wet|konvensie|ordonnansie|verordening|regulasies)$/.test(word) &&
      !/^(?:grondwet|internet)/.test(word),
    /** Somebody's own rules, in one word: bankbeleid, huisreëls. */
    'house-rules': (word) =>
      /.{3}(?:beleid|reëls|voorskrifte|riglyne|bepalings|gebruiksvoorwaardes|verkoopsvoorwaardes|huurvoorwaardes)$/.test(
        word,
      ),
    /** Compounds whose head belongs to a trade: polisskedule, vroeë-beëindigingsheffing. */
    tradeword: (word) =>
      /.{4}(?:klousules?|skedules?|mandaa?te?|sonerings?|terugskrywings?|beramings?|konsiliasies?|allokasies?|validasies?|verifikasies?|provisies?|heffings?|serwitute?|akkreditasies?|sertifiserings?|amortisasies?|toewysings?|segregasies?|voldoenings?|risikomodelle?|bekostigbaarheidsmodel(?:le)?|telkaarte?|appèl(?:le)?|dispute?|outorisasies?|magtigings?|direktiewe?|vereffenings?|verrekenings?|validerings?|verifiërings?|inbedryfstellings?|nalewings?|uitsluitings?|vrywarings?|assesserings?|eskalasies?|optimaliserings?|migrasies?|enkripsies?|porterings?|konsolidasies?|betalingsgapings?|dekkingsgapings?|moderasies?)$|^interim(?!bestuur|hoof|afrig|voorsit|direkteur)\p{L}{4,}$|^her(?!stel)\p{L}+pogings?$|^\p{L}*(?:kommunikasie|outentiserings?|konfigurasie|sinchronisasie|protokol|validerings?)(?:fout|foute|data|token|sleutel|waarde)$|^\p{L}-(?:fare|class|tarief)$/u.test(
        word,
      ),
    /** Verbs of offices and systems, in any form: utiliseer, geprioritiseer, herkonfigurering. */
    bookverb: (word) =>
      /^(?:her|de)?(?:ge)?(?:her)?(?:utilis|akklimatis|priorit[ie]s|optimalis|optim|harmonis|amortis|sinchronis|rasionalis|formalis|inisialis|kanalis|klassifis|kwantifis|konsolid|valid|fasilit|provision|konfigur|allok|deleg|likwid|rekonsili|energ|aksession|kommission|[iï]nisi|aktualis|effektu|stipul|degrad|penalis|indis|akkredit|prim|kontekstualis|implement|remitt)(?:eer|eerde|ering|erings)$/.test(
        word,
      ),
    /** Adjectives of laboratories and surgeries: mikrobiologiese, periodontale. */
    learned: (word) =>
      /^(?:mikrobi|hist|ser|pat|toksik|hemat|gastr|neur|epidemi|immun|farmak|radi|hidr|elektr)o(?:log|graf|skop|metr|lit)(?:ies|iese)$|.{3}(?:donta?a?le?|klusa?a?le?|femora?a?le?|lumba?a?le?|viska?a?le?|gingiva?a?le?|renale|hepatiese|metaboliese|isokinetiese|(?:bul|kul|dul|sel|mol|kap|kut)lêre|skopie|estesie|ektomie|trofie)$|^(?!popul|sek|sing|spekt|part|reg|mod|form)\p{L}{3,}ulêre?$/u.test(
        word,
      ),
    /** 1ste, 8ste; "2de" is a number already. */
    ordinal: (word) => /^\d+(?:ste|de)$/.test(word),
    weekday: oneOf('maandag dinsdag woensdag donderdag vrydag saterdag sondag ma di wo do vr sa so'),
    month: oneOf(
      'januarie februarie maart april mei junie julie augustus september oktober november desember jan feb mrt apr jun jul aug sep sept okt nov des',
    ),
    'number-word': oneOf(
      'een twee drie vier vyf ses sewe agt nege tien elf twaalf veertien vyftien twintig dertig veertig vyftig sestig negentig honderd duisend',
    ),
    pronoun: oneOf('ek my ons jy jou u julle hy hom sy haar dit hulle dié hierdie daardie'),
    determiner: oneOf("'n die hierdie daardie dié my ons jou u sy haar hul hulle enige elke geen"),
  },
}

/** A participle without its ge-: "gestuur" is a twin of "stuur". */
function bare(word: string): string | undefined {
  const found = new RegExp(`^(${separable}?)ge([a-zêëôö]{3,})$`).exec(word)
  return found ? found[1]! + found[2]! : undefined
}
