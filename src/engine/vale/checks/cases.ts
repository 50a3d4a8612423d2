export const capitalizedFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A capital at the start of each word, as Go's `strings.Title` sees words: "don't" has two. */
export const titled = (text: string): string =>
  text.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (all, before: string, letter: string) =>
    before === '’' ? all : before + letter.toUpperCase(),
  )

/** The text in the case of what it replaces: all capitals, a capital first, or small. */
export function inCaseOf(observed: string, text: string): string {
  const letters = observed.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return text.toUpperCase()
  if (/^[^\p{L}]*\p{Lu}/u.test(observed)) return capitalizedFirst(text.toLowerCase())
  return letters === letters.toLowerCase() ? text.toLowerCase() : text
}

/** A term that is an expression for one spelling (`OAuth2?`), as that spelling; else as it stands. */
export function recased(term: string, observed: string): string {
  let spelling = ''
  for (let at = 0; at < term.length; at++) {
    const char = term[at]!
    if (char === '\\') {
      if (at + 1 >= term.length) return term
      spelling += term[++at]!
    } else if ('[](){}|.*+^$'.includes(char)) return term
    else if (char !== '?') spelling += char
  }
  return spelling !== '' && spelling.toLowerCase() === observed.toLowerCase() ? spelling : term
}
