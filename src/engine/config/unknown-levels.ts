/** Finds rules that a config sets a level for, but that aren't there. Import it dynamically: it brings the YAML parser. */
import type { Problem } from '../problem'
import { nearest } from '../rules/nearest'
import { Source } from '../rules/source'
import { parseYaml, type YamlMapping, type YamlNode } from '../rules/yaml'

/** @param ids every rule that there is; a part of an id up to a hyphen, or a style's name, stands for a family */
export function unknownLevels(text: string, path: string, ids: readonly string[]): Problem[] {
  const root = parseYaml(new Source(text, path))
  if (root?.kind !== 'mapping') return []
  const families = new Set(ids.flatMap(familiesOf))
  const source = new Source(text, path)
  for (const { key, keySpan } of levelKeys(root)) {
    if (families.has(key)) continue
    const meant = nearest(key, [...families])
    const remedy = meant ? `did you mean "${meant}"?` : 'docs/rules.md lists the rules.'
    source.report(
      'unknown-rule',
      'warning',
      keySpan,
      `There is no rule "${key}": ${remedy} The line is ignored.`,
    )
  }
  return source.problems
}

/** `Style.Rule` → Style; `negative-phrasing-until` → negative, negative-phrasing; and the id itself. */
const familiesOf = (id: string): string[] =>
  [...id.matchAll(/[-.]|$/g)].map(({ index }) => id.slice(0, index)).filter((prefix) => prefix !== '')

/** The keys below `levels`, at the top and in each override. */
function levelKeys(root: YamlMapping): YamlMapping['entries'] {
  const below = (node: YamlMapping): YamlMapping['entries'] => {
    const levels = valueOf(node, 'levels')
    return levels?.kind === 'mapping' ? levels.entries : []
  }
  const overrides = valueOf(root, 'overrides')
  const items = overrides?.kind === 'list' ? overrides.items : []
  return [...below(root), ...items.flatMap((item) => (item.kind === 'mapping' ? below(item) : []))]
}

const valueOf = (node: YamlMapping, key: string): YamlNode | undefined =>
  node.entries.find((entry) => entry.key === key)?.value
