import type { Edit, Finding, Fix } from './finding'
import { overlaps } from './span'

type AnyEdit = { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }

/** Applies edits that don't overlap, in any order, to a text whose offsets they use. */
export function applyEdits(text: string, edits: readonly AnyEdit[]): string {
  let result = ''
  let at = 0
  for (const { span, newText } of [...edits].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )) {
    result += text.slice(at, span.start) + newText
    at = span.end
  }
  return result + text.slice(at)
}

/**
 * The fixes that can be applied together: in order of place, each whole or not at all; one that touches an
 * earlier one waits for the next round.
 */
export function compatibleFixes(
  findings: readonly Finding[],
  wanted: (finding: Finding & { fix: Fix }) => boolean,
): Fix[] {
  const chosen: Fix[] = []
  let end = -1
  const fixes = findings
    .filter(
      (finding): finding is Finding & { fix: Fix } =>
        finding.fix !== null && wanted(finding as Finding & { fix: Fix }),
    )
    .map(({ fix }) => fix)
    .sort((a, b) => startOf(a) - startOf(b))
  for (const fix of fixes) {
    if (startOf(fix) < end || (startOf(fix) === end && isInsertion(fix)) || hasInnerOverlap(fix)) continue
    chosen.push(fix)
    end = Math.max(end, ...fix.edits.map(({ span }) => span.end))
  }
  return chosen
}

const startOf = ({ edits }: Fix) => Math.min(...edits.map(({ span }) => span.start))

const isInsertion = ({ edits }: Fix) => edits.some(({ span }: Edit) => span.start === span.end)

const hasInnerOverlap = ({ edits }: Fix) =>
  edits.some((a, i) => edits.some((b, j) => i < j && overlaps(a.span, b.span)))
