/** Nothing in a draft or a file's name may steer the terminal. Each character stays one, so that columns hold. */
export const printable = (text: string): string =>
  text.replace(/\s/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '·')

const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u

/** How many columns a terminal gives a text. */
export function columns(text: string): number {
  let count = 0
  for (const char of text) count += /[\p{M}\u200B-\u200F\uFE0F]/u.test(char) ? 0 : wide.test(char) ? 2 : 1
  return count
}

/** Breaks a text between words; a word that is wider than a line stays whole. The first line may be shorter. */
export function wrapped(text: string, width: number, firstWidth = width): string[] {
  const lines: string[] = []
  let line = ''
  let left = firstWidth
  for (const word of text.split(' ').filter(Boolean)) {
    const needed = columns(word) + (line ? 1 : 0)
    if (line && needed > left) {
      lines.push(line)
      line = word
      left = width - columns(word)
    } else {
      line += line ? ` ${word}` : word
      left -= needed
    }
  }
  return line ? [...lines, line] : lines
}

/** The nearest place at or before `at`, but not before `least`, where a word starts; `at` where there is none near. */
export function wordStart(text: string, at: number, least: number): number {
  for (let place = at; place > Math.max(least, at - 20); place--)
    if (/\s/.test(text[place - 1]!)) return place
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}
