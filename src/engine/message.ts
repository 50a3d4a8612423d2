const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** Fills `%s` in order and `%[n]s` by number (from 1), as Vale does; a missing argument leaves nothing. */
export function formatMessage(message: string, args: readonly string[]): string {
  let next = 0
  return message.replace(/%(?:\[(\d+)\])?s/g, (_, number?: string) =>
    oneLine(args[number ? Number(number) - 1 : next++] ?? ''),
  )
}

const longest = 60

/** One line that shows the result of edits: for titles of quick fixes. */
export function titleOf(edits: readonly { readonly newText: string }[], found: string): string {
  const text = clipped(
    edits
      .map(({ newText }) => newText.trim())
      .filter(Boolean)
      .join(' … '),
  )
  if (text === '') return `Remove '${clipped(found)}'`
  return found === '' ? `Add '${text}'` : `Say '${text}'`
}

function clipped(text: string): string {
  const line = text
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= longest) return line
  const cut = line.lastIndexOf(' ', longest)
  return line.slice(0, cut > longest / 2 ? cut : longest) + '…'
}
