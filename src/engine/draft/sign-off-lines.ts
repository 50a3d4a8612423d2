import { tag } from './sign-off-shapes'
import { LineKind, type SourceLines } from './source-lines'

/** A line's words, without the tags of a reply that is written in HTML. */
export function textOf(lines: SourceLines, line: number): string {
  const text = lines.trimmed(line)
  return text.includes('<') ? text.replace(tag, ' ').trim() : text
}

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

/** "P.S. …" below the name is prose again. */
export function withoutPostscript(lines: SourceLines, first: number, last: number): number {
  let end = last
  while (end > first && lines.isBlank(end - 1)) end--
  for (let line = end - 1; line > first && line > end - 8; line--)
    if (/^[*_]*(?:p\.?\s?)+s\b\S{0,4}\s/i.test(textOf(lines, line))) {
      while (line > first && lines.isBlank(line - 1)) line--
      return line
    }
  return end
}
