import { afterFormula, isPureFormula, restOf, type FormulaWords } from './formula'
import { holdsPlaceholder } from './placeholders'
import { fold } from './tokens'
import {
  contact,
  isGivenName,
  isGroup,
  isGroupLine,
  isLastName,
  isName,
  isNamedGroup,
  isTitledName,
  type NameWords,
} from './names'
import {
  dashedName,
  finished,
  initialsAtEnd,
  office,
  partingAt,
  role,
  signed,
  stops,
  thanks,
  thanksFor,
} from './sign-off-shapes'
import { hasTextBefore, isItemAbove, textOf, withoutPostscript } from './sign-off-lines'
import { Question } from './line-text'
import { LineKind, type SourceLines } from './source-lines'

export interface SignOffWords extends NameWords, FormulaWords {}

export interface SignOff {
  readonly start: number
  /** Where the signature begins: a title, company or contact line after the name; else the end of the reply. */
  readonly signature: number
  /** After the last line of both: what follows is a postscript. */
  readonly end: number
}

/** How many lines from the end are looked at. */
const maxLines = 16

/** The sign-off that ends the reply lines `[first, last)`, or null. Looks at the last few lines only. */
export function findSignOff(
  lines: SourceLines,
  first: number,
  last: number,
  words: SignOffWords,
): SignOff | null {
  const end = withoutPostscript(lines, first, last)
  const tail: number[] = []
  for (let line = end - 1; line >= first && tail.length < maxLines; line--)
    if (!lines.isBlank(line) && lines.kind[line] !== LineKind.Comment) tail.unshift(line)
  if (!tail.length) return null
  let blank = end
  while (blank < last && lines.isBlank(blank)) blank++
  const after = lines.next(blank - 1)
  return (
    byFormula(lines, tail, after, first, words) ??
    byName(lines, tail, after, first, words) ??
    inLine(lines, tail, after, first, words)
  )
}

/** A formula on a line of its own, and below it nothing but names, titles and addresses. */
function byFormula(
  lines: SourceLines,
  tail: readonly number[],
  after: number,
  first: number,
  words: SignOffWords,
): SignOff | null {
  // "Thanks!" and nothing else is a reply, not the end of one.
  const isAlone = !hasTextBefore(lines, first, tail[0]!)
  for (let i = tail.length - 1; i >= 0; i--) {
    const rest = restOf(lines, tail[i]!, words)
    if (rest === null) {
      if (!isShort(lines, tail[i]!)) return null
      continue
    }
    const formula = textOf(lines, tail[i]!)
    const goesOn = thanks.test(formula) || tail[i + 1] !== tail[i]! + 1
    if (!isRest(rest, words, formula) || !isNamePlace(lines, tail[i + 1], rest, words, goesOn)) continue
    if (tail.length === 1 && rest === '' && isAlone) return null
    let start = i
    while (start > 0 && isPureFormula(lines, tail[start - 1]!, words)) start--
    return {
      start: lines.start[tail[start]!]!,
      signature: signatureStart(lines, tail.slice(rest ? i : i + 1), after, rest !== ''),
      end: after,
    }
  }
  return null
}

/** Below "Thanks," stands a name, a team or an address: "Thanks,\n\nYour parcel left today" goes on. */
function isNamePlace(
  lines: SourceLines,
  below: number | undefined,
  rest: string,
  words: SignOffWords,
  goesOn: boolean,
): boolean {
  if (below === undefined || rest !== '') return true
  return lines
    .at(below)
    .answer(
      goesOn ? Question.Name : Question.NameBelowFarewell,
      () => namesWriter(textOf(lines, below), words, goesOn),
      words,
    )
}

function namesWriter(text: string, words: SignOffWords, goesOn: boolean): boolean {
  if (contact.test(text) || isName(text, words.notNames, true) || signed.test(text) || isGroup(text))
    return true
  if (isNamedGroup(text, words.groups)) return true
  // "Kind regards,\nComplaints about household goods": whoever stands right below a farewell signs.
  if (!goesOn && /^[^.!?:;]{2,50}$/u.test(text) && text.split(/\s+/).length <= 6) return true
  const list = text
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/)
  return list.length <= 4 && /^\P{Ll}/u.test(text) && list.filter((word) => /^\p{Ll}/u.test(word)).length < 2
}

