import type { CompiledRule, FindContext } from './checks/check'
import type { Sentence } from './draft/draft'
import { fragment } from './draft/fragment'
import type { Edit } from './finding'
import { applyEdits } from './fix'
import { matchesIn } from './pattern/phrase-index'
import { textSpan } from './span'

/** Checks the changed sentences again by the rule's own eyes: a fix that leaves its own finding is none. */
export function isProven(context: FindContext, compiled: CompiledRule, edits: readonly Edit[]): boolean {
  const { draft } = context
  const start = Math.min(...edits.map((edit) => edit.span.start))
  const end = Math.max(...edits.map((edit) => edit.span.end))
  const touched = sentencesAround(draft.sentences, start, end)
  if (touched.length === 0) return false
  const from = Math.min(start, touched[0]!.span.start)
  const to = Math.max(end, touched[touched.length - 1]!.span.end)
  const text = applyEdits(draft.text.slice(from, to), moved(edits, -from))
  const changed = fragment(draft, text)
  const matches = changed.sentences.flatMap((_, sentence) => matchesIn(changed, sentence, compiled.phrases))
  const changedEnd = text.length - (to - end) // where the edits end in the new text
  return compiled
    .find({ ...context, draft: changed, rewrites: false }, matches)
    .every(({ span }) => span.end < start - from || span.start > changedEnd)
}

/** The sentences that touch `[start, end]`, by binary search: a long draft has thousands. */
function sentencesAround(sentences: readonly Sentence[], start: number, end: number): Sentence[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.span.end < start) low = middle + 1
    else high = middle
  }
  const found: Sentence[] = []
  for (let i = low; i < sentences.length && sentences[i]!.span.start <= end; i++) found.push(sentences[i]!)
  return found
}

const moved = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map(({ span, newText }) => ({ span: textSpan(span.start + by, span.end + by), newText }))
