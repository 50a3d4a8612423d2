/** The end of the run of equal characters that begins at `at`. */
export function runEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to && text[end] === text[at]) end++
  return end
}

/** Where the last run of backticks of each length begins: so a run that never closes is known without a search. */
export function lastRuns(text: string, from: number, to: number): Map<number, number> {
  const runs = new Map<number, number>()
  for (let at = from; at < to; at++) {
    if (text[at] !== '`') continue
    const end = runEnd(text, at, to)
    runs.set(end - at, at)
    at = end
  }
  return runs
}

/** The end of the code span that the backticks at `at` open, or -1. Outside Markdown it ends on its line. */
export function closingRun(
  text: string,
  at: number,
  to: number,
  runs: Map<number, number>,
  markdown: boolean,
): number {
  const size = runEnd(text, at, to) - at
  if ((runs.get(size) ?? -1) <= at) return -1
  for (let i = at + size; i < to; i++) {
    if (!markdown && (text[i] === '\n' || text[i] === '\r')) return -1
    if (text[i] !== '`') continue
    const end = runEnd(text, i, to)
    if (end - i === size) return end
    i = end - 1
  }
  return -1
}
