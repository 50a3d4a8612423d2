import type { Mask } from '../draft/draft'

/** The masks that touch `[from, to)`, by binary search: drafts may be long and hold thousands. */
export function masksIn(masks: readonly Mask[], from: number, to: number): Mask[] {
  let low = 0
  let high = masks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (masks[middle]!.span.end <= from) low = middle + 1
    else high = middle
  }
  const found: Mask[] = []
  for (let i = low; i < masks.length && masks[i]!.span.start < to; i++) found.push(masks[i]!)
  return found
}
