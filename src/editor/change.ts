/** An edit by offsets of one version of a document. */
export interface OffsetEdit {
  readonly start: number
  readonly end: number
  readonly newText: string
}

/**
 * The smallest edits that turn one text into another, so that the caret and folds stay where they are: line by
 * line where the number of lines is the same, else one edit from the first difference to the last.
 */
export function editsBetween(before: string, after: string): OffsetEdit[] {
  const oldLines = linesOf(before)
  const newLines = linesOf(after)
  if (oldLines.length !== newLines.length) return trimmedEdit(before, after, 0)
  let start = 0
  return oldLines.flatMap((line, i) => {
    const edits = trimmedEdit(line, newLines[i]!, start)
    start += line.length
    return edits
  })
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/)

function trimmedEdit(before: string, after: string, offset: number): OffsetEdit[] {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  if (/[\uD800-\uDBFF]/.test(before[head - 1] ?? '')) head-- // never between the halves of a character
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (/[\uDC00-\uDFFF]/.test(before[before.length - tail] ?? '')) tail--
  const newText = after.slice(head, after.length - tail)
  return [{ start: offset + head, end: offset + before.length - tail, newText }]
}
