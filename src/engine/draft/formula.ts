import { beginnersOf } from './beginnings'
import { Question } from './line-text'
import { textOf } from './sign-off-lines'
import { around, kisses } from './sign-off-shapes'
import type { SourceLines } from './source-lines'
import { fold } from './tokens'

export interface FormulaWords {
  /** Folded closing formulas, longest first. */
  readonly closings: readonly string[]
}

/** What follows a closing formula on its line, without punctuation; null where the line begins with none. */
export function afterFormula(line: string, words: FormulaWords): string | null {
  const bare = line.replace(/^[\s*_–—/~-]+/, '')
  const folded = fold(bare)
  for (const closing of beginnersOf(words.closings, folded)) {
    const stem = closing.endsWith('…') ? closing.slice(0, -1).trimEnd() : closing
    if (!folded.startsWith(stem)) continue
    const after = bare.slice(stem.length)
    const rest = stem === closing ? after : after.replace(wish, '')
    if (/^[\p{L}\p{M}\p{N}'’-]/u.test(rest) || (stem !== closing && rest === after)) continue
    const kept = rest.replace(around, '').replace(kisses, '')
    // "Thanks, and all the best."
    const second = /^(?:and|&)\s/i.exec(kept)
    return second ? (afterFormula(kept.slice(second[0].length), words) ?? kept) : kept
  }
  return null
}

/** The open end of a formula: up to three words, and then a stop. */
const wish = /^(?:\s[\p{L}\p{N}'’-]+){1,3}(?=[,.!…]|\s*$|\s*[\p{Extended_Pictographic}:;])/u

/** The same of a line that was read lately. */
export const restOf = (lines: SourceLines, line: number, words: FormulaWords): string | null =>
  lines.at(line).answer(Question.Formula, () => afterFormula(textOf(lines, line), words), words)

export const isPureFormula = (lines: SourceLines, line: number, words: FormulaWords) =>
  restOf(lines, line, words) === ''
