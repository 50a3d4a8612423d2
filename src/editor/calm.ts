import type { FileFinding } from '../engine'
import { isWholeDraft, type CheckedVersion } from './findings'

/** Where the writer is in the work: what decides when a finding is shown (levels.md, "Moves belong in the checklist"). */
export interface Moment {
  /** The draft is as it was opened, or as the writer saved it by hand: auto-save says nothing about being ready. */
  readonly isSaved: boolean
  /** Nothing was typed for `restTime`. */
  readonly isResting: boolean
  /** Whole-draft findings were shown before: coming and going would be less calm than staying. */
  readonly wereShown: boolean
  /** Where the caret stands because something was typed there; null when it was put there on purpose. */
  readonly typedAt: number | null
}

/** ms without typing after which a draft of some length is taken to be read over. */
export const restTime = 3_000
const enoughWords = 40

/** May this draft be told what it lacks? In the status bar it always is; this is about squiggles. */
export function showsWholeDraft({ result }: CheckedVersion, moment: Moment): boolean {
  if (moment.wereShown || moment.isSaved || result.moves['sign-off'] !== null) return true
  return moment.isResting && result.words >= enoughWords
}

export function isShownNow(checked: CheckedVersion, finding: FileFinding, moment: Moment): boolean {
  if (isWholeDraft(checked, finding)) return showsWholeDraft(checked, moment)
  const { typedAt } = moment
  return typedAt === null || typedAt < finding.span.start || typedAt > finding.span.end
}
