import { LineIndex } from '../lines'
import type { Problem } from '../problem'
import { Source } from './source'
import { parseYaml } from './yaml'

const keys = { examples: 'example', allows: 'allows', tests: 'test' } as const

/** Where each example, look-alike and test of a rule stands in its file, by `<kind> <index>`. */
export function testPlaces(text: string, path: string): ReadonlyMap<string, NonNullable<Problem['range']>> {
  const root = parseYaml(new Source(text, path))
  const places = new Map<string, NonNullable<Problem['range']>>()
  if (root?.kind !== 'mapping') return places
  const lines = new LineIndex(text)
  for (const { key, value } of root.entries) {
    if (!(key in keys) || value.kind !== 'list') continue
    value.items.forEach(({ span }, index) => {
      places.set(`${keys[key as keyof typeof keys]} ${index}`, lines.range(span))
    })
  }
  return places
}
