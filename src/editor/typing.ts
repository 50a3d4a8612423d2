import type { TextDocumentContentChangeEvent } from 'vscode'

/** Longer insertions were pasted or came from a quick fix. */
const longestWord = 40

/** Where the caret stands after a keystroke (or a word put in by an input method); null for other changes. */
export function typedAt(changes: readonly TextDocumentContentChangeEvent[]): number | null {
  const [change] = changes
  if (!change || changes.length > 1 || change.text.length > longestWord || /\s./.test(change.text))
    return null
  return change.rangeOffset + change.text.length
}
