import { matchAt } from './source-lines'

// Every pattern is tried at one offset only, stops at a line end, and is bounded: the scan stays linear.
const doubleBrackets = /\[\[[\p{L}_][\p{L}\p{N}_ .-]{0,60}\]\]/uy
const brackets =
  /\[(?:[$€£#]\s?|\d{1,4}(?:\s?[-–/]\s?\d{1,4})?\s(?=\p{L}))?[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/&()?!:;#$€£%+…–-]{0,160}(?:\s\|\s[\p{L}\p{N}_ .'’/-]{1,60}){0,4}\]|\[\?{1,3}\]/uy
const angles = /<<[\p{L}_][\p{L}\p{N}_ .'-]{0,60}>>|<[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/&–-]{0,60}>/uy
const entities = /&lt;[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/–-]{0,60}&gt;/uy
/** "[ names ]": with room around it, as in forms; "[ yes ]" is a box to tick. */
const padded = /\[ [\p{L}_][\p{L}\p{M}\p{N}_ .,'’/&()-]{1,60} \]/uy
const ticked = /^\[ (?:yes|no|ok|x|n\/?a|none|all|true|false)\b/i
/** Within so many characters the end of BBCode or of an element is looked for. */
const farthest = 2000

/**
 * Bracketed words that are no blanks: notes of editors and mail programs, marks of a subject line, check boxes,
 * log levels, ticket numbers, classes of characters. "[redacted]" isn't among them: a scrubbed text can't be sent.
 */
const notBlank =
  /^\[(?:sic|[a-z]|ok|edit(?:ed)?(?:: .*)?|ed|updated?|new|beta|solved|resolved|fixed|closed|deleted|removed|ext|external|urgent|spam|optional|applause|laughs|laughter|smiles?|grins?|sighs?|pause|sarcasm|emphasis (?:added|mine)|snip|cut|pdf|(?:inline )?image|cid|image: .*|cid:.*|mailto:.*|https?:.*|tel:.*|(?:ticket|case) .*\d.*|[a-z]{2,10}-\d+|\d+ (?:attachments?|files?|images?|photos?|more|replies|quoted .*)|pm|re|fwd?|error|info|warn(?:ing)?|debug|fatal|trace|notice|[a-z]-[a-z])\]$/i
const key =
  /^.(?:alt|backspace|cmd|command|control|ctrl|del|delete|end|enter|esc|escape|f\d{1,2}|fn|home|ins|insert|option|page ?(?:up|down)|pg ?(?:up|dn)|return|shift|space(?:bar)?|tab|win|windows)(?:\s?[+-]\s?\w{1,9})*.$/i
/** Before a bracketed word that names a button or key. */
const press =
  /(?:\b(?:click|clicking|press|pressing|hit|select|choose|tap|open|the|on|key|keys|button|menu|then|or|and|via|under)|>|→|\+)\s*$/i
const button = /^\[(?:[A-Z][\w+.-]*(?: [A-Z][\w+.-]*){0,2})\]/
/** `[code]` opens BBCode where `[/code]` follows. */
const bbCode = /^\[(?:b|i|u|s|url|img|quote|code|list)\]$/i
/** The "X" of "within [X] days"; as a mark it stands in front, or among other boxes. */
const crossed = /\p{L}\s$/u
const box = /^[^\r\n]{0,80}\[ ?\]/

/** Elements of HTML; any other word in angle brackets is a blank. */
const tags = new Set(
  'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark meta nav o:p ol option p pre q s samp script section select small span strike strong style sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr'.split(
    ' ',
  ),
)
/** Elements whose bare name is far more often a blank: "see <link>", "ship it to <address>". */
const blankTags = /^<(?:address|code|label|link|summary|title)>/i

/** True for the inside of `<…>` that begins like an HTML tag: `br`, `/p`, `a href="…"`. */
export function isTagName(inside: string): boolean {
  const name = /^\/?([a-z][a-z0-9:]*)(?=[\s/]|$)/i.exec(inside)?.[1]?.toLowerCase()
  return name !== undefined && tags.has(name)
}

/** The end of the blank that `[` at `at` opens, or -1. */
export function bracketEnd(text: string, at: number, from: number): number {
  if (matchAt(doubleBrackets, text, at)) return doubleBrackets.lastIndex
  const inPadding = matchAt(padded, text, at)
  const isPadded = inPadding && !ticked.test(inPadding[0]) ? inPadding : null
  const match = isPadded ?? matchAt(brackets, text, at)
  if (!match) return -1
  const end = isPadded ? padded.lastIndex : brackets.lastIndex
  const source = match[0]
  // Not `[text](url)` or `[text][ref]`, even in a text that isn't Markdown.
  if ('(['.includes(text[end] ?? ' ')) return -1
  if (at > from && /[\p{L}\p{N}_\])]/u.test(text[at - 1]!)) return -1
  const before = text.slice(Math.max(from, at - 20), at)
  if (source === '[X]') return crossed.test(before) && !box.test(text.slice(end, end + 90)) ? end : -1
  // "[NX]Dualism": a clan's mark in a player's name.
  if (/^(?:\p{Lu}\p{Ll}|\p{N})/u.test(text.slice(end, end + 2))) return -1
  if (notBlank.test(source) || key.test(source)) return -1
  if (bbCode.test(source) && text.slice(at, at + farthest).includes(`[/${source.slice(1)}`)) return -1
  if (button.test(source) && !/^\[(?:[A-Z_ ]+|[A-Z_ ]{3,}\d)\]/.test(source) && press.test(before)) return -1
  return end
}

/** The end of the blank that `<` at `at` opens, or -1. */
export function angleEnd(text: string, at: number, from: number): number {
  const match = matchAt(angles, text, at)
  if (!match) return -1
  const inside = match[0].slice(1, -1)
  // `List<String>` and `<T>` are code.
  if (at > from && /[\p{L}\p{N}_]/u.test(text[at - 1]!) && /^\w+$/.test(inside)) return -1
  if (/^[a-z]$/i.test(inside) && !/[XNY]/.test(inside)) return -1
  if (key.test(match[0]) || closes(text, at, match[0]) || isInRoute(text, at, from)) return -1
  return isTagName(inside) && !blankTags.test(match[0]) ? -1 : angles.lastIndex
}

/** "/api/boards/<id>/share": a route as programmers write it, not an address that lacks something. */
const isInRoute = (text: string, at: number, from: number): boolean =>
  /(?:^|\s)\/[\w/<>-]*\/$/.test(text.slice(Math.max(from, at - longestRoute), at))

const longestRoute = 80

/** True where `</name>` follows: an element, whatever its name. */
const closes = (text: string, at: number, tag: string): boolean =>
  text.slice(at, at + farthest).includes(`</${tag.slice(1)}`)

/** The end of a blank whose angle brackets are written as entities, or -1. */
export function entityEnd(text: string, at: number): number {
  const match = matchAt(entities, text, at)
  return match && !isTagName(match[0].slice(4, -4)) ? entities.lastIndex : -1
}
