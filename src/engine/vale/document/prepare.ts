import { compile, type Regex } from '../regex/compile'
import { identity, slice, TextBuilder, through, type MappedText } from './mapped'

export interface Ignores {
  /** Expressions whose matches are taken for code: a block of it, and a span of it. */
  readonly blocks: readonly string[]
  readonly tokens: readonly string[]
}

const frontMatter = /^(---|\+\+\+)\r?\n([\s\S]+?)\n(?:---|\+\+\+)(?=\n|$)/
/** `$$…$$` between lines of their own. */
const mathBlock = '(?m)^\\$\\$\\s*\\n((?:.*\\n)*?)\\$\\$\\s*$'
/** Pandoc's rule tells `$x^2$` from "$5 and $10". */
const mathSpan = '(?<![\\\\$\\w])(\\$(?=[^\\s$])[^$\\n]*?[^\\s$\\\\]\\$)(?![\\d$])'

/** Markdown's source with front matter, mathematics and what the config ignores written as code. */
export function prepareMarkdown(source: string, { blocks, tokens }: Ignores): MappedText {
  let prepared = withoutFrontMatter(source)
  for (const pattern of [...blocks, ...(source.includes('$$') ? [mathBlock] : [])])
    prepared = replaced(prepared, compile(pattern), '\n```\n', '\n```\n')
  for (const pattern of [...tokens, ...(source.includes('$') ? [mathSpan] : [])])
    prepared = replaced(prepared, compile(pattern), '`', '`')
  return prepared
}

function withoutFrontMatter(source: string): MappedText {
  const match = frontMatter.exec(source)
  const whole = identity(source)
  return match ? slice(whole, match[0].length, source.length) : whole
}

/** Each match's first group (all of it where there is none) between two marks. */
function replaced(before: MappedText, regex: Regex, open: string, close: string): MappedText {
  const result = new TextBuilder()
  let at = 0
  for (const match of before.text.matchAll(regex.js)) {
    if (match[0] === '') continue
    const group = regex.captures[0]
    const kept = group === undefined ? match[0] : (match[group] ?? '')
    const offset = kept === '' ? 0 : match[0].indexOf(kept)
    const [start, end] = [match.index + offset, match.index + offset + kept.length]
    result.copy(before.text, at, match.index).put(open, start, start)
    result.copy(before.text, start, end).put(close, end, end)
    at = match.index + match[0].length
  }
  if (at === 0) return before
  return through(result.copy(before.text, at, before.text.length), before)
}

/** The plain values of front matter, each with its key. */
export function frontMatterValues(source: string): { readonly key: string; readonly text: MappedText }[] {
  const match = frontMatter.exec(source)
  if (!match) return []
  const [all, fence] = match
  const entry = fence === '+++' ? /^([\w-]+)[ \t]*=[ \t]*(.*)$/gm : /^([\w-]+):[ \t]+(.*)$/gm
  const whole = identity(source)
  return [...all.matchAll(entry)].flatMap(({ 0: line, 1: key, 2: value, index }) => {
    const start = index + line.length - value!.length
    if (/^[|>][+-]?\d?\s*$/.test(value!))
      return [{ key: key!, text: blockScalar(source, index + line.length + 1, value!.startsWith('>')) }]
    const quoted = /^(["'])(.*)\1\s*$/.exec(value!)
    const text = quoted ? quoted[2]! : value!.replace(/\s+#.*$/, '').trimEnd()
    // Only strings are prose.
    const isOther =
      !quoted && (text === '' || /^(?:[[{|>&*!-]|\d[\d.:T-]*Z?$|(?:true|false|null|yes|no)$)/i.test(text))
    const from = start + (quoted ? 1 : 0)
    return isOther ? [] : [{ key: key!, text: slice(whole, from, from + text.length) }]
  })
}

/** The indented lines from here on; folded, their breaks are spaces. */
function blockScalar(source: string, from: number, isFolded: boolean): MappedText {
  const lines = /^(?:[ \t]+[^\n]*\n|[ \t\r]*\n)*/.exec(source.slice(from))![0]
  const indent = /^[ \t]*/.exec(lines)![0].length
  const text = new TextBuilder()
  let at = from
  for (const line of lines.split('\n').slice(0, -1)) {
    const end = at + line.length
    text.copy(source, Math.min(at + indent, end), end).put(isFolded ? ' ' : '\n', end, end + 1)
    at = end + 1
  }
  return text
}
