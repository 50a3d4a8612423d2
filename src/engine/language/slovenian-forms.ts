import type { InflectedPair } from './language'

/**
 * Endings of regular declensions, in one order: a form of a term and the same form of what is proposed stand at the same
 * place. Two nouns of one declension have the same endings in common, so that "računa" may be any case: both fit.
 */
const masculine = ['', 'a', 'u', 'om', 'i', 'e', 'ov', 'ih', 'oma']
const feminine = ['a', 'e', 'i', 'o', '', 'ah', 'am', 'ami', 'ama']
const neuter = ['o', 'a', 'u', 'om', '', 'ih', 'oma']
const neuterSoft = ['e', 'a', 'u', 'em', '', 'ih', 'ema']
const inEv = ['ev', 've', 'vi', 'vijo', 'vah', 'vam', 'vami']
const inEn = ['en', 'ni', 'ni', 'nijo', 'nih', 'nim', 'nimi']
const inOst = ['ost', 'osti', 'ostjo', 'ostih', 'ostmi', 'ostim']

interface Declined {
  readonly kind: string
  readonly forms: readonly string[]
}

const withEndings = (stem: string, endings: readonly string[]) => endings.map((ending) => stem + ending)

/** Regular nouns only; what a soft stem makes of -o- ("računom", "ključem") is seen. */
function declined(noun: string): Declined {
  if (noun.endsWith('ost')) return { kind: 'ost', forms: withEndings(noun.slice(0, -3), inOst) }
  const stem = noun.slice(0, -1)
  if (noun.endsWith('ev')) return { kind: 'ev', forms: withEndings(noun.slice(0, -2), inEv) }
  if (/(?:az|ez)en$/.test(noun)) return { kind: 'ev', forms: withEndings(noun.slice(0, -2), inEn) }
  if (noun.endsWith('a')) return { kind: 'f', forms: withEndings(stem, feminine) }
  if (noun.endsWith('o')) return { kind: 'n', forms: withEndings(stem, neuter) }
  if (noun.endsWith('e')) return { kind: 'n', forms: withEndings(stem, neuterSoft) }
  // "zahtevek, zahtevka": the -e- falls out; "formular, formularja": a -j- steps in.
  const isShortened = /[^aeiou](?:ek|ec)$/.test(noun)
  const base = isShortened
    ? noun.slice(0, -2) + noun.slice(-1)
    : /[aeiou].*[aeo]r$/.test(noun) && !/(?:primer|večer|prostor|izbor|nadzor)$/.test(noun)
      ? noun + 'j'
      : noun
  const endings = /[cčjšž]$/.test(base) ? masculine.map((it) => it.replace('o', 'e')) : masculine
  return { kind: 'm', forms: [noun, ...withEndings(base, endings.slice(1))] }
}

/** The words before a noun that agree with it: "zavarovalni primer", "zavarovalnega primera". */
const isAdjective = (word: string) => /(?:[kvnlrtčšž][iao]|[čšž]e)$/.test(word)

/** Which endings of the adjectives go with each form of the noun: every one that could. */
const agreeing: Readonly<Record<string, readonly (readonly string[])[]>> = {
  m: [['i'], ['ega'], ['emu', 'em'], ['im'], ['i'], ['e'], ['ih'], ['ih'], ['ima']],
  f: [['a'], ['e'], ['i'], ['o'], ['ih'], ['ih'], ['im'], ['imi'], ['ima']],
  n: [['o'], ['ega', 'a'], ['emu', 'em'], ['im'], ['ih'], ['ih'], ['ima']],
  ev: [['a'], ['e'], ['i', 'o'], ['o'], ['ih'], ['im'], ['imi']],
  ost: [['a'], ['e', 'i'], ['o'], ['ih'], ['imi'], ['im']],
}

/** The forms of a term: adjectives and a noun, or what stands unchanged before a noun. */
function phraseForms(term: string): {
  readonly kind: string
  readonly forms: readonly (readonly string[])[]
} {
  const words = term.split(' ')
  const { kind, forms } = declined(words.at(-1)!)
  const before = words.slice(0, -1)
  if (!before.every(isAdjective)) return { kind, forms: forms.map((form) => [[...before, form].join(' ')]) }
  const stems = before.map((word) => word.slice(0, -1))
  return {
    kind,
    forms: forms.map((form, at) =>
      before.length === 0
        ? [form]
        : agreeing[kind]![at]!.map((ending) => [...stems.map((stem) => stem + ending), form].join(' ')),
    ),
  }
}

/** Where the two decline differently, only the term's own forms are given, and its lemma is proposed. */
export function nounPairs(lemma: string, replacement: string): InflectedPair[] {
  const [source, target] = [phraseForms(lemma), phraseForms(replacement)]
  return source.forms.flatMap((forms, at) =>
    forms.map((from, index) => ({
      from,
      to:
        lemma === replacement
          ? from
          : source.kind === target.kind
            ? (target.forms[at]![index] ?? target.forms[at]![0]!)
            : replacement,
    })),
  )
}

/** Do the two decline alike? Only then does each form have its twin. */
export const declineAlike = (noun: string, other: string): boolean =>
  phraseForms(noun).kind === phraseForms(other).kind

const persons = ['m', 'š', '', 'mo', 'te', 'jo']
const participles = ['l', 'la', 'lo', 'li', 'le']

/** Present, participle and imperative of a regular verb; "se" and objects after it stay where they are. */
function conjugated(infinitive: string): readonly string[] {
  const stem = infinitive.replace(/ti$/, '')
  const theme = /(?:ov|ev)a$/.test(stem)
    ? stem.replace(/(?:ov|ev)a$/, 'uje')
    : stem.replace(/(?<=vr|[iz]s|k|g|z)ni$/, 'ne')
  const imperative = theme.endsWith('uje') ? theme.slice(0, -1) + 'j' : stem.endsWith('a') ? stem + 'j' : stem
  return [
    infinitive,
    ...persons.map((ending) => theme + ending),
    ...participles.map((ending) => stem + ending),
    imperative,
    imperative + 'te',
    imperative + 'mo',
    ...(stem.endsWith('a') ? ['n', 'na', 'no', 'ni', 'ne'].map((ending) => stem + ending) : []),
  ]
}

export function verbPairs(lemma: string, replacement: string): InflectedPair[] {
  const [target = '', ...rest] = replacement.split(' ')
  const to = conjugated(target)
  return conjugated(lemma).flatMap((from, at) =>
    to[at] === undefined ? [] : [{ from, to: [to[at], ...rest].join(' ') }],
  )
}
