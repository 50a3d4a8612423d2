import type { Mask, MaskKind } from './draft'
import type { TextSpan } from '../span'

const letters: Readonly<Record<MaskKind, string>> = {
  code: 'c',
  'link-target': 'l',
  placeholder: 'p',
  markup: 'm',
  locked: 'o',
  address: 'a',
}

/** The masks that touch a stretch, from the given one on, as part of a key: their kinds and places in it. */
export function describe(masks: readonly Mask[], first: number, { start, end }: TextSpan): string {
  let key = ''
  for (let i = first; i < masks.length && masks[i]!.span.start < end; i++) {
    const { kind, span } = masks[i]!
    key += ` ${letters[kind]}${span.start - start},${span.end - start}`
  }
  return key
}
