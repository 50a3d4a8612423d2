import type { Problem } from '../engine'
import type { ValeSource } from '../engine/vale/styles/load-styles'
import type { ValeStyles } from '../engine/vale/styles/styles'

/** Understands the Vale styles that a config names. */
export async function parseVale(
  sources: readonly ValeSource[],
): Promise<{ readonly vale: readonly ValeStyles[]; readonly problems: readonly Problem[] }> {
  if (sources.length === 0) return { vale: [], problems: [] }
  const { loadStyles } = await import('../engine/vale/styles/load-styles')
  const loaded = sources.map(loadStyles)
  return { vale: loaded.map(({ styles }) => styles), problems: loaded.flatMap(({ problems }) => problems) }
}
