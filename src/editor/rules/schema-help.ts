/** What may stand at a place of a rule or config file, by its JSON Schema: pure text work, no YAML parser. */

export interface Schema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly (string | number | boolean)[]
  readonly const?: string
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema | true>>
  readonly additionalProperties?: Schema | boolean
  readonly allOf?: readonly { readonly if: Schema; readonly then: Schema }[]
}

export interface Proposal {
  readonly label: string
  readonly about: string
  readonly isKey: boolean
  /** Must stand in the file. */
  readonly isRequired: boolean
}

const keyLine = /^(\s*(?:- )*)([\w-]+):(?:\s+(.*))?$/

/** The keys above a line that it lies within, from the outermost. */
function keysAbove(lines: readonly string[], line: number, indent: number): string[] {
  const path: string[] = []
  let least = indent
  for (let at = line - 1; at >= 0 && least > 0; at--) {
    const [, lead, key] = keyLine.exec(lines[at]!) ?? []
    if (lead === undefined || lead.length >= least) continue
    path.unshift(key!)
    least = lead.indexOf('-') >= 0 ? lead.indexOf('-') : lead.length
    // A list may stand as deep as the key that it belongs to.
    if (lead.includes('-')) least += 1
  }
  return path
}

/** The schema's keys with those that the file's check adds. */
function keysOf(schema: Schema, check: string | undefined): Readonly<Record<string, Schema>> {
  const branch = schema.allOf?.find((one) => asSchema(one.if.properties?.['extends'])?.const === check)?.then
  const all = { ...branch?.properties, ...schema.properties }
  return Object.fromEntries(Object.entries(all).flatMap(([key, its]) => (its === true ? [] : [[key, its]])))
}

const asSchema = (schema: Schema | boolean | undefined): Schema | undefined =>
  typeof schema === 'object' ? schema : undefined

/** What a key's value holds: of a list, of its entries. */
function within(schema: Schema | undefined): Schema | undefined {
  if (!schema) return undefined
  if (schema.items) return within(schema.items)
  return schema.anyOf?.map(within).find((one) => one?.properties) ?? schema
}

interface Place {
  /** The keys that may stand here. */
  readonly keys: Readonly<Record<string, Schema>>
  readonly schema: Schema
}

function placeAt(root: Schema, lines: readonly string[], line: number, indent: number): Place | null {
  const check = lines.map((one) => /^extends:\s*([\w-]+)/.exec(one)?.[1]).find(Boolean)
  let place: Place = { keys: keysOf(root, check), schema: root }
  for (const key of keysAbove(lines, line, indent)) {
    const schema = within(place.keys[key] ?? asSchema(place.schema.additionalProperties))
    if (!schema) return null
    place = { keys: keysOf(schema, undefined), schema }
  }
  return place
}

/** @param character where the caret is, UTF-16 units from the line's start */
export function proposalsAt(root: Schema, text: string, line: number, character: number): Proposal[] {
  const lines = text.split(/\r\n|\r|\n/)
  const before = lines[line]!.slice(0, character)
  const key = /^(\s*(?:- )*)[\w-]*$/.exec(before)
  if (key) {
    const place = placeAt(root, lines, line, key[1]!.length)
    return place ? keyProposals(place, lines, line, key[1]!.length) : []
  }
  const value = /^(\s*(?:- )*)([\w-]+):\s+[\w-]*$/.exec(before)
  const place = value && placeAt(root, lines, line, value[1]!.length)
  const schema = place && (place.keys[value[2]!] ?? asSchema(place.schema.additionalProperties))
  return schema ? valueProposals(schema) : []
}

function keyProposals({ keys, schema }: Place, lines: readonly string[], line: number, indent: number) {
  const isThere = new Set(
    lines.flatMap((one, at) => {
      const [, lead, key] = keyLine.exec(one) ?? []
      return at !== line && indent === 0 && lead === '' ? [key!] : []
    }),
  )
  return Object.entries(keys)
    .filter(([key]) => !isThere.has(key))
    .map(([label, { description = '' }]): Proposal => {
      return { label, about: description, isKey: true, isRequired: schema.required?.includes(label) ?? false }
    })
}

function valueProposals(schema: Schema): Proposal[] {
  const proposal = (label: string, about = ''): Proposal => ({ label, about, isKey: false, isRequired: false })
  if (schema.oneOf) return schema.oneOf.map((one) => proposal(one.const ?? '', one.description))
  if (schema.enum) return schema.enum.map((value) => proposal(String(value)))
  return schema.type === 'boolean' ? ['true', 'false'].map((value) => proposal(value)) : []
}

/** What the key at this place, or the check that is named there, is for; null where there is nothing to say. */
export function aboutAt(root: Schema, text: string, line: number, character: number): string | null {
  const lines = text.split(/\r\n|\r|\n/)
  const [, lead, key, value] = keyLine.exec(lines[line]!) ?? []
  if (lead === undefined || character < lead.length) return null
  const schema = placeAt(root, lines, line, lead.length)?.keys[key!]
  if (character <= lead.length + key!.length) return schema?.description ?? null
  return schema?.oneOf?.find((one) => one.const === value?.trim())?.description ?? null
}
