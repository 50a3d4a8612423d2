/** The known word that a mistyped one probably means; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const plain = bare(word)
  let best: string | null = null
  let least = plain.length < 4 ? 1 : plain.length < 8 ? 2 : 3
  for (const candidate of known) {
    const distance = editDistance(plain, bare(candidate), least)
    if (distance < least || (distance === least && best === null)) [best, least] = [candidate, distance]
  }
  return best
}

/** `date_order`, `DateOrder` and `date-order` differ only in spelling habits. */
const bare = (word: string) => word.toLowerCase().replace(/[-_\s]/g, '')

/** Insertions, deletions, replacements and swaps of neighbours; counting stops above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}
