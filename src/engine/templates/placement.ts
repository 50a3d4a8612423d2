import type { TemplatePart } from './template'

/** Where a template goes: the document's text up to and from the caret, and what the draft has already. */
export interface Place {
  readonly before: string
  readonly after: string
  /** The document's line end. */
  readonly newLine: '\n' | '\r\n'
  /** The host itself repeats the white space that the line begins with (VS Code does), so we don't. */
  readonly indentsByItself?: boolean
  readonly hasGreeting: boolean
  readonly hasSignOff: boolean
}

/** What stands at the start of the caret's line: list markers and quote marks that every new line must carry on. */
const lead = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/

/**
 * Fits a rendered template to its place: the lines go on in the list item or quote in which the caret stands,
 * blank lines part it from its neighbours, and a greeting or sign-off that the draft has already isn't repeated.
 */
export function placeTemplate(parts: readonly TemplatePart[], place: Place): TemplatePart[] {
  const line = place.before.slice(
    Math.max(place.before.lastIndexOf('\n'), place.before.lastIndexOf('\r')) + 1,
  )
  const opening = lead.exec(line)![0]
  const carried = opening.replace(/(?:[-*+]|\d{1,9}[.)])(?=[ \t]+$)/, (marker) => ' '.repeat(marker.length))
  const added = place.indentsByItself ? carried.slice(/^[ \t]*/.exec(line)![0].length) : carried
  const trimmed = withoutRepeats(parts, place)
  const indented = trimmed.map((part): TemplatePart =>
    part.kind === 'slot'
      ? part
      : {
          kind: 'text',
          text: part.text.replace(/\n/g, place.newLine + added).replace(/[ \t]+(?=\r?\n)/g, trailing),
        },
  )
  const rest = line.slice(opening.length)
  const gap = place.newLine + added.trimEnd() + place.newLine + added
  return [
    ...(rest.trim() ? [{ kind: 'text' as const, text: gap }] : []),
    ...indented,
    ...(/^[ \t]*\S/.test(place.after) ? [{ kind: 'text' as const, text: gap }] : []),
  ]
}

/** White space at line ends goes, but a quote keeps its mark. */
const trailing = (space: string) => (space.includes('>') ? space : '')

/** A template's first paragraph is its greeting when it is one line that ends with a comma or "!". */
function withoutRepeats(parts: readonly TemplatePart[], { hasGreeting, hasSignOff }: Place): TemplatePart[] {
  let kept = [...parts]
  if (hasGreeting && isGreeting(paragraphs(kept)[0]!)) kept = joined(paragraphs(kept).slice(1))
  const blocks = paragraphs(kept)
  if (hasSignOff && blocks.length > 1 && isSignOff(blocks.at(-1)!)) kept = joined(blocks.slice(0, -1))
  return kept
}

const plain = (parts: readonly TemplatePart[]) =>
  parts
    .map((part) => (part.kind === 'text' ? part.text : 'x'))
    .join('')
    .trim()

const isGreeting = (parts: readonly TemplatePart[]) => /^[^\n.?]{1,60}[,!:]$/.test(plain(parts))

/** A formula that ends with a comma, and a name below it. */
const isSignOff = (parts: readonly TemplatePart[]) =>
  /^[^\n.?]{1,40},\n[^\n]{1,60}(?:\n[^\n]{1,60})?$/.test(plain(parts))

function paragraphs(parts: readonly TemplatePart[]): TemplatePart[][] {
  const blocks: TemplatePart[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'slot') {
      blocks.at(-1)!.push(part)
      continue
    }
    part.text.split(/\n{2,}/).forEach((text, i) => {
      if (i > 0) blocks.push([])
      if (text !== '') blocks.at(-1)!.push({ kind: 'text', text })
    })
  }
  return blocks
}

const joined = (blocks: readonly (readonly TemplatePart[])[]): TemplatePart[] =>
  blocks.flatMap((block, i): TemplatePart[] =>
    i > 0 ? [{ kind: 'text', text: '\n\n' }, ...block] : [...block],
  )
