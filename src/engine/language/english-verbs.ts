/** Past and participle of the irregular verbs that replies use: `lemma past participle`. */
const irregular = `
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|bring brought brought|build built built|burst burst burst|buy bought bought
catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|fit fitted fitted|flee fled fled
fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|have had had
hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known
lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made
mean meant meant|meet met met|mistake mistook mistaken|outgrow outgrew outgrown|overcome overcame overcome
oversee oversaw overseen|override overrode overridden|pay paid paid|prove proved proved|put put put|quit quit quit
read read read|redo redid redone|repay repaid repaid|resend resent resent|reset reset reset|rethink rethought rethought
rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shine shone shone|shoot shot shot
show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept
slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split|spread spread spread
stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken
wear wore worn|win won won|withdraw withdrew withdrawn|withhold withheld withheld|write wrote written`

const irregularForms = new Map(
  irregular
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const [lemma, past, participle] = line.split(' ') as [string, string, string]
      return [lemma, { past, participle }] as const
    }),
)

/** Longer verbs stressed at the end, which double their last consonant. */
const doubling = new Set(
  (
    'abet acquit admit allot annul commit compel concur confer control defer deter dispel emit equip excel expel ' +
    'format incur infer instil kidnap occur omit patrol permit prefer program propel rebut recap recur refer regret ' +
    'remit repel submit transfer transmit unplug unwrap worship zip'
  ).split(' '),
)

const vowels = 'aeiou'
const isVowel = (letter: string | undefined) => letter !== undefined && vowels.includes(letter)

/** "stop" but not "steam", "show" or "mix": one vowel before one consonant that doubles. */
function endsConsonantVowelConsonant(word: string): boolean {
  const [a, b, c] = [word.at(-3), word.at(-2), word.at(-1)]
  if (a === undefined || !isVowel(b) || isVowel(c) || 'wxy'.includes(c!)) return false
  return !isVowel(a) || (a === 'u' && word.at(-4) === 'q')
}

const syllables = (word: string) => (word.match(/[aeiouy]+/g) ?? []).length

/** The stems before -ed and -ing; the usual one first, a second where British and American spelling differ. */
function stems(verb: string): readonly string[] {
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return [verb.slice(0, -1)]
  if (verb.endsWith('c')) return [verb + 'k']
  if (!endsConsonantVowelConsonant(verb)) return [verb]
  const doubled = verb + verb.at(-1)!
  if (syllables(verb) === 1 || doubling.has(verb)) return [doubled]
  return /[aeiou]l$/.test(verb) ? [doubled, verb] : [verb]
}

export interface VerbForms {
  readonly base: string
  readonly third: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly ing: readonly string[]
}

export function verbForms(verb: string): VerbForms {
  const ing = verb.endsWith('ie') ? [verb.slice(0, -2) + 'ying'] : verb === 'be' ? ['being'] : ingForms(verb)
  const third = { be: 'is', have: 'has' }[verb] ?? addS(verb)
  const known = irregularForms.get(verb)
  if (known) return { base: verb, third, past: [known.past], participle: [known.participle], ing }
  const past = /[^aeiou]y$/.test(verb)
    ? [verb.slice(0, -1) + 'ied']
    : verb.endsWith('e')
      ? [verb + 'd']
      : stems(verb).map((stem) => stem + 'ed')
  return { base: verb, third, past, participle: past, ing }
}

function ingForms(verb: string): readonly string[] {
  return stems(verb).map((stem) => stem + 'ing')
}

/** The -s form: third person of a verb, plural of a noun. */
export function addS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.slice(0, -1) + 'ies'
  if (/(?:[sxz]|ch|sh|[^aeiou]o)$/.test(word) && !/(?:memo|logo|photo|auto|info|pro)$/.test(word))
    return word + 'es'
  return word + 's'
}

export const isIrregularPast = (word: string): boolean => irregularPasts.has(word)
export const isIrregularParticiple = (word: string): boolean => irregularParticiples.has(word)

const irregularPasts = new Set([...irregularForms.values()].map((forms) => forms.past))
const irregularParticiples = new Set([...irregularForms.values()].map((forms) => forms.participle))
