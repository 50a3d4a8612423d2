/** How Afrikaans words change: a participle takes ge- behind a separable prefix, a plural takes -e, -s or 's. Own lists. */

/** Verbs that begin so take no ge-: bevestig, verwerk, herstel, ontvang. */
const closedPrefix = /^(?:be|ver|her|ont|er|ge|mis)(?=[a-z]{3})/
/** Verbs that only look as if they began with such a prefix. */
const openVerbs = new Set(['verf', 'berg', 'bel', 'gee'])
/** What parts from its verb: stuur terug, te terugstuur, teruggestuur. The longest first. */
const particles =
  'vooruit agterna terug deur aan af by in na op oor om uit saam toe weg vas voor los reg mee skoon neer'.split(
    ' ',
  )

/** "stuur" → "gestuur", "stuur terug" and "terugstuur" → "teruggestuur", "bevestig" → "bevestig". */
export function participleOf(verb: string): string {
  const [first, second] = verb.split(' ')
  if (second && particles.includes(second)) return second + participleOf(first!)
  const particle = particles.find((prefix) => verb.startsWith(prefix) && isVerb(verb.slice(prefix.length)))
  if (particle) return particle + participleOf(verb.slice(particle.length))
  return closedPrefix.test(verb) && !openVerbs.has(verb) ? verb : withGe(verb)
}

/** A vowel that would run into ge- takes a diaeresis: geïnstalleer, geëskaleer. */
const withGe = (verb: string) => 'ge' + verb.replace(/^[ie](?![eo])/, (vowel) => (vowel === 'i' ? 'ï' : 'ë'))

/** "nagaan" is na + gaan, "inisieer" is no in + isieer. */
const isVerb = (rest: string) => knownStems.has(rest)

/** The verbs that carry a particle in what support writes. */
const knownStems = new Set(
  (
    'stuur gee kom gaan neem bring betaal stort hou sit maak kyk sien lees skryf bel teken vra voer handel los dien ' +
    'lewer reik trek skort hef skakel stel bied beveel pas dui merk roep sluit reken werk laai klaar haal dra tree ' +
    'vul wys soek laat draai spreek teken rig val lê sê vorder bou breek ruil skuif weeg volg koop'
  ).split(' '),
)

const irregularPlurals: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (
    'rekening rekeninge|tekening tekeninge|vergadering vergaderings|kontrak kontrakte|produk produkte|defek defekte|bedrag bedrae|vraag vrae|dag dae|brief briewe|bewys bewyse|' +
    'tarief tariewe|gebrek gebreke|gebruik gebruike|stel stelle|skof skofte|las laste|pad paaie|plan planne|lid lede|' +
    'bank banke|e-pos e-posse|pos poste|kas kaste|termyn termyne|perseel persele|hof howe|' +
    'eiendom eiendomme|aspek aspekte|objek objekte|projek projekte|insident insidente|kliënt kliënte|' +
    'agent agente|dokument dokumente|krediet krediete|debiet debiete|balans balanse|status statusse|stuk stukke'
  )
    .split('|')
    .map((pair) => {
      const [one, ...many] = pair.split(' ')
      return [one!, many]
    }),
)

/** The plural of a noun, the likeliest first: borrowed words also take -s where Afrikaans ones take -e. */
export function pluralsOf(noun: string): readonly string[] {
  if (/^[A-Z\d]+$/.test(noun)) return [noun + "'s", noun + 's']
  const known = irregularPlurals[noun]
  if (known) return known
  if (/[aiou]$/.test(noun) && !/ie$/.test(noun)) return [noun + "'s"]
  if (/heid$/.test(noun)) return [noun.replace(/heid$/, 'hede')]
  if (/(?:ie|ing|aar|eur|é|ê|ee|[^aeiou]el|[^aeiou]er|[a-z]{2}em|[a-z]{3}en|tjie|ette)$/.test(noun))
    return [noun + 's']
  const long = /^(.*)([aeou])\2([^aeiou])$/.exec(noun)
  if (long) return [long[1]! + long[2]! + long[3]! + 'e', noun + 's']
  const short = /^(?:.*[^aeiou])?[aeiou]([bdfgklmnprst])$/.exec(noun)
  if (short && noun.length <= 5) return [noun + short[1]! + 'e', noun + 's']
  return [noun + 'e', noun + 's']
}
