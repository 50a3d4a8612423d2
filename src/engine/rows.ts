/** Rows of numbers, one behind the other: row n is `items` from `first[n]` to `first[n + 1]`. JSON reads them fast. */
export interface Rows {
  readonly first: readonly number[]
  readonly items: readonly number[]
}

export function rowsOf(rows: readonly (readonly number[] | undefined)[]): Rows {
  const first = [0]
  for (const row of Array.from(rows)) first.push(first[first.length - 1]! + (row?.length ?? 0))
  return { first, items: rows.flatMap((row) => row ?? []) }
}

/** Empty where there is no such row. */
export const rowOf = ({ first, items }: Rows, row: number): readonly number[] =>
  row + 1 < first.length ? items.slice(first[row], first[row + 1]) : []
