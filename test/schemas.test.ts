import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { jsonSchemas } from '../src/engine/rules/json-schema'

suite('JSON Schemas', () => {
  for (const [name, schema] of Object.entries(jsonSchemas()))
    test(`schemas/${name}.schema.json is up to date (else: npm run schemas)`, () => {
      const written: unknown = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
      assert.deepEqual(written, JSON.parse(JSON.stringify(schema)))
    })

  test('every schema is contributed to the YAML extension, and its file is there', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] }
    }
    const urls = contributes.yamlValidation.map(({ url }) => url)
    assert.deepEqual(
      [...new Set(urls)].sort(),
      Object.keys(jsonSchemas())
        .map((name) => `./schemas/${name}.schema.json`)
        .sort(),
    )
  })
})
