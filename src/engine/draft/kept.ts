import type { Sentence } from './draft'

/**
 * What follows from a sentence's own words (places counted from its first token): worked out once, and kept with it for
 * the next time that the draft is read.
 * @param owner whose it is
 */
export function keptOf<Value>({ kept }: Sentence, owner: object, make: () => Value): Value {
  if (!kept) return make()
  const known = kept.get(owner) as { readonly value: Value } | undefined
  if (known) return known.value
  const value = make()
  kept.set(owner, { value })
  return value
}
