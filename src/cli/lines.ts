/** Stands for a line that is longer than allowed: it was passed over without being kept. */
export const tooLong = Symbol('a line that is too long')
export type TooLong = typeof tooLong

/**
 * Splits a byte stream at line feeds. The last line needs none; a carriage return before it is white space to JSON
 * and stays. Memory is that of the longest line, and never more than `most` bytes.
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | TooLong> {
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array) => {
    length += part.length
    if (length > most) parts = []
    else if (part.length) parts.push(part)
  }
  const take = (): Uint8Array | TooLong => {
    const line = length > most ? tooLong : joined(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of stream) {
    let start = 0
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      keep(chunk.subarray(start, feed))
      yield take()
      start = feed + 1
    }
    keep(chunk.subarray(start))
  }
  if (length) yield take()
}

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? parts[0]! : Buffer.concat(parts)
