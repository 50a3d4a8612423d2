import type { FileFinding, Move } from '../../engine'
import { carefulLine } from '../careful'
import { isWholeDraft, type CheckedVersion } from '../findings'
import { isSaid, say } from '../l10n'
import type { DraftSession } from '../session'

/** A line of the checklist. */
export interface Entry {
  /** The same from check to check, so that what is open stays open, and the focus stays where it is. */
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly tooltip?: string
  /** What a screen reader says. */
  readonly spoken: string
  readonly icon?: 'pass' | 'circle-large-outline' | 'error' | 'info' | 'lightbulb'
  /** What it is about: file offsets, UTF-16, of the version that was checked. */
  readonly place?: { readonly start: number; readonly end: number }
  readonly children?: readonly Entry[]
}

/** In the order in which a reply makes them. */
const order: readonly Move[] = ['greeting', 'acknowledgement', 'next-steps', 'help-offer', 'sign-off']

/** What the draft does and lacks, then what could be said better, by family. */
export function entriesOf(session: DraftSession, checked: CheckedVersion): readonly Entry[] {
  const { result } = checked
  if (result.locale === null) return [note('no-locale', say('status.noLocaleLabel'))]
  if (result.words === 0) return [note('empty', say('checklist.empty'))]
  const open = session.openFindings(checked)
  const moves = moveEntries(session, checked, open)
  const families = familyEntries(
    session,
    checked,
    open.filter((finding) => !isWholeDraft(checked, finding)),
  )
  const noHints = families.length === 0 ? [note('clean', say('checklist.clean'), 'pass')] : []
  return [
    ...(result.careful ? [note('careful', carefulLine(result.careful), 'info')] : []),
    ...(moves.length > 0 ? [group('moves', say('checklist.moves'), moves)] : []),
    ...families,
    ...noHints,
  ]
}

export const note = (id: string, label: string, icon?: Entry['icon']): Entry => ({
  id,
  label,
  spoken: label,
  ...(icon && { icon }),
})

function group(id: string, label: string, children: readonly Entry[], count?: number): Entry {
  const counted = count === undefined ? {} : { description: String(count) }
  const spoken = count === undefined ? label : say('checklist.familySpoken', { family: label, count })
  return { id, label, spoken, children, ...counted }
}

/** A move that is neither made nor missing isn't due in this draft: nobody needs to read of it. */
function moveEntries(
  { document }: DraftSession,
  { result, rules }: CheckedVersion,
  open: readonly FileFinding[],
): Entry[] {
  return order.flatMap((move): Entry[] => {
    const label = capital(say(`move.${move}`))
    const made = result.moves[move]
    const missing = open.find(({ ruleId }) => rules[ruleId]?.move === move)
    if (made) {
      const words = shortened(textIn(document.getText(), made))
      const spoken = say('checklist.doneSpoken', { move: label, words })
      const done: Entry = { id: move, label, description: words, spoken, icon: 'pass', place: made }
      // Made, but not well: it fits any message.
      return [
        missing
          ? { ...done, icon: 'lightbulb', tooltip: missing.message, spoken: `${spoken}. ${missing.message}` }
          : done,
      ]
    }
    if (!missing) return []
    const { message, span } = missing
    return [
      {
        id: move,
        label,
        description: say('checklist.missing'),
        tooltip: message,
        spoken: say('checklist.missingSpoken', { move: label, message }),
        icon: 'circle-large-outline',
        place: span,
      },
    ]
  })
}

function familyEntries(
  { document }: DraftSession,
  { rules }: CheckedVersion,
  findings: readonly FileFinding[],
): Entry[] {
  const byFamily = new Map<string, FileFinding[]>()
  for (const finding of findings) {
    const family = rules[finding.ruleId]?.family ?? finding.ruleId
    byFamily.set(family, [...(byFamily.get(family) ?? []), finding])
  }
  return [...byFamily].map(([family, all]) => {
    const children = all.map((finding, i): Entry => {
      const { message, span, range, level } = finding
      const words = shortened(textIn(document.getText(), span))
      const line = range.start.line + 1
      return {
        id: `${family} ${i}`,
        label: words,
        description: message,
        tooltip: message,
        spoken: say('checklist.hintSpoken', { words, message, line }),
        icon: level === 'error' ? 'error' : level === 'warning' ? 'info' : 'lightbulb',
        place: span,
      }
    })
    return group(`family ${family}`, familyName(family), children, children.length)
  })
}

/** In the language of the messages; a team's own family goes by its id. */
function familyName(family: string): string {
  const key = `family.${family}`
  return isSaid(key) ? say(key) : capital(family.replaceAll('-', ' '))
}

const textIn = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim()

/** Characters of a quotation in a narrow view. */
const mostShown = 60
const shortened = (text: string): string =>
  text.length > mostShown ? `${[...text].slice(0, mostShown).join('').trimEnd()}…` : text

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
