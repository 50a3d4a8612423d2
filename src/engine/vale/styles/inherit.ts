import type { Source } from '../../rules/source'
import type { YamlEntry, YamlMapping, YamlNode } from '../../rules/yaml'
import type { FileSpan } from '../../span'

/** Vale takes a longer chain for a circle. */
export const deepestChain = 10

/**
 * A rule's keys laid over its parent's: `key` replaces, `key+` adds to a list or mapping, `key-` takes out. What comes
 * from the parent is placed at the child's `extends`, as faults are told of the child's file.
 */
export function inherited(parent: YamlMapping, child: YamlMapping, source: Source): YamlMapping {
  const own = new Map(child.entries.map((entry) => [entry.key, entry]))
  const home = own.get('extends')!.value.span
  const entries = new Map<string, YamlEntry>()
  for (const entry of parent.entries)
    if (entry.key !== 'tests')
      entries.set(entry.key, { ...entry, keySpan: home, value: placed(entry.value, home) })
  for (const entry of child.entries) {
    const { key, keySpan, value } = entry
    const edit = /[+-]$/.exec(key)?.[0]
    const name = edit ? key.slice(0, -1) : key
    if (key === 'extends') continue
    if (!edit) {
      entries.set(key, entry)
      continue
    }
    if (own.has(name)) {
      source.report('wrong-type', 'error', keySpan, `"${name}" and "${key}" contradict: keep one of them.`)
      continue
    }
    const before = entries.get(name)?.value
    const after = edit === '+' ? added(before, value) : removed(before, value, source, name)
    if (after) entries.set(name, { key: name, keySpan, value: after })
    else
      source.report(
        'wrong-type',
        'error',
        keySpan,
        `"${key}" needs a list or a mapping, as "${name}" is one.`,
      )
  }
  return { ...child, entries: [...entries.values()] }
}

const itemsOf = (node: YamlNode): readonly YamlNode[] => (node.kind === 'list' ? node.items : [node])

function added(before: YamlNode | undefined, more: YamlNode): YamlNode | null {
  if (before === undefined) return more
  if (before.kind === 'mapping' && more.kind === 'mapping') {
    const entries = new Map([...before.entries, ...more.entries].map((entry) => [entry.key, entry]))
    return { ...more, entries: [...entries.values()] }
  }
  if (before.kind === 'mapping' || more.kind === 'mapping') return null
  return { kind: 'list', span: more.span, items: [...itemsOf(before), ...itemsOf(more)] }
}

/** What isn't there to be taken out is told: the parent may have changed its name. */
function removed(
  before: YamlNode | undefined,
  less: YamlNode,
  source: Source,
  name: string,
): YamlNode | null {
  if (before === undefined || less.kind === 'mapping') return null
  let rest = before
  for (const item of itemsOf(less)) {
    if (item.kind !== 'scalar') return null
    const next = without(rest, item.text)
    if (next) rest = next
    else source.report('wrong-type', 'error', item.span, `"${item.text}" is not in the parent's "${name}".`)
  }
  return rest
}

function without(node: YamlNode, text: string): YamlNode | null {
  if (node.kind === 'mapping') {
    const entries = node.entries.filter(({ key }) => key !== text)
    return entries.length < node.entries.length ? { ...node, entries } : null
  }
  const items = itemsOf(node).filter((item) => !(item.kind === 'scalar' && item.text === text))
  return items.length < itemsOf(node).length ? { kind: 'list', span: node.span, items } : null
}

function placed(node: YamlNode, span: FileSpan): YamlNode {
  if (node.kind === 'scalar') return { ...node, span }
  if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => placed(item, span)) }
  const entries = node.entries.map((entry) => ({ ...entry, keySpan: span, value: placed(entry.value, span) }))
  return { ...node, span, entries }
}
