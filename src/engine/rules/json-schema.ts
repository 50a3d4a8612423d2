/** JSON Schemas of the files that teams write, made from the very fields that check them; see scripts/schemas.mjs. */
import { checks } from '../checks'
import { configFields } from '../config/config'
import { factFields, factName } from '../facts/parse'
import { baseFields } from './base-fields'
import type { Fields, FieldType } from './field'

export type JsonSchema = { readonly [key: string]: unknown }

/** YAML reads 5 and true as other than texts; our loader takes them as they are written. */
const text = { type: ['string', 'number', 'boolean'] }

function schemaOf(type: FieldType): JsonSchema {
  switch (type) {
    case 'string':
      return text
    case 'number':
    case 'boolean':
      return { type }
    case 'string-list':
      return { anyOf: [text, { type: 'array', items: text }] }
    case 'string-map':
      return { type: 'object', additionalProperties: text }
    case 'any':
      return {}
  }
  if ('oneOf' in type) return { enum: type.oneOf }
  if ('listOf' in type) return { type: 'array', items: schemaOf(type.listOf) }
  if ('mapping' in type) return mappingOf(type.mapping)
  if ('anyOf' in type) return { anyOf: type.anyOf.map(schemaOf) }
  const value = schemaOf(type.mapOf)
  return type.keys
    ? {
        ...{ type: 'object', additionalProperties: false },
        properties: Object.fromEntries(type.keys.map((key) => [key, value])),
      }
    : { type: 'object', additionalProperties: value }
}

const propertiesOf = (fields: Fields): JsonSchema =>
  Object.fromEntries(
    Object.entries(fields).map(([key, { type, about }]) => [key, { description: about, ...schemaOf(type) }]),
  )

function mappingOf(fields: Fields): JsonSchema {
  const required = Object.keys(fields).filter((key) => fields[key]!.required)
  return {
    ...{ type: 'object', additionalProperties: false, properties: propertiesOf(fields) },
    ...(required.length && { required }),
  }
}

const head = (title: string, description: string) => ({
  ...{ $schema: 'http://json-schema.org/draft-07/schema#', title, description },
})

/** Rule files: which keys there are depends on the check that `extends` names. */
function ruleSchema(): JsonSchema {
  const { properties, ...base } = mappingOf(baseFields)
  const shared = Object.fromEntries(Object.keys(baseFields).map((key) => [key, true]))
  const kinds = [...checks.values()].map(({ name, about }) => ({ const: name, description: about }))
  return {
    ...head('Reply Lint: a rule', 'A file .reply-lint/rules/<locale>/<id>.yaml.'),
    ...base,
    additionalProperties: true,
    properties: {
      ...(properties as object),
      extends: { description: baseFields.extends.about, oneOf: kinds },
    },
    allOf: [...checks.values()].map(({ name, fields }) => ({
      if: { properties: { extends: { const: name } }, required: ['extends'] },
      then: { properties: { ...shared, ...propertiesOf(fields) }, additionalProperties: false },
    })),
  }
}

const configSchema = (): JsonSchema => ({
  ...head('Reply Lint: the settings of a team', 'The file .reply-lint/config.yaml.'),
  ...mappingOf(configFields),
})

/** Facts have names of the team's own. */
const factsSchema = (): JsonSchema => ({
  ...head("Reply Lint: a team's facts", 'The file .reply-lint/facts.yaml: what templates may state, by name.'),
  type: 'object',
  propertyNames: { pattern: factName.source },
  additionalProperties: { anyOf: [text, mappingOf(factFields)] },
})

/** By file name, without its ending. */
export const jsonSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  rule: ruleSchema(),
  config: configSchema(),
  facts: factsSchema(),
})
