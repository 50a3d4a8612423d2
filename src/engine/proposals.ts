/** `a|b` are two proposals; `\|` is the character. */
export const optionsOf = (to: string): string[] =>
  to.split(/(?<!\\)\|/).map((option) => option.replaceAll('\\|', '|').trim())
