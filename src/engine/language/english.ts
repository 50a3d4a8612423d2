import { isNominal } from './english-nominals'
import { addS, isIrregularParticiple, isIrregularPast, verbForms } from './english-verbs'
import type { InflectedPair, LanguageTools, WordClass } from './language'
import { twinsByStem } from './stems'

/** Words after which a noun phrase's head has already passed: "proof | of delivery". */
const afterHead = new Set('of for to in on at by from with who that when which per before after'.split(' '))

const irregularPlurals: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  criterion: 'criteria',
  addendum: 'addenda',
  appendix: 'appendices',
  analysis: 'analyses',
  basis: 'bases',
  crisis: 'crises',
  diagnosis: 'diagnoses',
  index: 'indexes',
  half: 'halves',
  shelf: 'shelves',
  life: 'lives',
}

function plural(noun: string): string {
  if (/^[A-Z\d]+$/.test(noun)) return noun + 's'
  return irregularPlurals[noun] ?? addS(noun)
}

/** "utilize" is written "utilise" in half of the world. */
function spellings(word: string): readonly string[] {
  const british = word.replace(/(?<=[a-z]{2}i|ly)z(?=e$|ation|ed\b|ing\b)/, 's')
  return british === word ? [word] : [word, british]
}

/** The same for all words of a term. */
function spelledTerms(words: readonly string[]): readonly (readonly string[])[] {
  const british = words.map((word) => spellings(word).at(-1)!)
  return british.every((word, index) => word === words[index]) ? [words] : [words, british]
}

/** A phrase with one of its words exchanged. */
const withWord = (words: readonly string[], at: number, word: string) =>
  words.map((old, index) => (index === at ? word : old)).join(' ')

function verbPairs(lemma: string, replacement: string): InflectedPair[] {
  const to = replacement.split(' ')
  const target = verbForms(to[0]!)
  const said = (form: string) => withWord(to, 0, form)
  const past = { to: said(target.past[0]!) }
  const participle = { to: said(target.participle[0]!) }
  const either = past.to === participle.to ? past : { ...past, participle: participle.to }
  return spelledTerms(lemma.split(' ')).flatMap((from) => {
    const source = verbForms(from[0]!)
    const pairs = (forms: readonly string[], fit: { to: string; participle?: string }) =>
      forms.map((form) => ({ from: withWord(from, 0, form), ...fit }))
    const sameForm = source.past[0] === source.participle[0]
    return [
      ...pairs([source.base], { to: said(target.base) }),
      ...pairs([source.third], { to: said(target.third) }),
      ...pairs(source.past, sameForm ? either : past),
      ...(sameForm ? [] : pairs(source.participle, participle)),
      ...pairs(source.ing, { to: said(target.ing[0]!) }),
    ]
  })
}

function head(words: readonly string[]): number {
  const end = words.findIndex((word, index) => index > 0 && afterHead.has(word))
  return (end < 0 ? words.length : end) - 1
}

