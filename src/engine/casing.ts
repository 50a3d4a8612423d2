/** "RMA", "3PL": a term listed in capitals is an acronym, and counts only where it stands in capitals. */
export const isAcronym = (term: string): boolean => /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d&/-]+s?$/u.test(term)

/**
 * Gives a replacement the case of what it replaces: Capital stays Capital, ALL CAPS stay ALL CAPS.
 * @param listed what was looked for, as the rule writes it: tells an acronym from a word in capitals
 */
export function withCaseOf(
  found: string,
  replacement: string,
  opensSentence: boolean,
  listed = found,
): string {
  const first = /^\S+/.exec(found)?.[0] ?? ''
  // The capitals of an acronym say nothing of the case around it.
  if (isAcronym(/^\S+/.exec(listed)?.[0] ?? '') && (first === found || found !== found.toUpperCase()))
    return opensSentence ? capitalized(replacement) : replacement
  const letters = found.replace(/\P{L}/gu, '')
  if (letters.length > 1 && letters === letters.toUpperCase()) return replacement.toUpperCase()
  return /^\P{L}*\p{Lu}/u.test(found) ? capitalized(replacement) : replacement
}

/** `{{slot}}` names stay as they are. */
export function capitalized(text: string): string {
  return text.startsWith('{{') ? text : text.replace(/^\p{Ll}/u, (first) => first.toUpperCase())
}

/** "FastTrack", "eDispatch": capitals inside a word mark a product's name. */
export const isProductName = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word)
