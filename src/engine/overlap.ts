import { levels, type Level } from './finding'
import { length, overlaps, type TextSpan } from './span'

interface Placed {
  readonly ruleId: string
  readonly family: string
  readonly level: Level
  readonly span: TextSpan
}

/**
 * Within a family the longer span wins, then the higher level, then the id; families never hide each other.
 * The result is in order of place. O(n log n): only neighbours can overlap.
 */
export function withoutOverlaps<F extends Placed>(findings: readonly F[]): F[] {
  const strongest = (a: F, b: F) =>
    length(b.span) - length(a.span) ||
    levels.indexOf(b.level) - levels.indexOf(a.level) ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  const byPlace = (a: F, b: F) =>
    a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : 1)

  const families = new Map<string, F[]>()
  for (const finding of findings) {
    const members = families.get(finding.family)
    if (members) members.push(finding)
    else families.set(finding.family, [finding])
  }
  return [...families.values()]
    .flatMap((members) => clusters(members.sort(byPlace)).flatMap((cluster) => pick(cluster.sort(strongest))))
    .sort(byPlace)
}

/** Runs of findings that hang together by overlapping. */
function clusters<F extends Placed>(sorted: readonly F[]): F[][] {
  const result: F[][] = []
  let end = -1
  for (const finding of sorted) {
    if (finding.span.start < end) result[result.length - 1]!.push(finding)
    else result.push([finding])
    end = Math.max(end, finding.span.end)
  }
  return result
}

function pick<F extends Placed>(strongestFirst: readonly F[]): F[] {
  const kept: F[] = []
  for (const finding of strongestFirst)
    if (!kept.some((other) => overlaps(other.span, finding.span))) kept.push(finding)
  return kept
}
