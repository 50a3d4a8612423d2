import { angleEnd, bracketEnd, entityEnd } from './bracketed-blanks'
import { matchAt } from './source-lines'

/** `customer.name` of `{{customer.name | there}}`; '' for a blank of `____`. */
export function placeholderName(source: string): string {
  const inner = source.replace(/^[`#%$@*|<[{!(]+[%!]?|[`%$@*|>\]})]+$/g, '')
  return /[\p{L}\p{N}]/u.test(inner) ? inner.replace(/\s*\|.*$/s, '').trim() : ''
}

// Every pattern is tried at one offset only, stops at a line end, and is bounded: the scan stays linear.
/** A brace too many or too few is still a blank: that is why it was never filled. */
const doubleBraces = /[{]{2,3}[^{}\r\n]{0,200}[}]{1,3}/y
const liquidTag = /\{%[^%\r\n]{0,200}%\}|<%[^%\r\n]{0,200}%>|\[%[^%\r\n]{0,200}%\]/y
const oneBrace = /[#%$]?\{[!$@]?(?:[\p{L}_][\p{L}\p{M}\p{N}_ .,'’"/|&()?!–-]{0,100}|\d{1,2})\}{1,2}/uy
/** "{order_number" with nothing but the end of the line, a stop or emphasis where its brace should be. */
const openBrace =
  /\{{1,2}[\p{L}_][\p{L}\p{N}_./-]{2,40}(?=[*_]{0,3}(?:[,;!?]?\s*(?:[\r\n]|$)|[,;!?]\s|\*\*))/uy
const printf = /%(?:\d\$)?[sd](?![\p{L}\p{N}%])/uy
/** `%D0%` in an address is a character. */
const percent =
  /(?!%[\dA-Fa-f]{2}%)%{1,2}(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|[a-z][a-z0-9]*(?:[_.][a-z0-9]+)*)%{1,2}/y
const merge = /\*\|[A-Z][A-Z0-9_:]{0,40}\|\*/y
const guillemets = /«(?:\p{L}{1,20}(?:_\p{L}{1,20}){1,5}|\p{Lu}\p{Ll}{1,20}(?:\p{Lu}\p{Ll}{1,20}){1,5})»/uy
const crosses =
  /X{3,}(?![\p{L}\p{N}]|-\p{L})|XX(?:[/.:-]X{2,4}){1,2}(?![\p{L}\p{N}])|XX(?=[%)]|\s\p{Ll})|X[-–]Y(?=\s\p{L})/uy
const smallCrosses = /xx(?:[/.:-]x{2,4}){1,2}(?![\p{L}\p{N}])|x{2,}(?=%)|x{4,}(?=\s\p{Ll})/uy
/** "XXXX XXXX XXXX 1234" is a card number that is hidden on purpose. */
const hidden = /[Xx]{2,20}(?:[ -][Xx]{2,20}){0,5}[ -]?\d/y
const money = /[$€£]\s?X{1,}(?:[.,]X{2})?(?![\p{L}\p{N}])/uy
/** "$name", "$refNo", "$first_name": a variable of a program that never filled it in; "$total = 5" is a program's. */
const variable =
  /\$(?:[a-z]{2,20}(?:_[a-z]{2,20}){1,3}|[a-z]{2,20}(?:[A-Z][a-z]{1,20}){1,3}|name|email|date|amount|company|message|category|subject|product|phone|address|owner|customer|client|user|username|agent|team|ticket|order|number|title|firstname|lastname|deadline|price)(?![\p{L}\p{N}_[(]|\s?[=+*/]|->|\.[a-z]|::)/uy
/** "$user.name", "$SITENAME$", "$(order['number'])": other programs' variables; "$(pwd)" asks a shell. */
const dotted = /\$[a-z]{2,20}(?:\.[a-z]{2,20}){1,3}(?![\p{L}\p{N}_[(]|\s?[=+*/]|->|::)/uy
const betweenDollars = /\$[A-Z][A-Z0-9]{2,30}(?:_[A-Z0-9]{1,30}){0,4}\$/y
const inDollarParentheses =
  /\$\((?!(?:pwd|nproc|date|whoami|hostname|uname)\))[a-z]\w{2,30}(?:\.\w{1,30}|\['\w{1,30}'\]){0,3}\)/iy
const emptyNumber = /#\(\s?\)|#\[\s?\]|#\{\s?\}/y
/** "(insert link)", "(paste the steps here)": said to the writer. What names "your" is said to the customer. */
const parentheses =
  /\((?:insert\s(?!your\b)|(?:add|copy|enter|include|paste|put|type)\s(?=[^()\r\n]{1,80}\shere\))(?![^()\r\n]{0,80}\byour?\b))[^()\r\n]{1,80}\)/iy
const isWord = /[\p{L}\p{N}]/u
const underscores = /_{3,}/y
const emptyAddress = /https?:\/\/(?:\.{3}|…)/y

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

/** True for a line with a blank to fill in. */
export function holdsPlaceholder(line: string): boolean {
  const context = { markdown: false, from: 0, to: line.length }
  for (let at = 0; at < line.length; at++) if (placeholderEnd(line, at, context) >= 0) return true
  return false
}

function tryAt(text: string, at: number, context: PlaceholderContext): number {
  const before = at > context.from ? text[at - 1]! : ' '
  switch (text[at]) {
    case '{':
      return isCode(text, at, context.from)
        ? -1
        : endOf(doubleBraces, text, at, liquidTag, oneBrace, openBrace)
    case '#':
      return text[at + 1] === '{' ? endOf(oneBrace, text, at, emptyNumber) : endOf(emptyNumber, text, at)
    case '$':
      return text[at + 1] === '{'
        ? endOf(oneBrace, text, at)
        : endOf(money, text, at, variable, dotted, betweenDollars, inDollarParentheses)
    case '%':
      if (text[at + 1] === '{') return endOf(oneBrace, text, at)
      return isWord.test(before) ? -1 : endOf(percent, text, at, printf)
    case '€':
    case '£':
      return endOf(money, text, at)
    case '[':
      return text[at + 1] === '%' ? endOf(liquidTag, text, at) : bracketEnd(text, at, context.from)
    case '<':
      return text[at + 1] === '%' ? endOf(liquidTag, text, at) : angleEnd(text, at, context.from)
    case '&':
      return entityEnd(text, at)
    case '*':
      return endOf(merge, text, at)
    case '«':
      return endOf(guillemets, text, at)
    case '(':
      return endOf(parentheses, text, at)
    case 'X':
    case 'x':
      if (/[\p{L}\p{N}_]/u.test(before) || /\d[\s-]?$/.test(text.slice(Math.max(context.from, at - 2), at)))
        return -1
      return matchAt(hidden, text, at) ? -1 : endOf(text[at] === 'X' ? crosses : smallCrosses, text, at)
    case '_':
      return underscoreEnd(text, at, context)
    case 'h':
      return endOf(emptyAddress, text, at)
    default:
      return -1
  }
}

/** "/orders/{id}" names a part of a path, `\d{2}` counts: both for those who write programs. */
function isCode(text: string, at: number, from: number): boolean {
  if (at === from) return false
  if (text[at - 1] === '/') return /(?:^|\s)\/[\w./{}-]*$/.test(text.slice(Math.max(from, at - 60), at))
  return /\d/.test(text[at + 1] ?? '') && /[\p{L}\p{N}\])]/u.test(text[at - 1]!)
}

function endOf(first: RegExp, text: string, at: number, ...others: readonly RegExp[]): number {
  for (const regex of [first, ...others]) if (matchAt(regex, text, at)) return regex.lastIndex
  return -1
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
