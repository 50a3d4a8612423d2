/** Rows of numbers, one behind the other: row n is `items` from `first[n]` to `first[n + 1]`. */
export interface Rows {
  readonly first: Int32Array
  readonly items: Int32Array
}

export function rowsOf(rows: readonly (Iterable<number> | undefined)[]): Rows {
  const first = [0]
  const items: number[] = []
  for (const row of Array.from(rows)) {
    for (const item of row ?? []) items.push(item)
    first.push(items.length)
  }
  return { first: Int32Array.from(first), items: Int32Array.from(items) }
}

/** Empty where there is no such row. */
export const rowOf = ({ first, items }: Rows, row: number): Int32Array =>
  row + 1 < first.length ? items.subarray(first[row], first[row + 1]) : none

const none = new Int32Array(0)
