import { placeholderEnd } from './placeholders'
import { fold } from './tokens'

/** Small words between the words of a name, titles before it, kisses, initials. */
const particle =
  /^(?:de|da|di|du|van|von|der|den|la|le|el|al|bin|y|e|and|&|from|at|of|the|die|das|het|for|in|on behalf|pri|iz|za|x+|xo+|your|team|ekipa|everyone|everybody|[a-z]|gospa|gospod|(?:g|ga|dr|mag|prof|doc)\.)$/i
/** What only addresses, numbers and title lines hold. */
export const contact = /[@|]|https?:|www\.|\d{4,}|(?:\d[\s().-]*){7,}|\b(?:tel|phone|mobile|fax|ext)\b\.?:?/i
const nameWord = /^[(“„«"']?\p{Lu}[\p{L}\p{M}'’.-]*[)”“»"',]*$/u
/** "И. П. Сорокин": the letter alone is a word of the language. */
const initial = /^\p{Lu}\.$/u

/** "Tom, 041 555 222", "Tom, room 7" */
const phone = /\+?\d(?:[\d\s/-]{6,})\d$|, \p{L}+\.? \d{1,4}$/u

/** What a firm's name ends with; its stop closes no sentence. */
const legalForm = /,?\s(?:d\.\s?o\.\s?o|d\.\s?d|s\.\s?p|ltd|inc|llc|gmbh)\.?$/i

/** "Tom, Front Desk", "Tom - Acme", "Ann Lee from the billing team", "Eva iz Mlade banke": the name and what follows it. */
function splitTitle(text: string): [name: string, title: string] {
  const at = text.search(
    /,|\s[|@·•–—/-]\s|(?<=^\p{Lu}\S{0,30}(?:\s\p{Lu}\S{0,30})?)\s(?:from|at|iz|pri|z|s|od|из|от|van|by|von|vom|aus)\s/u,
  )
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

/** "The whole team here at Acme", "all of us at the shop", "me": who signs below a formula without a name. */
export function isGroup(text: string): boolean {
  if (text.length > 60 || /[.!?:;]$/.test(text)) return false
  return /^me$|^(?:the|your|all|everyone|everybody)\b.*\b(?:crew|desk|everybody|everyone|folks|friends|gang|people|staff|team|us)\b/i.test(
    text,
  )
}

export interface NameWords {
  readonly notNames: ReadonlySet<string>
  /** Folded words with which a signing group's name begins. */
  readonly groups: ReadonlySet<string>
}

const namedGroup = /^\p{Ll}+ (?:\p{Ll}+ )?[«„“"]?\p{Lu}[\p{L}\p{N}-]*[»“”"]?$/u

/** Given names that are frequent words of some language. */
const givenNames = new Set(
  'al an ana ben bo dan di ed ina jan jo lea mo may pia sam una val van will'.split(' '),
)

/** "dan" below a line that is all in small letters: a name, and elsewhere a Slovenian day. */
export const isGivenName = (word: string): boolean => givenNames.has(fold(word))

/** "служба поддержки", "team Acme", "команда «Ромашка»": a word for a group, or one or two small words and a name. */
export const isNamedGroup = (text: string, groups: ReadonlySet<string>): boolean =>
  namedGroup.test(text) || isGroupLine(text, groups)

/** "Oddelek za reklamacije", "Občinska uprava", "Jou gimspan": the first or second word is one for a group, or ends so. */
export function isGroupLine(text: string, groups: ReadonlySet<string>): boolean {
  const opening = text.split(/\s+/, 2).map((word) => fold(/^[\p{L}-]*/u.exec(word)![0]))
  return (
    opening.some((word) => groups.has(word) || groups.has(compoundHead(word, groups))) &&
    text.length <= 60 &&
    !/(?<!\bdept)\.$|[!?:;,]$/i.test(text)
  )
}

/** A set holds "…span" for all that ends in it: "gimspan". */
function compoundHead(word: string, groups: ReadonlySet<string>): string {
  for (let at = 2; at < word.length - 3; at++) {
    const head = `…${word.slice(at)}`
    if (groups.has(head)) return head
  }
  return ''
}

/** "Tom", "Marta, Front Desk", "The Acme team", "Carla M.", `[Your name]`: capitalised words and little else. */
export function isName(text: string, notNames: ReadonlySet<string>, afterFormula = false): boolean {
  const bare = text
    .replace(/^[\s*_`]+|[\s*_`]+$/g, '')
    .replace(/^x{1,3}\s+(?=[{[\p{Lu}])/iu, '')
    .replace(/(?:\s*[\p{Extended_Pictographic}\u200d\ufe0f])+$|\s*[:;]-?[)D]$/u, '')
    .replace(legalForm, '')
  const placeholder = placeholderEnd(bare, 0, { markdown: false, from: 0, to: bare.length })
  if (placeholder > 0) return bare.length - placeholder < 40 && !/[.!?]/.test(bare.slice(placeholder))
  // What follows "Tom," or "Tom |" is a title or a company.
  const [name, title] = splitTitle(bare)
  if (
    !name ||
    bare.length > 60 ||
    contact.test(name) ||
    (!afterFormula && /\d/.test(title.replace(phone, '')))
  )
    return false
  const list = name.replace(/(?<=\S)\s*\([^()]*\)$/, '').split(/\s+/)
  if (
    list.length > (/^(?:the|your|die)\s|\sand (?:everyone|everybody|the)\s/i.test(name) ? 7 : 5) ||
    (/[.!?;:]$/.test(bare) && !/(?:^|\s)\p{Lu}\.$|, (?:\p{Ll}{2,5}\. ?)+$/u.test(bare))
  )
    return false
  const proper = list.filter((word) => nameWord.test(word))
  if (proper.length + list.filter((word) => particle.test(word)).length < list.length)
    return afterFormula && list.length === 1 && !notNames.has(fold(bare)) && /^\p{L}+$/u.test(bare)
  const isCommon = (word: string, at = 1) =>
    notNames.has(fold(word.replace(/[^\p{L}\p{M}]+$/u, ''))) &&
    !(at === 0 && (afterFormula || list.length > 1) && isGivenName(word))
  if (/^(?:the|your|die|das|het)\s/i.test(bare))
    return proper.length > 1 || (proper.length === 1 && !isCommon(proper[0]!))
  return (
    (!isCommon(list[0]!, 0) || (list.length > 1 && initial.test(list[0]!))) &&
    proper.some((word) => !isCommon(word, list.indexOf(word)))
  )
}

/** "Ann", "Ann Lee", "Ann iz podpore" */
const lastName = /^\p{Lu}\p{L}+(?:\s\p{Lu}[\p{L}.]*|\s(?:iz|z|s|from|at|из|с|van)(?:\s\p{L}+){1,2})?$/u
/** "Ann, front desk", "Rok Bele, vodja centra", "Ann, Oak Lamps": who it is, and what or where. */
const withRole = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, (\p{L}[\p{L}&-]*(?: \p{L}[\p{L}&-]*){0,3})$/u
/** Between the words of a role: "dairy below Krn", "sirarna pod Krnom". */
const linking =
  /^(?:at|by|of|in|on|from|for|and|below|pod|na|v|pri|iz|za|van|by|vir|op|onder|из|в|на|под|при|для)$/iu
/** "Front desk, Ann", "Ekipa na terenu, Rok" */
const groupAndName = /^\p{Lu}[\p{L}&-]+(?: \p{L}+){0,2}, \p{Lu}\p{Ll}+$/u
/** "Senior nurse Ann Lee", "arhitekt Rok": what somebody is, and the name. */
const titled = /^(?:\p{Lu}\p{Ll}+(?: \p{Ll}+){1,2}|\p{Ll}{3,}(?: \p{Ll}+)?)(?: \p{Lu}\p{Ll}+){1,2}$/u

/**
 * What a text ends with, and no stop behind it: "All sorted. Ann", "xx Ann", "Print desk", "The Acme team"; but not the
 * Smith of "Dr. Smith".
 */
export function isLastName(text: string, at: number, { notNames, groups }: NameWords): boolean {
  const abbreviation = /(?:^|\s)(\p{Lu}\p{L}{0,3})\.\s+$/u.exec(text.slice(Math.max(0, at - 10), at))
  if (abbreviation && !notNames.has(fold(abbreviation[1]!))) return false
  const name = text.slice(at).replace(/^x{1,4} /i, '')
  if (/^\p{Lu}\p{L}+ \p{Ll}+$/u.test(name)) return isGroupLine(name, groups)
  if (/^(?:The|Your) /.test(name)) return isGroup(name)
  if (groupAndName.test(name) && isGroupLine(name.split(',')[0]!, groups)) return true
  const role = withRole.exec(name)?.[1]
  const isCommon = (word: string) =>
    notNames.has(fold(word)) && !groups.has(fold(word)) && !linking.test(word)
  if (role !== undefined && (linking.test(role.split(' ')[0]!) || role.split(' ').some(isCommon)))
    return false
  return (role !== undefined || lastName.test(name)) && (isName(name, notNames) || isGivenName(name))
}

/** "Senior nurse Ann Lee", on a line of its own: none of these is a common word, as they are in "Ask for Ann". */
export const isTitledName = (text: string, { notNames }: NameWords): boolean =>
  titled.test(text) && !text.split(' ').some((word) => notNames.has(fold(word)))
