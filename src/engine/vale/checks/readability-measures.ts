import { syllable } from 'syllable'
import { sentencesOf } from '../document/sentences'

/** What readability formulas count. */
export interface Measures {
  readonly words: number
  readonly sentences: number
  readonly paragraphs: number
  /** Letters and digits. */
  readonly characters: number
  readonly syllables: number
  /** Words of more than six characters. */
  readonly longWords: number
  /** Words of more than two syllables. */
  readonly polysyllables: number
  /** The same, where a syllable of "-es", "-ed" and "-ing" doesn't count. */
  readonly complexWords: number
}

/** Words as Vale's measures take them: a hyphen parts, an apostrophe doesn't. */
const word = /(?:[A-Z]\.){2,}|[\p{L}\p{N}']+/gu

export function measure(text: string): Measures {
  const paragraphs = text.split('\n\n')
  const sentences = paragraphs.reduce((sum, paragraph) => sum + sentencesOf(paragraph).length, 0)
  const counts = { words: 0, characters: 0, syllables: 0, longWords: 0, polysyllables: 0, complexWords: 0 }
  for (const [found] of text.matchAll(word)) {
    const syllables = Math.max(1, syllable(found))
    counts.words++
    counts.characters += found.match(/[\p{L}\p{N}]/gu)!.length
    counts.syllables += syllables
    if (found.length > 6) counts.longWords++
    if (syllables > 2) counts.polysyllables++
    if (syllables - (/(?:es|ed|ing)$/.test(found) ? 1 : 0) > 2) counts.complexWords++
  }
  return { ...counts, sentences, paragraphs: paragraphs.length }
}

/**
 * School grades. Sources: Gunning, The Technique of Clear Writing (1952); Coleman & Liau (1975); Kincaid et al. (1975);
 * McLaughlin, SMOG Grading (1969); Senter & Smith, Automated Readability Index (1967).
 */
export const grades: Readonly<Record<string, (measures: Measures) => number>> = {
  'Gunning Fog': (m) => 0.4 * (m.words / m.sentences + (100 * m.complexWords) / m.words),
  'Coleman-Liau': (m) => (5.88 * m.characters) / m.words - (29.6 * m.sentences) / m.words - 15.8,
  'Flesch-Kincaid': (m) => (0.39 * m.words) / m.sentences + (11.8 * m.syllables) / m.words - 15.59,
  SMOG: (m) => 1.043 * Math.sqrt((m.polysyllables * 30) / m.sentences) + 3.1291,
  'Automated Readability': (m) => (4.71 * m.characters) / m.words + (0.5 * m.words) / m.sentences - 21.43,
}
