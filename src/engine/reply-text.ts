import { replyRoles, type MaskKind } from './draft/draft'
import type { CheckResult } from './options'

/** `source`: as it was written; `plain`: as it reads, Markdown's marks gone and its addresses in brackets. */
export type ReplyForm = 'source' | 'plain'

/**
 * The newest reply as it goes to the customer: without front matter, comments, quotes and signature; what was
 * locked stays.
 * @param text the file's text that was checked
 */
export function replyText(text: string, result: CheckResult, form: ReplyForm): string {
  const { format, zones, masks, reply } = result
  if (format === 'email') return tidy(reply) // decoded already, and a mail has no comments
  const shownAs = form === 'plain' && format === 'markdown' ? readable : withoutComments
  const parts = zones.filter(({ role }) => replyRoles.has(role)).map(({ span }) => span)
  const kept = parts.map(({ start, end }) => {
    let out = ''
    let at = start
    for (const { kind, span } of masks) {
      if (span.start < at || span.end > end) continue
      out += text.slice(at, span.start)
      out += shownAs(text.slice(span.start, span.end), kind, out)
      at = span.end
    }
    return out + text.slice(at, end)
  })
  return tidy(kept.join(''))
}

/** Stands for a comment or a mark until it is known whether it had its line to itself: then the line goes, too. */
const gone = '\uFFFC'
const comment = /<!--[^]*?-->/g

function withoutComments(masked: string, kind: MaskKind): string {
  if (kind === 'locked') return masked.replace(comment, gone)
  return kind === 'markup' && masked.startsWith('<!--') ? gone : masked
}

const listMarker = /^\s*(?:[-*+]|\d{1,9}[.)])\s/
const fence = /^[ \t]*(?:`{3,}|~{3,}).*$/gm
const named: Readonly<Record<string, string>> = {
  '&nbsp;': '\u00A0',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}

/** A masked stretch of Markdown as it reads; `before` is what stands in front of it. */
function readable(masked: string, kind: MaskKind, before: string): string {
  switch (kind) {
    case 'locked':
      return masked.replace(comment, gone)
    case 'code':
      return masked.includes('\n') ? masked.replace(fence, gone) : masked.replace(/^`+ ?| ?`+$/g, '')
    case 'address':
      return masked.replace(/^<(.*)>$/, '$1')
    case 'link-target':
      return target(masked, before)
    case 'markup':
      if (masked.startsWith('<!--')) return gone
      if (/^<br\b/i.test(masked)) return '\n'
      if (/^[*_~<\\[!]+$|^<\/?[a-z]|^\s*#{1,6}\s/i.test(masked)) return listMarker.test(masked) ? masked : ''
      return named[masked.toLowerCase()] ?? masked
    default:
      return masked // a blank
  }
}

/** `](https://…)` → ` (https://…)`, unless the link's text is its address. */
function target(masked: string, before: string): string {
  const [, address] = /^\]\(\s*<?(?:mailto:|tel:)?([^\s<>]*?)>?(?:\s[^]*)?\)$/.exec(masked) ?? []
  if (address !== undefined) return address === '' || before.endsWith(address) ? '' : ` (${address})`
  return masked.startsWith('][') ? ` ${masked.slice(1)}` : masked === ']' ? '' : masked
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp(`^[ \\t]*${gone}[ \\t${gone}]*(?:\\n|$)`, 'gm'), '')
    .replaceAll(gone, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '')
}
