import { once } from './once'

/** Texts of which each is read when it is asked for, and numbers that are there without being read at all. */
export interface Packed {
  readonly count: number
  text(at: number): string
  numbers(): Int32Array
}

/** As lines of a text, of which the first holds the numbers; the command has them in a file (src/cli/packed-file.ts). */
export function packedLines(text: () => string): Packed {
  const lines = once(() => text().split('\n'))
  return {
    get count() {
      return lines().length - 1
    },
    text: (at) => lines()[at + 1]!,
    numbers: once(() => Int32Array.from(JSON.parse(lines()[0]!) as number[])),
  }
}
