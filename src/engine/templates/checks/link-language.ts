import { fileSpan } from '../../span'
import type { LibraryCheck } from '../library'

const address = /https?:\/\/[^\s<>()[\]"'`{}]+/giu
/** The first folder, the first label of the host, or a parameter: where sites keep the language. */
const places = [
  /^https?:\/\/[^/?#]+\/([a-z]{2})(?:[-_][a-z]{2,4})?(?=[/?#]|$)/i,
  /^https?:\/\/(?:www\.)?([a-z]{2})\.[^/?#]+\.[a-z]{2,}/i,
  /[?&](?:lang|language|locale|hl)=([a-z]{2})(?:[-_][a-z]{2,4})?(?=[&#]|$)/i,
]

export const linkLanguage: LibraryCheck = {
  id: 'template-link-language',
  level: 'warning',
  about: 'A page in a language that the customer didn’t write in helps nobody.',
  find({ file: { text, locale }, places: { body } }, { locales }) {
    const own = locale.split('-')[0]!
    const languages = new Set(locales.map((one) => one.split('-')[0]!))
    return [...text.slice(body.start, body.end).matchAll(address)].flatMap((match) => {
      // Country codes look alike: only the languages that the team writes in can be told from them.
      const named = places
        .map((place) => place.exec(match[0])?.[1]?.toLowerCase())
        .filter((tag) => tag && languages.has(tag))
      if (named.length === 0 || named.includes(own)) return []
      const start = body.start + match.index
      const span = fileSpan(start, start + match[0].replace(/[.,;:!?]+$/, '').length)
      return [
        {
          span,
          message: `This page is in "${named[0]}", the reply in "${own}": link the page in the customer's language.`,
        },
      ]
    })
  },
}