/** After the formula comes nothing or a name: "Thanks for your patience." is prose, and so is "Thanks, support did it." */
function isRest(rest: string, words: SignOffWords, line: string): boolean {
  if (rest === '' || rest.length >= 60) return rest === ''
  if (isName(rest, words.notNames, true) || afterFormula(rest, words) === '') return true
  return isNamedGroup(rest, words.groups) && !stops.test(line.slice(line.indexOf(rest)))
}

/** Short enough for a name, a title or an address, and no sentence. */
function isShort(lines: SourceLines, line: number): boolean {
  if (lines.kind[line] === LineKind.Quote || lines.kind[line] === LineKind.TableRow) return false
  return lines.at(line).answer(Question.Short, () => isShortText(textOf(lines, line)), null)
}

function isShortText(source: string): boolean {
  const text = source.replace(/\s*[:;]-?[)D]$/, '')
  if (text.length > 100) return false
  return !/[.!?:][)"'”’*_]*$/.test(text) || /(?:^|[\s.])\p{L}{1,4}\.$/u.test(text) || contact.test(text)
}

/**
 * The first line below the formula is the name; from the next on, or where that is no name, it is a signature. A line
 * with a blank is the writer's to fill: no mail program appends one.
 */
function signatureStart(lines: SourceLines, below: readonly number[], after: number, named: boolean): number {
  const first = below[0]
  if (first === undefined) return after
  const isNamed = named || !contact.test(textOf(lines, first).replace(/[{[<][^}\]>]*[}\]>]/g, ''))
  const isBlank = (line: number) => holdsPlaceholder(textOf(lines, line))
  const behindBlanks = below.reduce((behind, line, i) => (isBlank(line) ? i + 1 : behind), 0)
  const line = below[Math.max(behindBlanks, isNamed ? 1 : 0)]
  return line === undefined ? after : lines.start[line]!
}

/** No formula: "– Priya", "^TM", or a bare name that begins the last paragraph or follows a finished line of it. */
function byName(
  lines: SourceLines,
  tail: readonly number[],
  after: number,
  first: number,
  words: SignOffWords,
): SignOff | null {
  let top = tail.length - 1
  while (top > 0 && tail[top - 1] === tail[top]! - 1 && tail.length - top < 5) top--
  for (let i = top; i < tail.length; i++) {
    const line = tail[i]!
    const isWished = isWish(lines, line - 1, first)
    const mayBegin =
      isWished ||
      line === first ||
      lines.isBlank(line - 1) ||
      lines.kind[line - 1] === LineKind.Rule ||
      finished.test(textOf(lines, line - 1))
    if (!mayBegin || !hasTextBefore(lines, first, line) || isAnnounced(lines, line, first)) continue
    if (!isNameLine(lines, line, words) && !(i === tail.length - 1 && isLoneName(lines, line, first, words)))
      continue
    const below = tail.slice(i)
    if (!below.every((other) => isShort(lines, other))) continue
    return {
      start: lines.start[isWished ? line - 1 : line]!,
      signature: signatureStart(lines, below, after, true),
      end: after,
    }
  }
  return null
}

function isNameLine(lines: SourceLines, line: number, words: SignOffWords): boolean {
  const text = textOf(lines, line)
  const name = signed.exec(text)?.[1]
  const kind = lines.kind[line]
  if (name !== undefined)
    return (
      isName(name, words.notNames, kind === LineKind.Text) ||
      /^\p{Lu}{1,3}$/u.test(name) ||
      (/^\p{Lu}/u.test(name) && isGroupLine(name, words.groups))
    )
  return (
    (kind === LineKind.Text || kind === LineKind.Code) &&
    (!text.endsWith(',') || (line + 1 < lines.count && role.test(textOf(lines, line + 1)))) &&
    (isName(text, words.notNames) ||
      isTitledName(text, words) ||
      (/^\p{Lu}/u.test(text) &&
        text.split(/\s+/).length <= (office.test(text) ? 9 : 5) &&
        isGroupLine(text, words.groups)))
  )
}

