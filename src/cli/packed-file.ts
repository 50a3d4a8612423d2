import { openSync, readSync } from 'node:fs'
import { endianness } from 'node:os'
import { once } from '../engine/once'
import type { Packed } from '../engine/packed'

const headLength = 3

/**
 * What the build packed (`packedBytes` in esbuild.mjs). Of the file nothing is read but what is asked for: (measured) to a
 * start, every page of memory that it touches costs more than what is done with it.
 */
export function packedFile(file: string): Packed {
  const handle = once(() => openSync(file, 'r'))
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.allocUnsafeSlow(length)
    if (readSync(handle(), bytes, 0, length, start) < length) throw new Error(`${file} was cut off`)
    return bytes
  }
  const integers = (start: number, count: number): Int32Array => {
    const bytes = read(start * 4, count * 4)
    if (endianness() === 'BE') bytes.swap32()
    return new Int32Array(bytes.buffer, 0, count)
  }
  const head = once(() => {
    const [texts, count, isUtf8] = integers(0, headLength) as unknown as [number, number, number]
    const starts = integers(headLength, texts + 1)
    const firstNumber = headLength + texts + 1
    const numbers = once(() => integers(firstNumber, count))
    return {
      texts,
      starts,
      numbers,
      firstByte: 4 * (firstNumber + count),
      encoding: isUtf8 ? 'utf8' : 'latin1',
    } as const
  })
  return {
    get count() {
      return head().texts
    },
    text(at) {
      const { starts, firstByte, encoding } = head()
      const start = starts[at]!
      return read(firstByte + start, starts[at + 1]! - start).toString(encoding)
    },
    numbers: () => head().numbers(),
  }
}
