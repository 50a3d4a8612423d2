import { Question, type LineText } from './line-text'
import { tag } from './sign-off-shapes'
import { LineKind, type SourceLines } from './source-lines'

/** A line's words, without the tags of a reply that is written in HTML. */
export const textOf = (lines: SourceLines, line: number): string =>
  lines.at(line).answer(Question.Words, wordsIn, null)

const wordsIn = ({ trimmed }: LineText): string =>
  trimmed.includes('<') ? trimmed.replace(tag, ' ').trim() : trimmed

export function hasTextBefore(lines: SourceLines, first: number, line: number): boolean {
  for (let i = line - 1; i >= first && i > line - 50; i--)
    if (!lines.isBlank(i) && lines.kind[i] !== LineKind.Comment) return true
  return false
}

export function isItemAbove(lines: SourceLines, line: number, first: number): boolean {
  let above = line - 1
  while (above > first && lines.isBlank(above)) above--
  return lines.kind[above] === LineKind.ListItem
}

const isPostscript = (lines: SourceLines, line: number): boolean =>
  lines
    .at(line)
    .answer(Question.Postscript, (own) => /^[*_]*(?:p\.?\s?)+s\b\S{0,4}\s/i.test(wordsIn(own)), null)

/** "P.S. …" below the name is prose again. */
export function withoutPostscript(lines: SourceLines, first: number, last: number): number {
  let end = last
  while (end > first && lines.isBlank(end - 1)) end--
  for (let line = end - 1; line > first && line > end - 8; line--)
    if (isPostscript(lines, line)) {
      while (line > first && lines.isBlank(line - 1)) line--
      return line
    }
  return end
}
