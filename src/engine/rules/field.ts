/**
 * What a key of a YAML file may hold, said as data: the loader checks files against it, and completion, hover
 * and docs can read it.
 */
export type FieldType =
  | 'string'
  | 'number'
  | 'boolean'
  /** A lone string counts as a list of one. */
  | 'string-list'
  | 'string-map'
  | 'any'
  | { readonly oneOf: readonly (string | boolean | number)[] }
  | { readonly listOf: FieldType }
  /** Free keys, or some of `keys`, all with values of one type. */
  | { readonly mapOf: FieldType; readonly keys?: readonly string[] }
  /** Keys of its own. */
  | { readonly mapping: Fields }
  /** The first that fits the shape at hand: a plain value, a list or a mapping. */
  | { readonly anyOf: readonly FieldType[] }

export interface FieldSpec {
  readonly type: FieldType
  readonly required?: boolean
  /** One line for completion, hover and docs. */
  readonly about: string
  /** Narrows a string, or each of a string-list, further: what is wrong with a value, or null where it is fine. */
  readonly fault?: (value: string) => string | null
}

export type Fields = Readonly<Record<string, FieldSpec>>
