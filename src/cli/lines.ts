/**
 * Splits a byte stream at line feeds. The last line needs none; a carriage return before it is white space to JSON
 * and stays. Memory is that of the longest line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = []
  for await (const chunk of stream) {
    let start = 0
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, feed))
      yield joined(parts)
      parts = []
      start = feed + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length) yield joined(parts)
}

const joined = (parts: readonly Uint8Array[]): Uint8Array =>
  parts.length === 1 ? parts[0]! : Buffer.concat(parts)