function nounPairs(lemma: string, replacement: string): InflectedPair[] {
  const [words, to] = [lemma.split(' '), replacement.split(' ')]
  const [source, target] = [head(words), head(to)]
  const forms = [(noun: string) => noun, plural, (noun: string) => noun + "'s"]
  return spelledTerms(words).flatMap((from) =>
    forms.map((form) => ({
      from: withWord(from, source, form(from[source]!)),
      to: withWord(to, target, form(to[target]!)),
    })),
  )
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

const soundsLikeConsonant = /^(?:eu|ewe|one(?!r)|once|u[ns]?i(?!n|m|d)|us[aeiu]|ut[ei]|uk|ubi|unanim|u-)/
const soundsLikeVowel = /^(?:[aeiou]|hour|honest|hono|heir|8|11(?!\d)|18(?!\d))/
/** Letters whose names begin with a vowel: an RMA, an SMS, but a URL. */
const vowelNames = new Set('AEFHILMNORSX')

function takesAn(word: string): boolean {
  if (/^(?:[A-Z]{2,}|[A-Z])(?:\d|s?$)/.test(word)) return vowelNames.has(word[0]!)
  const lower = word.toLowerCase()
  return soundsLikeVowel.test(lower) && !soundsLikeConsonant.test(lower)
}

function article(before: string, nextWord: string): string | null {
  if (!/^an?$/i.test(before)) return null
  const fitting = takesAn(nextWord) ? 'an' : 'a'
  if (before.toLowerCase() === fitting) return null
  return before[0] === 'A' ? 'A' + fitting.slice(1) : fitting
}

const auxiliary =
  /^(?:have|has|had|having|be|is|are|was|were|been|being|am|get|gets|got|getting|\p{L}+'(?:s|ve|re|d|m))$/u
const subject = /^(?:i|we|you|they|he|she|it|who)$/
const passedOver =
  /^(?:not|never|already|also|just|now|only|since|always|ever|then|both|all|\p{L}+ly|\p{L}+n't)$/u

function verbForm(before: readonly string[]): 'past' | 'participle' | null {
  for (const word of [...before].reverse()) {
    const negated = word.replace(/n't$/, '')
    if (auxiliary.test(word) || auxiliary.test(negated)) return 'participle'
    if (subject.test(word)) return 'past'
    if (!passedOver.test(word)) return null
  }
  return null
}

const oneOf = (words: string) => {
  const set = new Set(words.split(' '))
  return (word: string) => set.has(word)
}

const noVerb = oneOf(
  'a an the this that these those my our your his her its their me us him them it not so to of in on at',
)

/** A word that can stand where "can't" asks for a base verb: by its shape, as no list holds all verbs. */
const isBase = (word: string): boolean =>
  /^[a-z][a-z'-]+$/.test(word) &&
  !noVerb(word) &&
  (!/ing$/.test(word) || /^(?:bring|ring|sing|swing|cling|string|ping|king)$/.test(word)) &&
  (!/ed$/.test(word) || /(?:eed|^(?:embed|shed|wed|bed))$/.test(word)) &&
  (!/s$/.test(word) || /(?:ss|us|as)$/.test(word)) &&
  (!/ly$/.test(word) || /^(?:reply|apply|supply|rely|multiply|comply|fly)$/.test(word))

export const english: LanguageTools = {
  locale: 'en',
  inflect,
  article,
  verbForm,
  twins: twinsByStem,
  classes: {
    base: isBase,
    // What can be done to a thing ("refundable"), not how it is ("reliable").
    able: (word) =>
      /^[a-z-]{4,}[ai]ble$/.test(word) &&
      !/^(?:table|cable|vegetable|variable|comfortable|reliable|suitable|noticeable|reasonable|sensible|liable|terrible|horrible|capable|stable|visible|valuable|probable)$/.test(
        word,
      ),
    ing: (word) =>
      /^[a-z-]{2,}ing$/.test(word) &&
      !/^(?:thing|something|anything|nothing|everything|during|evening|morning|king|ring|spring|string|ceiling)$/.test(
        word,
      ),
    // What is done, as a noun ("restoration"), where the word isn't on everybody's tongue.
    nominal: isNominal,
    past: (word) => /^[a-z-]{2,}ed$/.test(word) || isIrregularPast(word),
    participle: (word) => /^[a-z-]{2,}ed$/.test(word) || isIrregularParticiple(word),
    adverb: (word) =>
      /^[a-z]{2,}ly$/.test(word) &&
      !/^(?:reply|apply|supply|family|only|early|daily|weekly|monthly|july)$/.test(word),
    weekday: oneOf(
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
    ),
    month: oneOf(
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    ),
    'number-word': oneOf(
      'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred thousand',
    ),
    pronoun: oneOf('i me we us you he him she her it they them this that these those'),
    // What a term before it only tells more of: "the SCIM question".
    'compound-head': oneOf(
      'thing things question questions issue issues request requests problem problems ticket topic feature integration error errors side part setting settings section sections tab tabs screen',
    ),
    determiner: oneOf('a an the this that these those my our your his her its their any some each every no'),
  },
}
