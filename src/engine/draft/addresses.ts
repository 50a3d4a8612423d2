import { matchAt } from './source-lines'

const url =
  /(?:https?|ftp|file):\/\/[^\s<>"“”«»]+|www\.[^\s<>"“”«»]+\.[^\s<>"“”«»]+|(?:mailto|tel):[^\s<>"]+/iy
const mail = /[\p{L}\p{N}_.+%'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy
const host =
  /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|eu|info|biz|dev|app|ai|example)(?![\p{L}\p{N}@-])(?:\/[^\s<>"“”]*)?/uy
const inRun = /[\p{L}\p{N}_.+%'@-]/u

/** The end of the bare URL or mail address that begins at `at`, or -1. Its trailing punctuation isn't part of it. */
export function addressEnd(text: string, at: number, from: number, to: number): number {
  // Only where a run of address characters begins: so each run is read once, however long.
  if (at > from && (isAlphanumeric(text.charCodeAt(at - 1)) || inRun.test(text[at - 1]!))) return -1
  if (!mayBegin(text, at)) return -1
  for (const regex of [url, mail, host])
    if (matchAt(regex, text, at)) return trimmedEnd(text, at, Math.min(regex.lastIndex, to))
  return -1
}

/** Nearly no word has a mark inside of it (measured: asking three expressions at each took half of all looking for masks). */
function mayBegin(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 64 || code === 58) return true // @ and :
    if (code === 46 && at > start && text.charCodeAt(at + 1) > 32) return true
    // Beyond its run nothing is read, so that no run is read twice.
    if (!isAlphanumeric(code) && !inRun.test(text[at]!)) return false
  }
  return false
}

export const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

function trimmedEnd(text: string, start: number, to: number): number {
  let end = to
  // A bracket at the end belongs to the address if it was opened there: a page of Wikipedia, a template variable.
  const unopened = new Map<string, number>()
  for (let at = start; at < to; at++) {
    const opener = text[at]!
    const close = pairs[opener] ?? opener
    if ('()[]{}'.includes(opener))
      unopened.set(close, (unopened.get(close) ?? 0) + (close === opener ? 1 : -1))
  }
  for (; end > start + 1 && /[.,;:!?)\]}'"’*_…]/.test(text[end - 1]!); end--) {
    const last = text[end - 1]!
    const excess = unopened.get(last)
    if (excess === undefined) continue
    if (excess <= 0) return end
    unopened.set(last, excess - 1)
  }
  return end
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
