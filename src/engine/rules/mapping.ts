import { fileSpan } from '../span'
import type { Source } from './source'
import { parseYaml, type YamlMapping } from './yaml'

/**
 * The keys and values of a YAML file; an empty file has none. Null where it can't be read or holds something else,
 * which is then reported with the remedy.
 */
export function mappingOf(source: Source, remedy: string): YamlMapping | null {
  const faults = source.problems.length
  const root = parseYaml(source)
  if (root?.kind === 'mapping') return root
  const isEmpty = !root || (root.kind === 'scalar' && root.value === null)
  if (!isEmpty) source.report('not-a-mapping', 'error', root.span, remedy)
  else if (source.problems.length === faults) return { kind: 'mapping', entries: [], span: fileSpan(0, 0) }
  return null
}
