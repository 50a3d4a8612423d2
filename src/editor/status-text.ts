import type { FileFinding } from '../engine'
import { isWholeDraft, type CheckedVersion } from './findings'
import { say, type MessageKey } from './l10n'
import type { DraftSession } from './session'

/** What the status item says, and what a screen reader says for it. */
export interface StatusText {
  readonly text: string
  readonly label: string
}

/** Undefined: the document isn't checked. */
export function statusOf(session: DraftSession | undefined): StatusText {
  if (!session) return { text: say('status.off'), label: say('status.offLabel') }
  if (session.state === 'failed') return { text: say('status.failed'), label: say('status.failedLabel') }
  // While a check runs, the last one's words stay: a status that flickers at every key is none.
  const checked = session.latest
  return checked
    ? textOf(session, checked)
    : { text: say('status.checking'), label: say('status.checkingLabel') }
}

function textOf(session: DraftSession, checked: CheckedVersion): StatusText {
  const { result, rules } = checked
  if (result.locale === null) return { text: say('status.noLocale'), label: say('status.noLocaleLabel') }
  if (result.words === 0) return { text: say('status.empty'), label: say('status.empty') }
  const open = session.openFindings(checked)
  // A move that is made, but fits any message, isn't missing: it is a hint.
  const missingIn = ({ ruleId }: FileFinding) => {
    const move = rules[ruleId]?.move
    return move && !result.moves[move] ? [move] : []
  }
  const missing = open.flatMap(missingIn)
  const moves = [...new Set(missing)].map((move) => say(`move.${move}`)).join(', ')
  const count = open.filter((one) => !isWholeDraft(checked, one) || missingIn(one).length === 0).length
  if (moves)
    return {
      text: say('status.missing', { moves }),
      label: say('status.missingLabel', { moves, hints: hints('count', count) }),
    }
  if (count === 0) return { text: say('status.clean'), label: say('status.cleanLabel') }
  return { text: hints('status', count), label: hints('status', count) }
}

const hints = (where: 'count' | 'status', count: number): string =>
  say(`${where}.hint${count === 1 ? '' : 's'}` satisfies MessageKey, { count })
