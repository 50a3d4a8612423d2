/**
 * The end of a link's `(address "title")` that opens at `open`, or -1. White space ends an address and a fifth `(`
 * gives up, a title ends at the next quote of its kind: no character is read for more than a few openings.
 */
export function destinationEnd(text: string, open: number, to: number): number {
  let at = skipSpace(text, open + 1, to)
  const start = at
  if (text[at] === '<') {
    at++
    while (at < to && !/[<>\r\n]/.test(text[at]!)) at++
    if (text[at++] !== '>') return -1
  } else at = addressEnd(text, at, to)
  if (at < 0) return -1
  const afterAddress = at
  at = skipSpace(text, at, to)
  if (at > afterAddress || at === start) at = titleEnd(text, at, to)
  return at >= 0 && at < to && text[at] === ')' ? at + 1 : -1
}

function addressEnd(text: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at++) {
    const char = text[at]!
    if (char === '\\') at++
    else if (char === ')' && depth-- === 0) return at
    else if (char === '(' && ++depth > 4) return -1
    else if (/\s/.test(char)) return depth === 0 ? at : -1
  }
  return -1
}

/** Past a title and the white space after it; where none begins, `from`. */
function titleEnd(text: string, from: number, to: number): number {
  const quote = text[from]
  if (quote !== '"' && quote !== "'") return from
  let at = from + 1
  while (at < to && text[at] !== quote) at += text[at] === '\\' ? 2 : 1
  return at < to ? skipSpace(text, at + 1, to) : -1
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /\s/.test(text[at]!)) at++
  return at
}
