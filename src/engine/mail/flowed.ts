import { LayerBuilder, type Layer } from './layer'
import { keepShape } from './line-edits'
import { PositionMap } from './position-map'

/** RFC 3676: lines should be no longer, their trailing space included. */
const longestLine = 78

/**
 * `format=flowed`: a line that ends with a space goes on in the next one. Quotes stay as they stand, "-- " is a
 * signature's, and a space before ">", "From " or a space was stuffed in.
 * @param deletesSpace `DelSp=yes`: the space belongs to the break
 */
export function flowedLayer(source: string, deletesSpace: boolean): Layer {
  const builder = new LayerBuilder(new PositionMap(0))
  let isJoined = false
  for (let at = 0; at < source.length;) {
    const { end, next } = lineAt(source, at)
    const isQuote = source[at] === '>'
    const from = source[at] === ' ' && !isQuote ? at + 1 : at
    const line = source.slice(from, end)
    const flows = !isQuote && line.endsWith(' ') && line !== '-- ' && next > end && source[next] !== '>'
    if (!flows) builder.add(source.slice(from, next), from, next)
    else {
      builder.add(line.slice(0, -1), from, end - 1)
      if (!deletesSpace) builder.add(' ', end - 1, next)
    }
    isJoined ||= flows || from > at
    at = next
  }
  const { map } = builder
  const reshape = (line: string) => wrapped(line, source.includes('\r\n') ? '\r\n' : '\n')
  return {
    text: builder.text,
    map,
    encode(edits) {
      const written = edits.map(({ span, newText }) => ({ span: map.toSource(span), newText }))
      return deletesSpace || !isJoined
        ? written
        : keepShape(source, { start: 0, end: source.length }, written, reshape)
    },
  }
}

function lineAt(source: string, at: number): { readonly end: number; readonly next: number } {
  let end = at
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
  const isPair = source[end] === '\r' && source[end + 1] === '\n'
  return { end, next: Math.min(source.length, end + (isPair ? 2 : 1)) }
}

/** Breaks a changed line behind spaces; a quoted one is somebody else's. */
function wrapped(line: string, lineEnd: string): string {
  if (line.startsWith('>')) return line
  const lines: string[] = []
  let rest = line
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine - 1)
    // Before a space or a mark of quotes the rest would need stuffing: no place to break.
    const cut = space > 0 && /[^\s>F]/.test(rest[space + 1] ?? ' ') ? space + 1 : -1
    if (cut < 0) break
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...lines, rest].join(lineEnd)
}
