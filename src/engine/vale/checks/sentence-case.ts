import { compile } from '../regex/compile'
import { capitalizedFirst } from './cases'
import { listed, withoutPrefix, type CaseOptions } from './title-case'

/** The first word with a capital, and those behind an indicator; terms as they are listed; the rest small. */
export function sentenceCase({ terms, prefix, indicators }: CaseOptions): (text: string) => string {
  const word = '[\\p{N}\\p{L}*]+[^\\s]*'
  const words = compile(`(?i)${terms.length ? `\\b(?:${terms.join('|')})\\b|` : ''}${word}`)
  const isIndicator = (text: string, index: number) =>
    indicators.some((suffix) => text.length > suffix.length && text.endsWith(suffix)) ||
    (index === 0 && /\d+\./.test(text))

  return (text) => {
    const [before, rest] = withoutPrefix(text, prefix)
    const found = [...rest.matchAll(words.js)].map(([one]) => one)
    const made = found.map((one, i) => {
      const kept = listed(one, terms)
      if (kept !== null) return kept
      const opens = i === 0 || isIndicator(found[i - 1]!, i - 1)
      return opens ? capitalizedFirst(one.toLowerCase()) : one.toLowerCase()
    })
    return before + made.join(' ')
  }
}
