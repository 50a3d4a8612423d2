import type { Draft } from '../draft/draft'
import type { TokenRun } from '../draft/token-run'
import type { PhraseMatch } from '../pattern/phrase'
import { masksIn } from './masks'
import type { SpokenTarget } from './target'

/** A stretch of the draft that a proposal copies character by character, with the markup that belongs to it. */
export interface Slice extends TokenRun {
  readonly start: number
  readonly end: number
}

export type Piece = string | Slice

/** The pieces of a proposal, and what it replaces; null where markup (emphasis, a link) would be torn apart. */
export interface Cut {
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
}

/** Null too where an optional capture took no part, or has no such form. */
export function cut(draft: Draft, match: PhraseMatch, target: SpokenTarget): Cut | null {
  const runs = runsOf(draft, match, target)
  if (!runs) return null
  const { start: starts, end: ends } = draft.tokens
  let start = starts[match.from]!
  let end = ends[match.to - 1]!
  const pieces = runs.map((piece): Piece => {
    if (typeof piece === 'string' || piece.from === piece.to) return typeof piece === 'string' ? piece : ''
    const slice = withClosers(draft, withMarkup(draft, piece, start, end))
    start = Math.min(start, slice.start)
    end = Math.max(end, slice.end)
    return slice
  })
  return tearsMarkup(draft, pieces, start, end) ? null : { pieces, start, end }
}

/** Captures that follow each other in the draft and in the target are one run: what stands between them stays. */
function runsOf(draft: Draft, match: PhraseMatch, target: SpokenTarget): (string | TokenRun)[] | null {
  const runs: (string | TokenRun)[] = []
  for (const part of target) {
    if (part.type === 'text') {
      runs.push(part.text)
      continue
    }
    const run = match.captures.get(part.name)
    if (!run) return null
    if (part.inForm && run.from < run.to) {
      const form = part.inForm(draft.tokens.word.slice(run.from, run.to).join(' '))
      if (form === null) return null
      runs.push(form)
      continue
    }
    const [before, gap] = [runs[runs.length - 2], runs[runs.length - 1]]
    if (gap === ' ' && typeof before === 'object' && before.to === run.from)
      runs.splice(-2, 2, { from: before.from, to: run.to })
    else if (run.from === run.to && typeof gap === 'string') {
      runs[runs.length - 1] = gap.trimEnd() // nothing was captured: no space is left for it
      runs.push(run)
    } else runs.push(run)
  }
  return runs
}

const marksIn = (draft: Draft, from: number, to: number) =>
  masksIn(draft.masks, from, to).filter(({ kind }) => kind === 'markup' || kind === 'link-target')

/** Marks that touch a run's words belong to it: inside the match always, beyond it where they close a pair. */
function withMarkup(draft: Draft, run: TokenRun, from: number, to: number): Slice {
  let start = draft.tokens.start[run.from]!
  let end = draft.tokens.end[run.to - 1]!
  const isOpen = () => marksIn(draft, start, end).length % 2 === 1
  for (let found = true; found;) {
    found = false
    for (const { span } of marksIn(draft, start - 1, end + 1)) {
      if (span.end === start && (span.start >= from || isOpen())) [start, found] = [span.start, true]
      else if (span.start === end && (span.end <= to || isOpen())) [end, found] = [span.end, true]
    }
  }
  return { from: run.from, to: run.to, start, end }
}

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '"': '"', '“': '”', '„': '“', '«': '»' }

/** A bracket or quotation that opens in a slice and closes right behind it belongs to it. */
function withClosers(draft: Draft, slice: Slice): Slice {
  const open: string[] = []
  for (const char of draft.text.slice(slice.start, slice.end))
    if (char === open[open.length - 1]) open.pop()
    else if (char in pairs) open.push(pairs[char]!)
  let end = slice.end
  while (open.length > 0 && draft.text[end] === open[open.length - 1]) {
    open.pop()
    end++
  }
  return { ...slice, end }
}

/** Every mark must be copied, and no pair parted; only what ends the proposal may close behind it. */
function tearsMarkup(draft: Draft, pieces: readonly Piece[], start: number, end: number): boolean {
  const marks = marksIn(draft, start, end)
  if (marks.length === 0) return false
  let copied = 0
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue
    const inside = marks.filter(({ span }) => span.start >= piece.start && span.end <= piece.end).length
    const closesBehind = index === pieces.length - 1 && piece.end === end
    if (inside % 2 === 1 && !closesBehind) return true
    copied += inside
  }
  return copied !== marks.length
}
