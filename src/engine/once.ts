/** A value that is made when it is first asked for: what a start doesn't need costs it nothing. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
