// Writes schemas/*.schema.json from the fields that check rule and config files: node scripts/schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs'
import * as prettier from 'prettier'
import { buildEngine } from './build-engine.mjs'

const { jsonSchemas } = await buildEngine(['rules/json-schema'])
mkdirSync('schemas', { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const file = `schemas/${name}.schema.json`
  const options = await prettier.resolveConfig(file)
  writeFileSync(file, await prettier.format(JSON.stringify(schema), { ...options, filepath: file }))
}
