/** Nominative, genitive, dative, accusative (of things), instrumental, prepositional: first singular, then plural. */
export type CaseForms = readonly string[]

export type Gender = 'm' | 'f' | 'n'

/** "технический", "доступная", "полное", "денежные": words that agree with the noun behind them; "списание" is a noun. */
export const isAdjective = (word: string): boolean =>
  word.length > 4 && /(?:[ыио]й|[ая]я|[ое]е|ые|[гкхжшчщ]ие)$/.test(word)

const endings = (stem: string, list: string): string[] => list.split(' ').map((ending) => stem + ending)

/** All twelve forms, in the gender of the noun; inanimate, as what customers write about mostly is. */
export function adjectiveForms(lemma: string, gender: Gender): CaseForms {
  const stem = lemma.slice(0, -2)
  const isSoft = /(?:ний|няя|нее)$/.test(lemma) || /[жшчщ]$/.test(stem)
  const vowel = isSoft || /[гкх]$/.test(stem) ? 'и' : 'ы'
  const o = isSoft && !/ой$/.test(lemma) ? 'е' : 'о'
  const singular = {
    m: [lemma, ...endings(stem, `${o}го ${o}му`), lemma, ...endings(stem, `${vowel}м ${o}м`)],
    f: [lemma, ...endings(stem, `${o}й ${o}й ${/няя$/.test(lemma) ? 'юю' : 'ую'} ${o}й ${o}й`)],
    n: [lemma, ...endings(stem, `${o}го ${o}му`), lemma, ...endings(stem, `${vowel}м ${o}м`)],
  }[gender]
  return [...singular, ...endings(stem, [`е`, `х`, `м`, `е`, `ми`, `х`].map((end) => vowel + end).join(' '))]
}
