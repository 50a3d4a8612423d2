import type { Draft } from './draft'
import type { TextSpan } from '../span'
import { matchAt } from './source-lines'

/** Unfilled blanks of the newest reply, in every dialect that helpdesks and mail merges use. */
export function placeholders(draft: Draft): readonly { readonly span: TextSpan; readonly name: string }[] {
  return draft.masks
    .filter((mask) => mask.kind === 'placeholder')
    .map(({ span }) => ({ span, name: placeholderName(draft.text.slice(span.start, span.end)) }))
}

/** `customer.name` of `{{customer.name | there}}`; '' for a blank of `____`. */
export function placeholderName(source: string): string {
  const inner = source.replace(/^[`#%$@*|<[{!(]+[%!]?|[`%$@*|>\]})]+$/g, '')
  return /[\p{L}\p{N}]/u.test(inner) ? inner.replace(/\s*\|.*$/s, '').trim() : ''
}

// Every pattern is tried at one offset only, stops at a line end, and is bounded: the scan stays linear.
const doubleBraces = /[{]{2,3}[^{}\r\n]{0,200}[}]{2,3}/y
const liquidTag = /\{%[^%\r\n]{0,200}%\}/y
const oneBrace = /[#%$]?\{!?(?:[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/|&()?!–-]{0,100}|\d{1,2})\}/uy
const doubleBrackets = /\[\[[\p{L}_][\p{L}\p{N}_ .-]{0,60}\]\]/uy
const brackets = /\[[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/&()?!:;#$€£%+–…-]{1,160}\]/uy
const angles = /<<[\p{L}_][\p{L}\p{N}_ .'-]{0,60}>>|<[\p{L}_][\p{L}\p{M}\p{N}_ .,'’/&–-]{0,60}>/uy
const percent = /%[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*%/y
const merge = /\*\|[A-Z][A-Z0-9_:]{0,40}\|\*/y
const crosses = /X{3,}(?![\p{L}\p{N}])|XX(?:[/.-]X{2,4}){1,2}(?![\p{L}\p{N}])/uy
const money = /[$€£]\s?X{2,}(?:[.,]X{2})?(?![\p{L}\p{N}])/uy
const isWord = /[\p{L}\p{N}]/u
const underscores = /_{3,}/y
const emptyAddress = /https?:\/\/(?:\.{3}|…)/y

/** Bracketed words that are no blanks: notes of editors and mail programs, BBCode, check boxes. */
const notBlank =
  /^\[(?:sic|x|ok|edit|edited|ed|new|beta|solved|resolved|fixed|closed|external|spam|optional|laughs|laughter|emphasis (?:added|mine)|snip|cut|(?:inline )?image|cid|image: .*|cid:.*|mailto:.*|https?:.*|tel:.*|ticket .*|case .*\d.*|pm|re|fwd?)\]$/i
/** Before a bracketed word that names a button or key. */
const press =
  /(?:\b(?:click|clicking|press|pressing|hit|select|choose|tap|open|the|on|key|keys|button|menu|then|or|and|via|under)|>|→|\+)\s*$/i
/** `[code]` opens BBCode where `[/code]` follows. */
const bbCode = /^\[(?:b|i|u|s|url|img|quote|code|list)\]$/i
const button = /^\[(?:[A-Z][\w+.-]*(?: [A-Z][\w+.-]*){0,2})\]/

/** Elements of HTML; any other word in angle brackets is a blank. */
const tags = new Set(
  'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main mark meta nav o:p ol option p pre q s samp script section select small span strike strong style sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr'.split(
    ' ',
  ),
)

/** True for the inside of `<…>` that begins like an HTML tag: `br`, `/p`, `a href="…"`. */
export function isTagName(inside: string): boolean {
  const name = /^\/?([a-z][a-z0-9:]*)(?=[\s/]|$)/i.exec(inside)?.[1]?.toLowerCase()
  return name !== undefined && tags.has(name)
}

export interface PlaceholderContext {
  /** In Markdown `___` beside a letter is emphasis. */
  readonly markdown: boolean
  /** Where the stretch begins and ends: nothing outside it is looked at. */
  readonly from: number
  readonly to: number
}

/** The end of a placeholder that begins at `at`, or -1. Links and reference links are the caller's to rule out. */
export function placeholderEnd(text: string, at: number, context: PlaceholderContext): number {
  const end = tryAt(text, at, context)
  return end <= context.to ? end : -1
}

function tryAt(text: string, at: number, context: PlaceholderContext): number {
  switch (text[at]) {
    case '{':
      return endOf(doubleBraces, text, at, liquidTag, oneBrace)
    case '#':
    case '$':
    case '%':
      return text[at + 1] === '{'
        ? endOf(oneBrace, text, at)
        : text[at] === '#'
          ? -1
          : endOf(text[at] === '$' ? money : percent, text, at)
    case '€':
    case '£':
      return endOf(money, text, at)
    case '[':
      return bracketEnd(text, at, context)
    case '<': {
      const match = matchAt(angles, text, at)
      return match && !isTagName(match[0].slice(1, -1)) ? angles.lastIndex : -1
    }
    case '*':
      return endOf(merge, text, at)
    case 'X':
      return at > context.from && /[\p{L}\p{N}_]/u.test(text[at - 1]!) ? -1 : endOf(crosses, text, at)
    case '_':
      return underscoreEnd(text, at, context)
    case 'h':
      return endOf(emptyAddress, text, at)
    default:
      return -1
  }
}

function endOf(first: RegExp, text: string, at: number, ...others: readonly RegExp[]): number {
  for (const regex of [first, ...others]) if (matchAt(regex, text, at)) return regex.lastIndex
  return -1
}

function bracketEnd(text: string, at: number, { from }: PlaceholderContext): number {
  if (matchAt(doubleBrackets, text, at)) return doubleBrackets.lastIndex
  const match = matchAt(brackets, text, at)
  if (!match || notBlank.test(match[0])) return -1
  if (
    bbCode.test(match[0]) &&
    (match[0].length < 4 || text.slice(at, at + 2000).includes(`[/${match[0].slice(1)}`))
  )
    return -1
  if (at > from && /[\p{L}\p{N}_\])]/u.test(text[at - 1]!)) return -1
  if (
    button.test(match[0]) &&
    !/^\[[A-Z_ ]+\]/.test(match[0]) &&
    press.test(text.slice(Math.max(from, at - 20), at))
  )
    return -1
  // Not `[text](url)` or `[text][ref]`, even in a text that isn't Markdown.
  return '(['.includes(text[brackets.lastIndex] ?? ' ') ? -1 : brackets.lastIndex
}

/** A blank to fill in. A line of underscores is a rule, and `___word` is emphasis or a name. */
function underscoreEnd(text: string, at: number, { from, to, markdown }: PlaceholderContext): number {
  const before = at > from ? text[at - 1]! : '\n'
  if (before === '_' || isWord.test(before) || !matchAt(underscores, text, at)) return -1
  const end = underscores.lastIndex
  const after = end < to ? text[end]! : '\n'
  if (isWord.test(after) && (markdown || after !== 's')) return -1
  return /[\r\n]/.test(before) && /[\r\n]/.test(after) ? -1 : end
}