/** "Send it to:" announces an address or a list, no name. */
function isAnnounced(lines: SourceLines, line: number, first: number): boolean {
  let above = line - 1
  while (above > first && above > line - 4 && lines.isBlank(above)) above--
  return above >= first && /:[*_]*$/.test(textOf(lines, above))
}

/** "A.", "- dw", "kit (mod)" or, from who writes all in small letters, "ann": a last line with nothing above it. */
function isLoneName(lines: SourceLines, line: number, first: number, words: SignOffWords): boolean {
  const text = textOf(lines, line)
  if (!lines.isBlank(line - 1)) return false
  if (/^[–—-]{1,2}\s?\p{Ll}[\p{Ll}\d-]{1,14}$/u.test(text)) return !isItemAbove(lines, line, first)
  if (lines.kind[line] !== LineKind.Text) return false
  if (/^\p{Lu}\.?$/u.test(text) || /^\p{L}{2,12} \(\p{L}[^()]{1,20}\)$/u.test(text)) return true
  let opening = first
  while (opening < line && lines.isBlank(opening)) opening++
  return (
    /^\p{Ll}{2,10}$/u.test(text) &&
    (isGivenName(text) || !words.notNames.has(fold(text))) &&
    /^\p{Ll}/u.test(textOf(lines, opening))
  )
}

/** A line of its own above the name: "Hope the wedding's wonderful,"; without its comma it is short: "Give him our love". */
function isWish(lines: SourceLines, line: number, first: number): boolean {
  if (line <= first || lines.kind[line] !== LineKind.Text) return false
  const text = textOf(lines, line)
  if (/^.{2,90},$/.test(text)) return lines.isBlank(line - 1) || finished.test(textOf(lines, line - 1))
  return lines.isBlank(line - 1) && text.length <= 45 && /^\p{L}+(?:\s\p{Ll}[\p{L}'’]*){1,4}$/u.test(text)
}

/** The last line's last sentence: "All sorted. Cheers, Tom" or "Have a good one! ^TM". */
function inLine(
  lines: SourceLines,
  tail: readonly number[],
  after: number,
  first: number,
  words: SignOffWords,
): SignOff | null {
  const line = tail.at(-1)!
  const kind = lines.kind[line]
  if (kind !== LineKind.Text && kind !== LineKind.ListItem) return null
  const end = lines.end[line]!
  const from = Math.max(lines.content[line]!, end - 80)
  const text = lines.text.slice(from, end).trimEnd()
  const initials = initialsAtEnd.exec(text)
  if (initials) {
    const start = from + initials.index + initials[0].indexOf(initials[1]!)
    if (/^[\^*]/.test(initials[1]!) || /[.!?…)]\s*$/.test(text.slice(0, initials.index)))
      return { start, signature: after, end: after }
  }
  const dashed = dashedName.exec(text)
  if (dashed && isName(dashed[2]!, words.notNames))
    return { start: from + dashed.index + dashed[1]!.length, signature: after, end: after }
  for (const match of text.matchAll(/([.!?…,)\p{Extended_Pictographic}])\s+(?=\p{L})/gu)) {
    const at = match.index + match[0].length
    const rest = afterFormula(text.slice(at), words)
    // After a comma ("…, thanks, Ann") only a name tells an ending from "…, thanks".
    const isEnd =
      rest === null
        ? match[1] !== ',' && isLastName(text, at, words)
        : !thanksFor.test(text.slice(at)) &&
          isRest(rest, words, text) &&
          (match[1] !== ',' || /^\p{Lu}/u.test(rest))
    if (isEnd) return { start: from + at, signature: after, end: after }
  }
  const parting = partingAt(text, (word) => words.notNames.has(fold(word)))
  const isAllOfIt = parting <= 0 && !hasTextBefore(lines, first, line)
  return parting < 0 || isAllOfIt ? null : { start: from + parting, signature: after, end: after }
}
